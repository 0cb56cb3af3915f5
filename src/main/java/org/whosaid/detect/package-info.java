/** Text to marked spans: finds what stands between quotation marks, by characters alone. */
@NullMarked
package org.whosaid.detect;

import org.jspecify.annotations.NullMarked;
