/**
 * The JSON form, the form of JSON lines, the schema of the former, and the canonical JSON that every output is written in.
 *
 * <p>Object keys keep the stated order; equal input gives equal bytes. Files are read twice as a stream, and no file is held.
 */
@NullMarked
package org.ishc.io.json;

import org.jspecify.annotations.NullMarked;
