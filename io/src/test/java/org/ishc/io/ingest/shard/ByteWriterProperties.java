package org.ishc.io.ingest.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;

/** What one process writes for another is read back as it was. */
class ByteWriterProperties {

    @Property
    void number_ofAnySize_isReadBack(@ForAll long number) {
        ByteReader in =
                new ByteReader(new ByteWriter().whole(number).signed(number).bytes());
        assertEquals(number, in.whole());
        assertEquals(number, in.signed());
    }

    @Property(tries = 200)
    void texts_areReadBack_theMissingAsMissing(@ForAll @Size(max = 8) List<@WithNull String> texts) {
        ByteWriter out = new ByteWriter().list(texts, ByteWriter::text);
        List<@Nullable String> read = new ByteReader(out.bytes()).list(ByteReader::findText);
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(texts.get(i) == null ? null : wellFormed(texts.get(i)), read.get(i));
        }
        assertEquals(texts.size(), read.size());
    }

    @Property(tries = 200)
    void day_isReadBack(@ForAll LocalDate day, @ForAll byte after) {
        ByteReader in = new ByteReader(new ByteWriter().day(day).signed(after).bytes());
        assertEquals(day, in.day());
        assertEquals(after, in.signed(), "and what comes behind it");
    }

    @Example
    void numbersNearZero_takeOneByte() {
        assertEquals(1, new ByteWriter().whole(0).bytes().length);
        assertEquals(1, new ByteWriter().whole(127).bytes().length);
        assertEquals(2, new ByteWriter().whole(128).bytes().length);
        assertEquals(1, new ByteWriter().signed(-64).bytes().length);
        assertEquals(10, new ByteWriter().whole(-1).bytes().length);
    }

    @Example
    void emptyText_isNotMissing() {
        ByteReader in = new ByteReader(new ByteWriter().text("").text(null).bytes());
        assertEquals("", in.findText());
        assertTrue(in.findText() == null);
    }

    /** Half a character is no UTF-8. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
