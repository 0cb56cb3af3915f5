/**
 * Documents in, rows out: files, folders and standard input become documents; rows become CSV, TSV
 * or JSON Lines.
 */
@NullMarked
package org.whosaid.io;

import org.jspecify.annotations.NullMarked;
