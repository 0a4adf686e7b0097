package org.ishc.io.encoding;

import java.io.InputStream;
import java.io.Reader;
import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * An encoding in which Vietnamese was written before Unicode. Each holds ASCII, but for six control characters that
 * VISCII gives to letters.
 *
 * <p>Decoding gives NFC, however the letters were put together. No platform charset is used, so that a run time without
 * the extended ones reads the same.
 */
public enum LegacyEncoding {
    /** The code page of Windows: the tone mark is a byte after the vowel. */
    WINDOWS_1258("windows-1258", "windows-1258.csv", UnaryOperator.identity()),
    /**
     * TCVN 5712:1993 in its third form, known as ABC after its fonts: a byte a letter, and no capitals with tone marks.
     * Words set in a font of capitals are given back in capitals where the word or its phrase shows it ({@code NộI} is
     * {@code NỘI}); else the letters stay as the bytes say.
     */
    TCVN3("TCVN3", "tcvn3.csv", CapitalFont::restore),
    /** VNI for Windows: the marks are one byte after the vowel, some letters have bytes of their own. */
    VNI("VNI", "vni.csv", UnaryOperator.identity()),
    /** VISCII 1.1 (RFC 1456): a byte a letter, with six of them among the control characters. */
    VISCII("VISCII", "viscii.csv", UnaryOperator.identity());

    private final String label;
    private final ByteTable table;
    private final UnaryOperator<String> finish;

    LegacyEncoding(String label, String resource, UnaryOperator<String> finish) {
        this.label = label;
        this.table = ByteTable.read(resource);
        this.finish = finish;
    }

    /** Returns the name under which people know it. */
    public String label() {
        return label;
    }

    /**
     * Decodes bytes that begin and end between words, as NFC; U+FFFD stands for a byte that this encoding does not
     * have.
     */
    public String decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte value : bytes) {
            text.append(table.text(value));
        }
        return finish.apply(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** Finds the place, from 0, of the first byte that this encoding does not have. */
    public OptionalInt findImpossible(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (!table.isKnown(bytes[i])) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Decodes a stream while it is read, in bounded memory: the text is what {@link #decode} gives for the whole.
     *
     * @return a reader that throws {@link java.nio.charset.MalformedInputException} at a byte that this encoding does
     *     not have, and closes the stream with itself; for one thread
     */
    public Reader reader(InputStream in) {
        return new LegacyReader(this, in);
    }
}
