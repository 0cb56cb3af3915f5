/** Where documents come from: bytes, their forms and encodings, and what can be wrong with them. */
@NullMarked
package org.whosaid.io.source;

import org.jspecify.annotations.NullMarked;
