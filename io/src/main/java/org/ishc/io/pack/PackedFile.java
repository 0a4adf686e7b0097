package org.ishc.io.pack;

import org.ishc.io.csv.Bytes;

/**
 * A file of a package, wherever it lies.
 *
 * @param bytes its bytes, read anew each time
 * @param sha256 its digest, 64 lower-case hex digits
 */
record PackedFile(Bytes bytes, String sha256) {}
