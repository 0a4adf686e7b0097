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

/** A package in one JSON file: {@code {"manifest": {…}, "clubs": [{…}], …}}, a record a line when written. */
public final class JsonFormat implements PackageFormat {

    /** Creates the form; it has no state. */
    public JsonFormat() {}

    @Override
    public String name() {
        return "json";
    }

    @Override
    public List<String> suffixes() {
        return List.of(".json");
    }

    @Override
    public boolean sniffs(Path path, byte[] head) {
        return JsonTexts.beginsWithObject(head) && !NdjsonFormat.hasWholeFirstLine(head);
    }

    @Override
    public PackageSource open(Path path, Opening opening) throws IOException {
        return new JsonPackage(new JsonIndex(path, opening));
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
                out.write("}\n");
            }
            String manifest = CanonicalJson.write(ManifestWriter.of(source.manifest(), written));
            Files.writeString(path, "{\"manifest\":" + manifest.strip());
            JsonTexts.append(body, path);
        });
    }

    private static long table(PackageSource source, Table table, List<Finding> findings, Writer out)
            throws IOException {
        long[] count = {0};
        out.write(",\n\"" + table.tableName() + "\":[");
        CanonicalRows.read(source, table, findings, cells -> {
            out.write(count[0] == 0 ? "\n" : ",\n");
            out.write(JsonTexts.record(table, cells));
            count[0]++;
        });
        out.write(count[0] == 0 ? "]" : "\n]");
        return count[0];
    }
}
