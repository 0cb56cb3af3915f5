/** The command line: options, messages and exit codes, and nothing else. */
@NullMarked
package org.whosaid.cli;

import org.jspecify.annotations.NullMarked;
