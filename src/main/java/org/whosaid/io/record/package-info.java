/** Documents that are records of a file: of a table, of JSON. */
@NullMarked
package org.whosaid.io.record;

import org.jspecify.annotations.NullMarked;
