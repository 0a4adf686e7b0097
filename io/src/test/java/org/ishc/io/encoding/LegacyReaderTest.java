package org.ishc.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A file in an old encoding, read piece by piece, gives the text of the whole. */
class LegacyReaderTest {

    private static String read(LegacyEncoding encoding, byte[] bytes, int capacity) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = new LegacyReader(encoding, new ByteArrayInputStream(bytes), capacity)) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    /** Bytes that mean something, in lines: a phrase ends with its line. */
    @Provide
    Arbitrary<byte[]> lines() {
        List<Byte> possible = new ArrayList<>();
        for (int i = ' '; i < 256; i++) {
            byte[] one = {(byte) i};
            if (i != 0x7F && LegacyEncoding.TCVN3.findImpossible(one).isEmpty()) {
                possible.add((byte) i);
            }
        }
        return Arbitraries.of(possible)
                .list()
                .ofMaxSize(30)
                .list()
                .ofMaxSize(20)
                .map(lines -> {
                    int length =
                            lines.stream().mapToInt(line -> line.size() + 1).sum();
                    byte[] bytes = new byte[length];
                    int at = 0;
                    for (List<Byte> line : lines) {
                        for (Byte value : line) {
                            bytes[at++] = value;
                        }
                        bytes[at++] = '\n';
                    }
                    return bytes;
                });
    }

    /** Wherever the buffer ends: the longest line fits into it. */
    @Property(tries = 300)
    void pieces_giveTheTextOfTheWhole(
            @ForAll("lines") byte[] bytes, @ForAll @IntRange(min = 64, max = 200) int capacity) throws IOException {
        assertEquals(LegacyEncoding.TCVN3.decode(bytes), read(LegacyEncoding.TCVN3, bytes, capacity));
    }

    @Test
    void emptyFile_isAnEmptyText() throws IOException {
        assertEquals("", read(LegacyEncoding.TCVN3, new byte[0], 8));
    }

    /** What is longer than the buffer is cut somewhere, and nothing of it is lost. */
    @Test
    void lineLongerThanTheBuffer_keepsItsLetters() throws IOException {
        byte[] long1 = "abcdefghij".repeat(50).getBytes(StandardCharsets.US_ASCII);
        assertEquals("abcdefghij".repeat(50), read(LegacyEncoding.TCVN3, long1, 16));
        byte[] spaces = " ".repeat(100).getBytes(StandardCharsets.US_ASCII);
        assertEquals(" ".repeat(100), read(LegacyEncoding.VISCII, spaces, 7));
    }

    @Test
    void byteThatMeansNothing_isRefused_afterWhatStandsBefore() throws IOException {
        byte[] bytes = "mot,hai,ba,\0\n".getBytes(StandardCharsets.US_ASCII);
        try (Reader reader = new LegacyReader(LegacyEncoding.TCVN3, new ByteArrayInputStream(bytes), 8)) {
            char[] first = new char[4];
            assertEquals(4, reader.read(first, 0, 4));
            assertEquals("mot,", new String(first));
            assertThrows(MalformedInputException.class, () -> reader.transferTo(new StringWriter()));
        }
    }

    @Test
    void nothingAskedFor_isNothingRead() throws IOException {
        try (Reader reader = new LegacyReader(LegacyEncoding.TCVN3, new ByteArrayInputStream(new byte[] {'a'}), 8)) {
            assertEquals(0, reader.read(new char[0], 0, 0));
            assertEquals('a', reader.read());
            assertEquals(-1, reader.read());
            assertEquals(-1, reader.read(), "the end stays the end");
        }
    }

    @Test
    void text_isWrittenWhereItIsAskedFor_andNowhereElse() throws IOException {
        try (Reader reader = new LegacyReader(
                LegacyEncoding.TCVN3, new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)), 8)) {
            char[] target = "------".toCharArray();
            assertEquals(2, reader.read(target, 3, 2));
            assertEquals("---ab-", new String(target));
        }
    }

    @Test
    void file_isClosedWithTheReader() throws IOException {
        boolean[] isClosed = {false};
        InputStream in = new FilterInputStream(new ByteArrayInputStream(new byte[0])) {
            @Override
            public void close() {
                isClosed[0] = true;
            }
        };
        Reader reader = new LegacyReader(LegacyEncoding.TCVN3, in);
        assertFalse(isClosed[0]);
        reader.close();
        assertTrue(isClosed[0]);
    }
}
