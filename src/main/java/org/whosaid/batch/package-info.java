/** Many inputs on several threads, in input order, within time limits, resumed after a break. */
@NullMarked
package org.whosaid.batch;

import org.jspecify.annotations.NullMarked;
