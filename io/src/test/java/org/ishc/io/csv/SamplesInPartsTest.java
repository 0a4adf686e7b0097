package org.ishc.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;

/**
 * Every file of the malformed samples, the field cases, the conformance packages and the hostile ones, in whatever
 * encoding: cut into parts of any size it gives the rows, lines and findings that it gives in one piece.
 */
class SamplesInPartsTest {

    private static final List<Path> SAMPLES =
            List.of(Path.of("src/test/resources"), Path.of("../examples/cli/src/test/resources"));

    /** What one reading gave. */
    private record Read(List<String> rows, List<Finding> findings, int parts) {}

    @Test
    void samples_readInPartsAsInOnePiece() throws IOException {
        int read = 0;
        int cut = 0;
        for (Path file : samples()) {
            Table table = Table.find(file.getFileName().toString().replace(".csv", ""))
                    .orElseThrow();
            Read whole = read(table, file, Long.MAX_VALUE);
            read += whole.rows().size();
            for (long partBytes : new long[] {1, 64, 500}) {
                Read inParts = read(table, file, partBytes);
                assertEquals(whole.rows(), inParts.rows(), () -> file + " in parts of " + partBytes);
                assertEquals(whole.findings(), inParts.findings(), () -> file + " in parts of " + partBytes);
                cut += inParts.parts() > 1 ? 1 : 0;
            }
        }
        assertTrue(read > 3_000 && cut > 600, read + " rows, " + cut + " files cut");
    }

    private static List<Path> samples() throws IOException {
        List<Path> samples = new ArrayList<>();
        for (Path folder : SAMPLES) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.getFileName().toString().endsWith(".csv"))
                        .filter(file -> Table.find(file.getFileName().toString().replace(".csv", ""))
                                .isPresent())
                        .sorted()
                        .forEach(samples::add);
            }
        }
        return samples;
    }

    private static Read read(Table table, Path file, long partBytes) {
        List<String> rows = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Optional<CsvTable> csv = CsvTable.open(
                table,
                String.valueOf(file.getFileName()),
                Bytes.of(file),
                Optional.empty(),
                Opening.DEFAULT,
                findings::add,
                partBytes);
        Consumer<Finding> found = findings::add;
        csv.ifPresent(csvTable -> csvTable.parts()
                .forEach(part ->
                        part.read(found, new RowReader(table).sink((row, line) -> rows.add(line + " " + text(row))))));
        return new Read(rows, findings, csv.map(given -> given.parts().size()).orElse(0));
    }

    private static String text(Row row) {
        StringBuilder text = new StringBuilder(row.number() + ":");
        for (int i = 0; i < row.table().columns().size(); i++) {
            text.append(' ').append(row.hasWhole(i) ? row.whole(i) : String.valueOf(row.cell(i)));
        }
        return row.hasFindings() ? text + " " + row.findings().list() : text.toString();
    }
}
