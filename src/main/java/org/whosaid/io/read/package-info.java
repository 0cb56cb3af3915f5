/** Documents in: texts, web pages and records, in files, folders or standard input. */
@NullMarked
package org.whosaid.io.read;

import org.jspecify.annotations.NullMarked;
