/** Training data: windows and choices with their gold answers. */
@NullMarked
package org.whosaid.train;

import org.jspecify.annotations.NullMarked;
