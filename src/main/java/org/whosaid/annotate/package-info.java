/**
 * Text to tokens, sentences, parts of speech, lemmas and names; the only stage that knows CoreNLP.
 */
@NullMarked
package org.whosaid.annotate;

import org.jspecify.annotations.NullMarked;
