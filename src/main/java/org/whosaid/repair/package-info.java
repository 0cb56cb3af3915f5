/** Text as it comes, made as it was meant, with the way back to where everything stands. */
@NullMarked
package org.whosaid.repair;

import org.jspecify.annotations.NullMarked;
