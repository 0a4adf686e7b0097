package org.ishc.io.pack;

import java.util.function.Supplier;
import org.ishc.io.csv.Bytes;

/**
 * A file of a package, wherever it lies.
 *
 * @param bytes its bytes, read anew each time
 * @param digest gives its digest, 64 lower-case hex digits; the file may have to be read for it
 */
record PackedFile(Bytes bytes, Supplier<String> digest) {

    String sha256() {
        return digest.get();
    }
}
