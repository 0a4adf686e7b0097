package org.ishc.io.json;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ishc.core.finding.Finding;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.manifest.ManifestWriter;
import org.ishc.io.spi.CanonicalRows;
import org.ishc.io.spi.InPlace;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;

/** Writes a file that begins with its manifest, which is known when all tables are written. */
final class ManifestFirst {

    private ManifestFirst() {}

    /** How a form writes the records of a table. */
    interface TableWriting {

        /** Writes what stands before the first record. */
        default void begin(Table table, Writer out) throws IOException {}

        /** Writes a record; {@code before} were written. */
        void record(Table table, long before, String json, Writer out) throws IOException;

        /** Writes what stands behind the last record; {@code count} were written. */
        default void end(long count, Writer out) throws IOException {}
    }

    /**
     * Writes a package.
     *
     * @param head makes the beginning of the file of the manifest's canonical JSON
     * @param end what stands behind the last table
     */
    static void write(
            PackageSource source,
            List<Finding> findings,
            Path to,
            TableWriting writing,
            UnaryOperator<String> head,
            String end)
            throws IOException {
        InPlace.file(to, path -> {
            Path body = path.resolveSibling("body");
            List<ManifestWriter.Written> written = new ArrayList<>();
            try (Writer out = Files.newBufferedWriter(body, StandardCharsets.UTF_8)) {
                for (Table table : source.tables()) {
                    written.add(ManifestWriter.Written.of(table, table(source, table, findings, writing, out)));
                }
                out.write(end);
            }
            Files.writeString(path, head.apply(CanonicalJson.write(ManifestWriter.of(source.manifest(), written))));
            JsonTexts.append(body, path);
        });
    }

    private static long table(
            PackageSource source, Table table, List<Finding> findings, TableWriting writing, Writer out)
            throws IOException {
        long[] count = {0};
        writing.begin(table, out);
        CanonicalRows.read(source, table, findings, cells -> {
            writing.record(table, count[0], JsonTexts.record(table, cells), out);
            count[0]++;
        });
        writing.end(count[0], out);
        return count[0];
    }
}
