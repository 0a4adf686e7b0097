package org.ishc.io.json;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.pack.ManifestWriter;
import org.ishc.io.spi.CanonicalRows;
import org.ishc.io.spi.InPlace;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;

/** A package in lines of JSON: the manifest, then {@code {"table": "clubs", "row": {…}}} for each record. */
public final class NdjsonFormat implements PackageFormat {

    /** Creates the form; it has no state. */
    public NdjsonFormat() {}

    @Override
    public String name() {
        return "ndjson";
    }

    @Override
    public List<String> suffixes() {
        return List.of(".ndjson");
    }

    @Override
    public boolean sniffs(Path path, byte[] head) {
        return JsonTexts.beginsWithObject(head) && hasWholeFirstLine(head);
    }

    /**
     * Tells whether the first line is an object that ends with the line; a manifest of many lines belongs to the other
     * form.
     */
    static boolean hasWholeFirstLine(byte[] head) {
        String text = JsonTexts.beginning(head);
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        boolean isEnded = first.strip().endsWith("}");
        boolean isCutByTheHead = end < 0 && !isEnded && head.length >= HEAD_BYTES;
        return !first.startsWith("{\"manifest\":")
                && (isEnded && (end >= 0 || first.contains("\"table\"")) || isCutByTheHead);
    }

    @Override
    public PackageSource open(Path path, Opening opening) throws IOException {
        return new NdjsonPackage(new NdjsonIndex(path, opening));
    }

    @Override
    public void write(PackageSource source, List<Finding> findings, Path to) throws IOException {
        InPlace.file(to, path -> {
            Path body = path.resolveSibling("body");
            List<ManifestWriter.Written> written = new ArrayList<>();
            try (Writer out = Files.newBufferedWriter(body, StandardCharsets.UTF_8)) {
                for (Table table : source.tables()) {
                    written.add(ManifestWriter.Written.of(table, table(source, table, findings, out)));
                }
            }
            Files.writeString(path, CanonicalJson.write(ManifestWriter.of(source.manifest(), written)));
            JsonTexts.append(body, path);
        });
    }

    private static long table(PackageSource source, Table table, List<Finding> findings, Writer out)
            throws IOException {
        long[] count = {0};
        CanonicalRows.read(source, table, findings, cells -> {
            out.write("{\"table\":\"" + table.tableName() + "\",\"row\":" + JsonTexts.record(table, cells) + "}\n");
            count[0]++;
        });
        return count[0];
    }
}
