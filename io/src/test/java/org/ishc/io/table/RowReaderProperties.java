package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Rows that come as slices, of characters or of bytes, are read as those that come as texts: the same cells, the same
 * findings, whatever stands in them.
 */
class RowReaderProperties {

    private static final char SEPARATOR = ',';
    private static final String[] TEXTS = {
        "",
        " ",
        "0",
        "7",
        "007",
        "-0",
        "-5",
        "12",
        "012",
        "123",
        "1234",
        "1234567",
        "12345678",
        "123456789",
        "123456789012345678",
        "1.234",
        "1,5",
        "1.234.567",
        "999999999999999999",
        "9999999999999999999",
        "K1",
        "K 1",
        "ké",
        "_x",
        "2026-Q1",
        "Quý I/2026",
        "2026-04/2026-06",
        "2026",
        "2026-02-29",
        "2024-02-29",
        "29/02/2024",
        "2300-01-01",
        "INCOME",
        "INCOME|HEALTH",
        "INCOME|x",
        "|",
        "REGISTER",
        "register",
        "full",
        "true",
        "0.5",
        "1",
        "2",
        "CLB Một",
        " CLB",
        "a\tb",
        "a\u0001b",
        "=1+1",
        "x".repeat(40),
        "VN"
    };

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cell = Arbitraries.oneOf(
                Arbitraries.of(TEXTS),
                Arbitraries.strings().ascii().ofMaxLength(6),
                Arbitraries.strings().numeric().ofMaxLength(20));
        return cell.list().ofSize(25).list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(tries = 500)
    void slicesAndTexts_readAlike(@ForAll Table table, @ForAll("rows") List<List<String>> rows) {
        List<String> asTexts = new ArrayList<>();
        List<String> asSlices = new ArrayList<>();
        RowReader reader = new RowReader(table, 30);
        CellSink sink = new RowReader(table, 30).sink((row, line) -> asSlices.add(line + " " + describe(row)));
        for (int r = 0; r < rows.size(); r++) {
            @Nullable String[] cells = new String[table.columns().size()];
            sink.begin(r + 1, r + 2);
            for (int c = 0; c < cells.length; c++) {
                String text = rows.get(r).get(c);
                cells[c] = text;
                char[] buffer = ("ab" + text + "c").toCharArray();
                sink.cell(c, buffer, 2, text.length());
            }
            sink.end();
            asTexts.add((r + 2) + " " + describe(reader.read(new RawRow(r + 1, r + 2, cells))));
        }
        assertEquals(asTexts, asSlices);
    }

    @Property(tries = 500)
    void bytesAndTexts_readAlike(@ForAll Table table, @ForAll("rows") List<List<String>> rows) {
        List<String> asTexts = new ArrayList<>();
        List<String> asBytes = new ArrayList<>();
        RowReader reader = new RowReader(table, 30);
        ByteCellSink sink =
                (ByteCellSink) new RowReader(table, 30).sink((row, line) -> asBytes.add(line + " " + describe(row)));
        for (int r = 0; r < rows.size(); r++) {
            @Nullable String[] cells = new String[table.columns().size()];
            sink.begin(r + 1, r + 2);
            for (int c = 0; c < cells.length; c++) {
                cells[c] = rows.get(r).get(c);
                asBytes(sink, c, rows.get(r).get(c));
            }
            sink.end();
            asTexts.add((r + 2) + " " + describe(reader.read(new RawRow(r + 1, r + 2, cells))));
        }
        assertEquals(asTexts, asBytes);
    }

    /** Hands a cell over as a field of a record, a whole number while its end is looked for. */
    private static void asBytes(ByteCellSink sink, int column, String text) {
        byte[] bytes = ("7," + text + ",12345678901234567890,").getBytes(StandardCharsets.UTF_8);
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        boolean isTaken = false;
        if (sink.isWhole(column) && text.indexOf(SEPARATOR) < 0) {
            int next = sink.wholes(new int[] {column}, 0, bytes, 2, (byte) SEPARATOR);
            isTaken = sink.reached() == 1;
            assertEquals(isTaken ? 2 + length + 1 : 2, next);
        }
        if (!isTaken && length > 0) {
            sink.cell(column, bytes, 2, length);
        }
    }

    private static String describe(Row row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            Object cell = row.cell(i);
            text.append(
                            cell == null
                                    ? "-"
                                    : (cell instanceof List<?>
                                                    ? "List"
                                                    : cell.getClass().getSimpleName()) + ":" + cell)
                    .append(' ');
        }
        return text + (row.hasError() ? "refused " : "") + row.findKey() + " "
                + row.findings().list();
    }
}
