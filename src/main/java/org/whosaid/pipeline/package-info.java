/**
 * The stages wired together: documents in, extractions out, on several threads and in input order.
 */
@NullMarked
package org.whosaid.pipeline;

import org.jspecify.annotations.NullMarked;
