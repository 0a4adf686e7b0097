package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.CellSink;
import org.ishc.io.table.Column;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;

/** Rows that come in pieces, from one thread or many, give what they give when each is taken by itself. */
class PiecesTest {

    private static final List<String> AREAS = List.of("INCOME", "HEALTH|INCOME", "DANCE", " CULTURE", "");

    @Test
    void reports_areThoseOfRowsTakenOneByOne() {
        Random random = new Random(26);
        for (int round = 0; round < 12; round++) {
            List<String[]> rows = new ArrayList<>();
            for (int i = random.nextInt(30_000); i > 0; i--) {
                rows.add(report(random));
            }
            assertEqual(Table.CLUB_REPORTS, Bindings::clubReports, rows, random, PiecesTest::text);
        }
    }

    @Test
    void values_areThoseOfRowsTakenOneByOne() {
        Random random = new Random(27);
        for (int round = 0; round < 12; round++) {
            List<String[]> rows = new ArrayList<>();
            for (int i = random.nextInt(30_000); i > 0; i--) {
                rows.add(value(random));
            }
            assertEqual(Table.VALUES, Bindings::values, rows, random, ReportedValue::toString);
        }
    }

    /** Mostly plain; now and then a key that comes again, a cell that is wrong, or one that is only worth a word. */
    private static String[] report(Random random) {
        String[] cells = new String[Table.CLUB_REPORTS.columns().size()];
        boolean isPlain = random.nextInt(40) > 0;
        set(Table.CLUB_REPORTS, cells, "club_code", (isPlain ? "K" : " K") + random.nextInt(9_000));
        set(Table.CLUB_REPORTS, cells, "period", (isPlain ? "" : "Q1/") + (2010 + random.nextInt(12)));
        for (ReportColumn column : ReportColumn.values()) {
            if (random.nextInt(3) > 0) {
                set(Table.CLUB_REPORTS, cells, column.column(), (isPlain ? "" : "-") + random.nextInt(90_000));
            }
        }
        set(Table.CLUB_REPORTS, cells, "areas", AREAS.get(random.nextInt(isPlain ? 2 : AREAS.size())));
        if (random.nextInt(200) == 0) {
            set(Table.CLUB_REPORTS, cells, "recorded_on", isPlain ? "2024-02-29" : "29/2/2023");
        }
        return cells;
    }

    private static String[] value(Random random) {
        String[] cells = new String[Table.VALUES.columns().size()];
        boolean isPlain = random.nextInt(40) > 0;
        set(Table.VALUES, cells, "unit_code", "U" + random.nextInt(900));
        set(Table.VALUES, cells, "indicator", "i." + random.nextInt(9));
        set(Table.VALUES, cells, "period", String.valueOf(2010 + random.nextInt(12)));
        set(Table.VALUES, cells, "value", (isPlain ? "" : " ") + random.nextInt(90_000));
        if (random.nextBoolean()) {
            set(Table.VALUES, cells, "status", isPlain ? "REPORTED" : "GUESSED");
        }
        return cells;
    }

    private static void set(Table table, String[] cells, String column, String text) {
        cells[table.indexOf(column)] = text;
    }

    /** What became of rows, as texts. */
    private record Became(List<String> kept, List<Finding> findings, List<String> refused, List<Integer> lines) {

        static void assertEqual(Became expected, Became found) {
            assertEqual(expected.kept, found.kept);
            assertEqual(expected.findings, found.findings);
            assertEqual(expected.refused, found.refused);
            assertEqual(expected.lines, found.lines);
        }

        private static void assertEqual(List<?> expected, List<?> found) {
            for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
                assertEquals(expected.get(i), found.get(i));
            }
            assertEquals(expected.size(), found.size());
        }
    }

    private interface Named<D> {
        String text(D made);
    }

    private interface Bound<R, D> {
        Binding<R, D> binding();
    }

    private static <R, D> void assertEqual(
            Table table, Bound<R, D> bindings, List<String[]> rows, Random random, Named<D> named) {
        Became alone = oneByOne(table, bindings.binding(), rows, named);
        assertTrue(rows.isEmpty() || alone.kept().size() < rows.size(), "some are refused");
        List<SlicedSource.Part> parts = parts(table, rows, random);
        for (int threads : new int[] {1, 2, 8}) {
            List<Finding> findings = new ArrayList<>();
            TableReading<R, D> reading = new TableReading<>(table, bindings.binding(), findings::add);
            List<D> kept;
            try (Threads workers = new Threads(threads)) {
                kept = reading.read(parts, new RowReader(table), workers.workers());
            }
            assertEquals(rows.size(), reading.records());
            Became.assertEqual(
                    alone,
                    new Became(
                            kept.stream().map(named::text).toList(),
                            findings,
                            texts(reading.refused()),
                            lines(rows.size(), row -> reading.findLine(row).orElse(0))));
        }
    }

    private static <R, D> Became oneByOne(Table table, Binding<R, D> binding, List<String[]> rows, Named<D> named) {
        List<Finding> findings = new ArrayList<>();
        RowsInOrder<R, D> inOrder = new RowsInOrder<>(table, binding, findings::add);
        Binder<R, D> binder = binding.binder();
        Lines lines = new Lines();
        feed(table, rows, 0, rows.size(), new RowReader(table).sink((row, line) -> {
                    lines.set(row.number(), line);
                    inOrder.take(binder.bound(row, line));
                }));
        return new Became(
                inOrder.kept().stream().map(named::text).toList(),
                findings,
                texts(inOrder.refused()),
                lines(rows.size(), row -> lines.find(row).orElse(0)));
    }

    private static List<String> texts(List<Refusal> refused) {
        return refused.stream().map(row -> row.location().toString()).toList();
    }

    private static List<Integer> lines(int rows, IntFunction<Integer> line) {
        return IntStream.rangeClosed(1, rows).mapToObj(line).toList();
    }

    private static List<SlicedSource.Part> parts(Table table, List<String[]> rows, Random random) {
        List<SlicedSource.Part> parts = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int first = from;
            int behind = Math.min(rows.size(), from + 1 + random.nextInt(12_000));
            parts.add((findings, sink) -> feed(table, rows, first, behind, sink));
            from = behind;
        }
        return parts;
    }

    private static void feed(Table table, List<String[]> rows, int from, int to, CellSink sink) {
        for (int row = from; row < to; row++) {
            // now and then a record is two lines
            sink.begin(row + 1, row + 2 + row / 1_000);
            for (Column column : table.columns()) {
                int place = table.indexOf(column.name());
                String cell = rows.get(row)[place];
                if (cell != null) {
                    char[] buffer = cell.toCharArray();
                    sink.cell(place, buffer, 0, buffer.length);
                }
            }
            sink.end();
        }
    }

    private static String text(ClubReport report) {
        return report.key()
                + Stream.of(ReportColumn.values())
                        .map(column -> report.count(column).toString())
                        .toList()
                        .toString()
                + report.areas()
                + report.recordedOn()
                + report.origin();
    }
}
