/**
 * Rows out: to streams and files, as CSV, TSV, JSON Lines or XLSX, so that a run can be resumed.
 */
@NullMarked
package org.whosaid.io.write;

import org.jspecify.annotations.NullMarked;
