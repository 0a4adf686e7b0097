package org.ishc.io.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.util.Arrays;

/** Decodes a stream piece by piece; a piece ends where no letter, and where possible no phrase, goes over the cut. */
final class LegacyReader extends Reader {

    private static final int CAPACITY = 1 << 15;

    private final LegacyEncoding encoding;
    private final InputStream in;
    private final byte[] bytes;
    private int held;
    private String text = "";
    private int given;

    LegacyReader(LegacyEncoding encoding, InputStream in) {
        this(encoding, in, CAPACITY);
    }

    /**
     * Creates a reader.
     *
     * @param capacity how many bytes are held at most; a phrase longer than that is cut
     */
    LegacyReader(LegacyEncoding encoding, InputStream in, int capacity) {
        this.encoding = encoding;
        this.in = in;
        this.bytes = new byte[capacity];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (given == text.length()) {
            if (!decodeNext()) {
                return -1;
            }
        }
        int end = Math.min(text.length(), given + length);
        text.getChars(given, end, target, offset);
        int read = end - given;
        given = end;
        return read;
    }

    /** Fills the buffer, and decodes it up to the cut. */
    private boolean decodeNext() throws IOException {
        int read = in.readNBytes(bytes, held, bytes.length - held);
        held += read;
        int cut = held < bytes.length ? held : cut();
        byte[] piece = Arrays.copyOf(bytes, cut);
        if (encoding.findImpossible(piece).isPresent()) {
            throw new MalformedInputException(1);
        }
        text = encoding.decode(piece);
        given = 0;
        held -= cut;
        System.arraycopy(bytes, cut, bytes, 0, held);
        return cut > 0;
    }

    /**
     * Before the last byte that ends a phrase; else before the last space or letter of ASCII, which no mark joins to
     * what precedes it; else everything.
     */
    private int cut() {
        int ascii = 0;
        for (int i = held - 1; i > 0; i--) {
            if (isAscii(bytes[i])) {
                if (!isInPhrase(bytes[i])) {
                    return i;
                }
                ascii = Math.max(ascii, i);
            }
        }
        return ascii == 0 ? held : ascii;
    }

    private static boolean isAscii(byte value) {
        return value >= ' ' || value == '\n' || value == '\r' || value == '\t';
    }

    private static boolean isInPhrase(byte value) {
        return value == ' ' || value >= 'A' && value <= 'Z' || value >= 'a' && value <= 'z';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
