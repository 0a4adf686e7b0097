package org.ishc.io.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageSource;

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
        ManifestFirst.write(
                source,
                findings,
                to,
                (table, before, json, out) ->
                        out.write("{\"table\":\"" + table.tableName() + "\",\"row\":" + json + "}\n"),
                manifest -> manifest,
                "");
    }
}
