package org.ishc.io.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.spi.FileOpening;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.Table;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a file of JSON once it was read through, whichever form it has. */
abstract class FileIndex {

    private final FileOpening opened;
    private final JsonMapper mapper;
    private Map<Table, String> tables = Map.of();
    private Optional<Manifest> manifest = Optional.empty();

    FileIndex(Path path, Opening opening, JsonMapper mapper) throws IOException {
        this.opened = new FileOpening(path, opening);
        this.mapper = mapper;
    }

    /** Takes what the file says of itself; empty where that could not be read. */
    final void say(Optional<Manifest> said) {
        manifest = said;
    }

    /** Takes which tables there are, with the names under which they stand. */
    final void list(Map<Table, String> listed) {
        tables = listed;
    }

    final FileOpening opened() {
        return opened;
    }

    final JsonMapper mapper() {
        return mapper;
    }

    /** Finds what the file says of itself, where that could be read. */
    final Optional<Manifest> said() {
        return manifest;
    }

    final Manifest manifest() {
        return manifest.orElse(Manifest.NONE);
    }

    final Set<Table> tables() {
        return tables.keySet();
    }

    /** Returns the name under which a table stands. */
    final String name(Table table) {
        return tables.getOrDefault(table, table.tableName());
    }
}
