/**
 * Attribution by constructions that are recognised around marked words, one method a construction.
 */
@NullMarked
package org.whosaid.attribute.rules;

import org.jspecify.annotations.NullMarked;
