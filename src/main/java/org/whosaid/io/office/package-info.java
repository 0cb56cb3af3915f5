/** Texts of word processors, books, mail and subtitles. */
@NullMarked
package org.whosaid.io.office;

import org.jspecify.annotations.NullMarked;
