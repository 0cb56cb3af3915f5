/** Text to tokens, sentences, tags and names: the only package that knows Stanford CoreNLP. */
@NullMarked
package org.whosaid.annotate;

import org.jspecify.annotations.NullMarked;
