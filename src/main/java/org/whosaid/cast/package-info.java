/**
 * Who is in the document: people, bodies and unnamed speakers, with their names, roles and gender.
 */
@NullMarked
package org.whosaid.cast;

import org.jspecify.annotations.NullMarked;
