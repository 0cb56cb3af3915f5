/**
 * Attribution by a trained network: word pieces, windows of text, features, tensors, and its
 * verdicts.
 */
@NullMarked
package org.whosaid.attribute.network;

import org.jspecify.annotations.NullMarked;
