package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of a CSV text as they were written: quotes at every border, any end of line, any separator. */
class CsvRecordsTest {

    private static List<List<String>> fields(String text, char separator) throws IOException {
        CsvRecords records = new CsvRecords(new StringReader(text));
        records.separateBy(separator);
        List<List<String>> all = new ArrayList<>();
        while (records.next()) {
            all.add(records.texts());
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "a,b|[a, b]",
                "\"a\",b|[a, b]",
                "a,\"b\"|[a, b]",
                "\"a,b\",c|[a,b, c]",
                "\"a\"\"b\",c|[a\"b, c]",
                "\"\"\"a\"\"\",c|[\"a\", c]",
                "\"\",c|[, c]",
                ",|[, ]",
                "a|[a]",
                "a\"b,c|[a\"b, c]",
                "\"a\" x,c|[\"a\" x, c]",
                "\"|[\"]"
            })
    void quotes_standAtTheBordersOfAField(String line, String expected) throws IOException {
        if (line.equals("\"")) {
            assertThrows(IOException.class, () -> fields(line, ','));
            return;
        }
        assertEquals("[" + expected + "]", fields(line, ',').toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void lineEnds_asItDoesInItsSystem_andWithinQuotesItGoesOn(String end) throws IOException {
        assertEquals(
                List.of(List.of("a", "b"), List.of("hai" + end + "dòng", "d")),
                fields("a,b" + end + "\"hai" + end + "dòng\",d" + end, ','));
    }

    @Test
    void lastLine_mayHaveNoEnd_andAnEmptyTextHasNoRecord() throws IOException {
        assertEquals(List.of(List.of("a"), List.of("b")), fields("a\nb", ','));
        assertEquals(List.of(), fields("", ','));
        assertEquals(List.of(List.of("a"), List.of(""), List.of("b")), fields("a\n\nb\n", ','));
    }

    @Test
    void separator_thatIsDecidedOnLater_takesTheRecordApartAgain() throws IOException {
        CsvRecords records = new CsvRecords(new StringReader("a,1;\"b;2\";c\td\nx|y"));
        assertTrue(records.next());
        records.separateBy(';');
        records.splitAgain();
        assertEquals(List.of("a,1", "b;2", "c\td"), records.texts());
        records.separateBy('|');
        assertTrue(records.next());
        assertEquals(List.of("x", "y"), records.texts());
        assertEquals('|', records.separator());
    }

    @Test
    void record_canBeCutBehindAnyField_withoutLosingAByte() throws IOException {
        String line = "\"a,\"\"1\"\"\", b ,,\"hai\ndòng\"\r\n";
        CsvRecords records = new CsvRecords(new StringReader(line));
        records.separateBy(',');
        assertTrue(records.next());
        assertEquals(4, records.fields());
        for (int i = 0; i < records.fields(); i++) {
            assertEquals(line, records.upTo(i) + records.from(i));
        }
        assertEquals("\"a,\"\"1\"\"\", b ", records.upTo(1));
        assertEquals(line, records.whole());
    }

    @Test
    void blankLine_isOneWithoutAnything_notOneOfSeparators() throws IOException {
        CsvRecords records = new CsvRecords(new StringReader("\n,\n \n"));
        records.separateBy(',');
        List<Boolean> blank = new ArrayList<>();
        while (records.next()) {
            blank.add(records.isBlank());
        }
        assertEquals(List.of(true, false, false), blank);
    }

    @Test
    void quoteThatIsNeverClosed_namesTheLineItWasOpenedOn() {
        IOException open = assertThrows(IOException.class, () -> fields("a,b\nc,\"d\ne\nf", ','));
        assertTrue(String.valueOf(open.getMessage()).contains("line 2"), open.getMessage());
        IOException last = assertThrows(IOException.class, () -> fields("\"a\nb\",\"c\n\",\"d", ','));
        assertTrue(String.valueOf(last.getMessage()).contains("line 3"), last.getMessage());
    }

    @Test
    void recordOfVeryManyFields_isRead() throws IOException {
        String line = ",".repeat(999);
        assertEquals(1_000, fields(line, ',').get(0).size());
    }
}
