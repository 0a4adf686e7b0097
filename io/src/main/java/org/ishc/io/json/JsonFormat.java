package org.ishc.io.json;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.finding.Finding;
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
        ManifestFirst.write(source, findings, to, new Lists(), manifest -> "{\"manifest\":" + manifest.strip(), "}\n");
    }

    /** A table is a list under its name. */
    private static final class Lists implements ManifestFirst.TableWriting {

        @Override
        public void begin(Table table, Writer out) throws IOException {
            out.write(",\n\"" + table.tableName() + "\":[");
        }

        @Override
        public void record(Table table, long before, String json, Writer out) throws IOException {
            out.write(before == 0 ? "\n" : ",\n");
            out.write(json);
        }

        @Override
        public void end(long count, Writer out) throws IOException {
            out.write(count == 0 ? "]" : "\n]");
        }
    }
}
