package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Rows that come as slices are read as those that come as texts: the same cells, the same findings, whatever stands in
 * them.
 */
class RowReaderProperties {

    private static final String[] TEXTS = {
        "",
        " ",
        "0",
        "7",
        "007",
        "-0",
        "-5",
        "12",
        "1234",
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
                Arbitraries.of(TEXTS), Arbitraries.strings().ascii().ofMaxLength(6));
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
