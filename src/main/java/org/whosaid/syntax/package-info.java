/**
 * One reading of the sentence for every stage: tokens in and outside marks, phrases, verbs,
 * subjects, word lists.
 */
@NullMarked
package org.whosaid.syntax;

import org.jspecify.annotations.NullMarked;
