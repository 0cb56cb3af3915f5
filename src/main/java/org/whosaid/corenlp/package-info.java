/**
 * For pipelines of CoreNLP: an annotator that finds quotations and their speakers where CoreNLP's
 * own would.
 *
 * <p>A door, like {@code org.whosaid.Whosaid}: programs may use what is public here.
 */
@NullMarked
package org.whosaid.corenlp;

import org.jspecify.annotations.NullMarked;
