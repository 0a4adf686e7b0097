package org.ishc.io.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.spi.FilePackage;
import org.ishc.io.spi.LimitedRows;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import tools.jackson.databind.JsonNode;

/** The tables of one file of JSON lines; reading one reads the file again and keeps the lines of that table. */
final class NdjsonPackage extends FilePackage {

    private final NdjsonIndex index;

    NdjsonPackage(NdjsonIndex index) {
        super(index.opened(), index.manifest(), index.tables());
        this.index = index;
    }

    @Override
    public void read(Table table, List<Finding> into, Consumer<RawRow> rows) {
        LimitedRows limited = limited(table, into, rows);
        JsonRows values =
                new JsonRows(table, file(), index.keys(table), opening().headings(), into, limited);
        byte[] beginning = "{\"table\":\"".getBytes(StandardCharsets.UTF_8);
        byte[] wanted = ("{\"table\":\"" + index.name(table) + '"').getBytes(StandardCharsets.UTF_8);
        try (JsonLines lines = new JsonLines(Files.newInputStream(path()))) {
            for (byte[] line = lines.next(); line != null && !limited.isFull(); line = lines.next()) {
                if (!startsWith(line, beginning) || startsWith(line, wanted) || isSpelledOut(line, beginning.length)) {
                    read(line, lines.number(), table, values);
                }
            }
        } catch (IOException changedMeanwhile) {
            into.add(finding(ExchangeFinding.DAMAGED, table, "reason", FilePhrase.unreadable(changedMeanwhile)));
        }
    }

    private void read(byte[] line, int number, Table table, JsonRows values) throws IOException {
        JsonNode tree;
        try {
            tree = JsonTexts.tree(index.mapper(), line);
        } catch (LibraryBorder.UnreadableException foundOnOpening) {
            return;
        }
        if (tree.has(NdjsonIndex.ROW)
                && tree.path(NdjsonIndex.TABLE).isString()
                && tree.path(NdjsonIndex.TABLE).asString().equals(index.name(table))) {
            values.accept(tree.path(NdjsonIndex.ROW), number);
        }
    }

    private static boolean startsWith(byte[] line, byte[] beginning) {
        return line.length >= beginning.length
                && Arrays.equals(line, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** Tells whether the text that begins at a place has escapes: what it is called cannot be told by its bytes. */
    private static boolean isSpelledOut(byte[] line, int from) {
        int at = from;
        while (at < line.length && line[at] != '"' && line[at] != '\\') {
            at++;
        }
        return at < line.length && line[at] == '\\';
    }

    @Override
    public Optional<String> findPointer(Table table, int row, Optional<String> column) {
        return Optional.of("/" + NdjsonIndex.ROW
                + column.map(name -> JsonRows.step(
                                table, index.keys(table), opening().headings(), name))
                        .orElse(""));
    }
}
