package org.ishc.io.pack;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.csv.FormulaGuard;
import org.ishc.io.manifest.ManifestReader;
import org.ishc.io.manifest.ManifestWriter;
import org.ishc.io.spi.CanonicalRows;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Column;
import org.ishc.io.table.SentRow;
import org.ishc.io.table.Table;

/**
 * Writes a package as a folder: a CSV file for each table, UTF-8, comma, CRLF; then the manifest with the digests of
 * those.
 */
final class CsvPackageWriter {

    private CsvPackageWriter() {}

    /** Writes into an empty folder; returns the names of the files, the manifest first. */
    static List<String> write(PackageSource source, List<Finding> findings, Path folder) throws IOException {
        List<String> names = new ArrayList<>(List.of(ManifestReader.FILE));
        List<ManifestWriter.Written> written = new ArrayList<>();
        for (Table table : source.tables()) {
            String name = table.tableName() + ".csv";
            names.add(name);
            Path file = folder.resolve(name);
            long rows = table(source, table, findings, file);
            ManifestWriter.WrittenFile writtenFile = new ManifestWriter.WrittenFile(Sha256.of(file), Files.size(file));
            written.add(new ManifestWriter.Written(table, name, Optional.of(writtenFile), rows));
        }
        Files.writeString(
                folder.resolve(ManifestReader.FILE),
                CanonicalJson.write(ManifestWriter.of(source.manifest(), written)));
        return names;
    }

    private static long table(PackageSource source, Table table, List<Finding> findings, Path file) throws IOException {
        long[] count = {0};
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            csv.writeRecord(table.columns().stream().map(Column::name).toList());
            CanonicalRows.read(source, table, findings, cells -> {
                count[0]++;
                csv.writeRecord(guarded(table, cells));
            });
        }
        return count[0];
    }

    private static List<String> guarded(Table table, List<String> cells) {
        List<String> texts = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            texts.add(SentRow.isNumber(table.columns().get(i).type(), cell) ? cell : FormulaGuard.escape(cell));
        }
        return texts;
    }
}
