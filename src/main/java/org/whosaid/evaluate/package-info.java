/** How good it is: gold sets of several formats, and measures of a run against them. */
@NullMarked
package org.whosaid.evaluate;

import org.jspecify.annotations.NullMarked;
