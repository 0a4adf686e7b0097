/**
 * CSV as localities send it.
 *
 * <p>In go bytes in any of the accepted encodings; out come rows with line numbers, or findings.
 */
@NullMarked
package org.ishc.io.csv;

import org.jspecify.annotations.NullMarked;
