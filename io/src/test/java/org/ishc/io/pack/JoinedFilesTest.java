package org.ishc.io.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.ishc.io.csv.Bytes;
import org.junit.jupiter.api.Test;

/** Several files read as one, from any byte on. */
class JoinedFilesTest {

    private static final List<String> FILES = List.of(
            "\ufeffclub_code,unit_code\r\nK1,A1\r\n",
            "\ufeffclub_code,unit_code\nK2,A1",
            "",
            "K3,A1\n\nK4,A1\n",
            "club_code,unit_code",
            "unit_code,club_code\nA1,K5\n",
            "club_code,unit_code\r\n" + "K6,Đông Sơn\n".repeat(2_000));

    private static final String WHOLE = "\ufeffclub_code,unit_code\r\nK1,A1\r\n"
            + "\nK2,A1"
            + "\n"
            + "\nK3,A1\n\nK4,A1\n"
            + "\n"
            + "\nunit_code,club_code\nA1,K5\n"
            + "\n" + "K6,Đông Sơn\n".repeat(2_000);

    private static final byte[] EXPECTED = WHOLE.getBytes(StandardCharsets.UTF_8);

    private static JoinedFiles joined() {
        return new JoinedFiles(FILES.stream()
                .<Bytes>map(text -> Bytes.of(text.getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    @Test
    void files_areReadAsOne_withTheHeadingLineOnce() throws IOException {
        try (InputStream in = joined().open()) {
            assertEquals(WHOLE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void bytes_areTheSameFromAnyPlaceOn_whateverIsPassedOver() throws IOException {
        Random random = new Random(28);
        JoinedFiles joined = joined();
        for (int round = 0; round < 3_000; round++) {
            int at = 0;
            try (InputStream in = joined.open()) {
                while (at < EXPECTED.length) {
                    if (random.nextBoolean()) {
                        int skipped = random.nextInt(Math.min(EXPECTED.length - at, round < 50 ? 30 : 20_000) + 1);
                        in.skipNBytes(skipped);
                        at += skipped;
                    } else {
                        byte[] read = in.readNBytes(random.nextInt(9_000));
                        assertArrayEquals(Arrays.copyOfRange(EXPECTED, at, at + read.length), read);
                        at += read.length;
                    }
                }
                assertEquals(-1, in.read());
            }
        }
    }

    @Test
    void aFileThatWasReadBefore_isNotOpenedToBePassedOver() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        List<Bytes> files = Stream.of("a\n1\n", "a\n2\n", "a\n3\n")
                .<Bytes>map(text -> (Bytes.Seekable) () -> {
                    opened.incrementAndGet();
                    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                })
                .toList();
        JoinedFiles joined = new JoinedFiles(files);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (InputStream in = joined.open()) {
            in.transferTo(whole);
        }
        opened.set(0);
        try (InputStream in = joined.open()) {
            in.skipNBytes(whole.size() - 2);
            assertEquals("3\n", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(2, opened.get(), "the first for its heading line, and the last");
    }

    @Test
    void filesMayBeCut_whenEachMay() {
        assertTrue(joined().isSeekable());
        Bytes stream = () -> InputStream.nullInputStream();
        assertFalse(new JoinedFiles(List.of(Bytes.of(new byte[0]), stream)).isSeekable());
    }
}
