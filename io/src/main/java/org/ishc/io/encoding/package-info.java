/**
 * The encodings in which Vietnamese was written before Unicode.
 *
 * <p>In go bytes that are not UTF-8; out come the encoding that the evidence speaks for, or none, and the text in NFC.
 * What a byte stands for is data: one table an encoding, with its source. This package knows nothing of tables, cells
 * and findings.
 */
@NullMarked
package org.ishc.io.encoding;

import org.jspecify.annotations.NullMarked;
