package org.ishc.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a file as bytes, whatever the size of the pieces in which they come. */
class JsonLinesTest {

    /** A stream that gives so many bytes at a time. */
    private static InputStream pieces(String text, int size) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, size));
            }
        };
    }

    private static List<String> lines(InputStream in) throws IOException {
        List<String> all = new ArrayList<>();
        try (JsonLines lines = new JsonLines(in)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                all.add(lines.number() + " " + new String(line, StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000})
    void lines_areTheSame_howeverTheyCome(int size) throws IOException {
        assertEquals(List.of("1 {\"ă\":1}", "2 ", "3 x\r", "4 cuối"), lines(pieces("{\"ă\":1}\n\nx\r\ncuối", size)));
        assertEquals(List.of("1 a"), lines(pieces("a\n", size)), "a line feed at the end begins no line");
        assertEquals(List.of(), lines(pieces("", size)));
        assertEquals(List.of("1 ", "2 "), lines(pieces("\n\n", size)));
    }

    @Test
    void ofALineThatIsTooLong_onlyTheBeginningIsKept() throws IOException {
        byte[] bytes = new byte[JsonTexts.MAX_ROW_BYTES + (1 << 20)];
        Arrays.fill(bytes, (byte) 'x');
        bytes[bytes.length - 2] = '\n';
        try (JsonLines lines = new JsonLines(new ByteArrayInputStream(bytes))) {
            byte[] line = lines.next();
            assertTrue(line != null && line.length > JsonTexts.MAX_ROW_BYTES, "that it is too long can be told");
            assertTrue(line.length <= JsonTexts.MAX_ROW_BYTES + (1 << 16) + 1, "no more than a piece beyond the limit");
            assertEquals("x", new String(Objects.requireNonNull(lines.next()), StandardCharsets.UTF_8));
            assertEquals(2, lines.number());
        }
    }
}
