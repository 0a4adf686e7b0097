package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever fields are written with quotes, they are read back, and no character of the text is lost. */
class CsvRecordsProperties {

    @Property(tries = 500)
    void fieldsAreReadBack_andTheTextIsWhole(
            @ForAll("records") List<List<String>> records,
            @ForAll("separators") char separator,
            @ForAll("ends") String end)
            throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<String> record : records) {
            text.append(record.stream()
                            .map(field -> CsvTranslation.quoted(field, separator))
                            .collect(Collectors.joining(String.valueOf(separator))))
                    .append(end);
        }
        CsvRecords read = new CsvRecords(new StringReader(text.toString()));
        read.separateBy(separator);
        StringBuilder whole = new StringBuilder();
        List<List<String>> again = new ArrayList<>();
        while (read.next()) {
            again.add(read.texts());
            whole.append(read.whole());
            for (int i = 0; i < read.fields(); i++) {
                assertEquals(read.whole(), read.upTo(i) + read.from(i));
            }
        }
        assertEquals(text.toString(), whole.toString());
        assertEquals(records, again);
    }

    @Property(tries = 500)
    void anyText_isSplitWithoutLosingACharacter(@ForAll("texts") String text) throws IOException {
        CsvRecords read = new CsvRecords(new StringReader(text));
        read.separateBy(',');
        StringBuilder whole = new StringBuilder();
        try {
            while (read.next()) {
                whole.append(read.whole());
            }
            assertEquals(text, whole.toString());
        } catch (IOException openQuote) {
            assertTrue(text.contains("\""), text);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> records() {
        return Arbitraries.strings()
                .withChars("ab\",;\t\n\r Đế")
                .ofMaxLength(6)
                .list()
                .ofMinSize(2)
                .ofMaxSize(4)
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("a\",\n\r").ofMaxLength(12);
    }
}
