/** Pages for people: quotations in their texts, who says them, and which of them are doubtful. */
@NullMarked
package org.whosaid.report;

import org.jspecify.annotations.NullMarked;
