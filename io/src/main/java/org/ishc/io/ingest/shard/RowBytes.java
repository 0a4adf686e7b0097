package org.ishc.io.ingest.shard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.finding.Severity;
import org.ishc.io.message.FindingCodes;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.jspecify.annotations.Nullable;

/** Rows as they were sent, as bytes, so that another process reads them as if it had the package. */
final class RowBytes {

    private RowBytes() {}

    static void write(ByteWriter out, RawRow row) {
        out.whole(row.row()).whole(row.line()).whole(row.size());
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            out.text(row.text(i));
            if (row.findShown(i).isPresent()) {
                shown.add(i);
            }
        }
        out.list(row.notes(), RowBytes::write);
        out.list(shown, (to, column) -> to.whole(column)
                .text(row.findShown(column).orElseThrow()));
    }

    static RawRow read(ByteReader in) {
        int row = in.number();
        int line = in.number();
        @Nullable String[] cells = new String[in.number()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = in.findText();
        }
        List<RawRow.Note> notes = in.list(RowBytes::note);
        Map<Integer, String> shown = new HashMap<>();
        in.list(from -> Map.entry(from.number(), from.text()))
                .forEach(cell -> shown.put(cell.getKey(), cell.getValue()));
        return new RawRow(row, line, cells, notes, shown);
    }

    private static void write(ByteWriter out, RawRow.Note note) {
        out.whole(note.column())
                .text(note.code().code())
                .whole(note.severity().ordinal())
                .text(note.value());
        out.whole(note.arguments().size());
        SortedMap<String, Object> sorted = new TreeMap<>(note.arguments());
        sorted.forEach((name, value) -> FindingBytes.argument(out.text(name), value));
    }

    private static RawRow.Note note(ByteReader in) {
        int column = in.number();
        String code = in.text();
        Severity severity = Severity.values()[in.number()];
        String value = in.text();
        Map<String, Object> arguments = new HashMap<>();
        for (int left = in.number(); left > 0; left--) {
            arguments.put(in.text(), FindingBytes.argument(in));
        }
        Optional<ExchangeFinding> known = FindingCodes.find(code)
                .filter(ExchangeFinding.class::isInstance)
                .map(ExchangeFinding.class::cast);
        return new RawRow.Note(column, Objects.requireNonNull(known.orElse(null), code), severity, value, arguments);
    }
}
