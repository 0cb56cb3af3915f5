/** Files that hold many articles: exports of press databases, archives of web pages. */
@NullMarked
package org.whosaid.io.archive;

import org.jspecify.annotations.NullMarked;
