/** What reading and writing share: columns, formats, and records of named values. */
@NullMarked
package org.whosaid.io.table;

import org.jspecify.annotations.NullMarked;
