/**
 * Marked spans and annotations to attributions: which words are quotations, their cue and their
 * source mention.
 */
@NullMarked
package org.whosaid.attribute;

import org.jspecify.annotations.NullMarked;
