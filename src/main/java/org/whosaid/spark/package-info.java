/**
 * The same rows on many machines: a job for Spark, and functions for programs that use it.
 *
 * <p>The only room that knows Spark, which only this profile of the build has: {@code mvn -P
 * spark}.
 */
@NullMarked
package org.whosaid.spark;

import org.jspecify.annotations.NullMarked;
