package org.ishc.io.testing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.ishc.io.table.Column;
import org.ishc.io.table.Table;

/** Generated packages: any tables, rows and texts, readable and not. */
public final class FormatArbitraries {

    private FormatArbitraries() {}

    /** Returns packages of up to four tables of up to five rows. */
    public static Arbitrary<TablePackage> packages() {
        return Arbitraries.of(Table.values()).set().ofMinSize(1).ofMaxSize(4).flatMap(tables -> {
            List<Arbitrary<List<List<String>>>> all = new ArrayList<>();
            Set<Table> ordered = EnumSet.copyOf(tables);
            ordered.forEach(table -> all.add(row(table).list().ofMaxSize(5)));
            return Combinators.combine(all).as(rows -> {
                TablePackage made = new TablePackage(SamplesForms.manifest());
                int i = 0;
                for (Table table : ordered) {
                    made.with(table, rows.get(i++));
                }
                return made;
            });
        });
    }

    /** Rows with something in their first cell: a workbook has no empty rows. */
    private static Arbitrary<List<String>> row(Table table) {
        List<Arbitrary<String>> cells = new ArrayList<>();
        for (Column column : table.columns()) {
            cells.add(cells.isEmpty() ? cell(column).filter(text -> !text.isBlank()) : cell(column));
        }
        return Combinators.combine(cells).as(texts -> texts);
    }

    /** Returns texts for a column: mostly such as belong there, some hard ones, some of any characters. */
    private static Arbitrary<String> cell(Column column) {
        Arbitrary<String> own =
                switch (column.type()) {
                    case CODE ->
                        Arbitraries.strings()
                                .alpha()
                                .numeric()
                                .withChars("._~-")
                                .ofMinLength(1)
                                .ofMaxLength(8);
                    case TEXT, JSON ->
                        Arbitraries.of(SamplesForms.HARD_TEXTS.subList(0, SamplesForms.HARD_TEXTS.size() - 1));
                    case DATE -> Arbitraries.of("2026-02-28", "29/02/2024", "2026-02-30", "1899-12-31");
                    case PERIOD ->
                        Arbitraries.of(
                                "2026", "2026-Q1", "2026-S2", "2026-03", "2025-01/2025-09", "2021/2025", "2026-Q5");
                    case WHOLE ->
                        Arbitraries.longs()
                                .between(-999_999_999_999_999_999L, 999_999_999_999_999_999L)
                                .map(String::valueOf);
                    case DECIMAL, NUMBER -> Arbitraries.bigDecimals().ofScale(6).map(Object::toString);
                    case WORD -> Arbitraries.of(column.words());
                    case WORDS ->
                        Arbitraries.of(column.words())
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .map(words -> String.join("|", words));
                };
        Arbitrary<String> any = Arbitraries.strings().all().excludeChars(HALVES).ofMaxLength(12);
        Arbitrary<String> numbers = Arbitraries.of(
                "1.234",
                "1,234",
                "0.123",
                "-1.234",
                "1.2340",
                "12.345.678",
                "1 234",
                "007",
                "-0",
                "1e5",
                "0,5",
                "5.0",
                "1234,567");
        return Arbitraries.frequencyOf(
                Tuple.of(5, own), Tuple.of(2, any), Tuple.of(1, numbers), Tuple.of(1, Arbitraries.just("")));
    }

    /** Half characters are no text that a host can hand in. */
    private static final char[] HALVES = halves();

    private static char[] halves() {
        char[] halves = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = (char) (Character.MIN_SURROGATE + i);
        }
        return halves;
    }
}
