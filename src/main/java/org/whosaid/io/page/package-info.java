/** The article in a web page. */
@NullMarked
package org.whosaid.io.page;

import org.jspecify.annotations.NullMarked;
