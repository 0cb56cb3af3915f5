/**
 * Documents in, rows out: texts, web pages and records, in files, folders or standard input, become
 * documents; rows become CSV, TSV, JSON Lines or XLSX.
 */
@NullMarked
package org.whosaid.io;

import org.jspecify.annotations.NullMarked;
