/** Articles with hand-made answers, in every format that is read, and how names are compared. */
@NullMarked
package org.whosaid.evaluate.gold;

import org.jspecify.annotations.NullMarked;
