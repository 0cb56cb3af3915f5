/**
 * What whosaid is compared with: stock CoreNLP, and the part of CoreNLP that every program built on
 * it runs.
 */
@NullMarked
package org.whosaid.baseline;

import org.jspecify.annotations.NullMarked;
