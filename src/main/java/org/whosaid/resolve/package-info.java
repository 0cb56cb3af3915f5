/**
 * Source mentions to speakers: the full name, role and kind of whoever a mention refers to in its
 * document.
 */
@NullMarked
package org.whosaid.resolve;

import org.jspecify.annotations.NullMarked;
