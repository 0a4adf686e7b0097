package org.ishc.io.json;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.spi.FilePackage;
import org.ishc.io.spi.LimitedRows;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of one JSON file; reading one begins where the index says. Of a text that is cut off, the rows before the
 * cut are still read.
 */
final class JsonPackage extends FilePackage {

    private final JsonMapper mapper;
    private final JsonIndex index;

    JsonPackage(JsonIndex index) {
        super(index.opened(), index.manifest(), index.tables());
        this.mapper = index.mapper();
        this.index = index;
    }

    @Override
    public void read(Table table, List<Finding> into, Consumer<RawRow> rows) {
        JsonIndex.Found found = index.find(table).orElseThrow();
        LimitedRows limited = limited(table, into, rows);
        JsonRows values = new JsonRows(table, file(), found.keys(), opening().headings(), into, limited);
        try (JsonParser parser = JsonTexts.parser(mapper, path(), found.offset())) {
            parser.nextToken();
            for (Optional<JsonNode> value = next(parser, into, table);
                    value.isPresent() && !limited.isFull();
                    value = next(parser, into, table)) {
                values.accept(value.get(), 0);
            }
        } catch (IOException changedMeanwhile) {
            into.add(finding(ExchangeFinding.DAMAGED, table, "reason", FilePhrase.unreadable(changedMeanwhile)));
        }
    }

    /** Finds the next value of a list; empty at its end, which is also where the text is damaged. */
    private Optional<JsonNode> next(JsonParser parser, List<Finding> into, Table table) throws IOException {
        try {
            return LibraryBorder.read(() -> {
                JsonToken token = parser.nextToken();
                return token == JsonToken.END_ARRAY || token == null
                        ? Optional.empty()
                        : Optional.of(parser.readValueAsTree());
            });
        } catch (LibraryBorder.UnreadableException malformed) {
            JsonTexts.Fault fault = JsonTexts.fault(malformed, opening().limits());
            into.add(finding(fault.code(), table, fault.arguments()));
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> findPointer(Table table, int row, Optional<String> column) {
        Set<String> keys = index.find(table).map(JsonIndex.Found::keys).orElse(Set.of());
        return Optional.of("/" + index.name(table) + "/" + (row - 1)
                + column.map(name -> JsonRows.step(table, keys, opening().headings(), name))
                        .orElse(""));
    }
}
