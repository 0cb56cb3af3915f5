/**
 * Options that commands and the job for Spark share: how documents are read, and what gets a row.
 */
@NullMarked
package org.whosaid.options;

import org.jspecify.annotations.NullMarked;
