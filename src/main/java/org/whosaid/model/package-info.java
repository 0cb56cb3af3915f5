/** The values that pass between the stages: immutable records that know only the JDK. */
@NullMarked
package org.whosaid.model;

import org.jspecify.annotations.NullMarked;
