package org.ishc.io.manifest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ishc.core.base.UnitCode;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.table.Table;

/**
 * Makes the manifest of a package that is written: what the source's manifest says, and the tables that were written.
 * {@code created} is the source's; no clock is asked.
 */
public final class ManifestWriter {

    private ManifestWriter() {}

    /**
     * A table that was written.
     *
     * @param table the table
     * @param path the file's path inside the package; the table's name where the form has no files
     * @param file the file's digest and size, where the form has files
     * @param rows how many rows it has
     */
    public record Written(Table table, String path, Optional<WrittenFile> file, long rows) {
        /** Refuses null. */
        public Written {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(file, "file");
        }

        /** A table in a form without files. */
        public static Written of(Table table, long rows) {
            return new Written(table, table.tableName(), Optional.empty(), rows);
        }
    }

    /**
     * A file that was written.
     *
     * @param sha256 its digest, 64 lower-case hex digits
     * @param bytes its size
     */
    public record WrittenFile(String sha256, long bytes) {
        /** Refuses null. */
        public WrittenFile {
            Sha256.require(sha256, "sha256");
        }
    }

    /**
     * Returns the manifest as a tree of maps, lists, texts and numbers, its keys in the order in which they are
     * written.
     */
    public static Map<String, Object> of(Manifest manifest, List<Written> written) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("profile", "tabular-data-package");
        tree.put("ishc_version", ManifestReader.VERSION);
        manifest.name().ifPresent(name -> tree.put("name", name));
        manifest.created().ifPresent(created -> tree.put("created", created));
        manifest.sender().map(UnitCode::value).ifPresent(sender -> tree.put("sender", sender));
        manifest.period().map(Period::code).ifPresent(period -> tree.put("period", period));
        tree.put("calendar", manifest.calendar().code());
        manifest.asOf().map(LocalDate::toString).ifPresent(asOf -> tree.put("as_of", asOf));
        tree.putAll(manifest.further());
        Set<Table> present = written.stream().map(Written::table).collect(Collectors.toSet());
        List<Object> resources = new ArrayList<>();
        for (Written table : written) {
            resources.add(resource(table, present));
        }
        tree.put("resources", resources);
        return tree;
    }

    private static Map<String, Object> resource(Written written, Set<Table> present) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", written.table().tableName());
        resource.put("path", written.path());
        written.file().ifPresent(file -> {
            resource.put("profile", "tabular-data-resource");
            resource.put("format", "csv");
            resource.put("mediatype", "text/csv");
            resource.put("encoding", "utf-8");
            resource.put(
                    "dialect",
                    TableSchema.ordered(
                            "delimiter",
                            ",",
                            "lineTerminator",
                            "\r\n",
                            "quoteChar",
                            "\"",
                            "doubleQuote",
                            true,
                            "header",
                            true));
            resource.put("schema", TableSchema.of(written.table(), present));
            resource.put("hash", "sha256:" + file.sha256());
            resource.put("bytes", file.bytes());
        });
        resource.put("rows", written.rows());
        return resource;
    }
}
