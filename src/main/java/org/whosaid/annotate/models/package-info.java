/**
 * CoreNLP's model files made small, and read back: the tagger and the name recogniser share what
 * both know of words.
 */
@NullMarked
package org.whosaid.annotate.models;

import org.jspecify.annotations.NullMarked;
