/** The stages wired together: a document in, its rows out. Knows nothing of files. */
@NullMarked
package org.whosaid.extract;

import org.jspecify.annotations.NullMarked;
