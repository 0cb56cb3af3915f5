/**
 * What was said across documents: an index of quotations and texts, and claims checked against it.
 *
 * <p>The only room that knows Lucene.
 */
@NullMarked
package org.whosaid.search;

import org.jspecify.annotations.NullMarked;
