package org.ishc.io.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.ForwardingSource;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/** A package read with some texts in place of others; rows keep the numbers that they were sent with. */
final class FixedSource extends ForwardingSource {

    private final String sha256;
    private final List<Edit> edits;
    private final Map<Table, Map<Integer, Map<String, Edit>>> cells = new HashMap<>();
    private final Map<Table, Map<Integer, Edit>> without = new HashMap<>();
    private final Set<Edit> met = ConcurrentHashMap.newKeySet();

    /** @param edits all that were accepted; those of headings were made on opening */
    FixedSource(PackageSource sent, String sha256, List<Edit> edits) {
        super(sent);
        this.sha256 = sha256;
        this.edits = List.copyOf(edits);
        List<Edit> inside =
                edits.stream().filter(edit -> edit.kind() != Edit.Kind.HEADING).toList();
        for (Edit edit : inside) {
            Edit other = edit.kind() == Edit.Kind.ROW
                    ? without.computeIfAbsent(edit.table(), table -> new HashMap<>())
                            .put(edit.row(), edit)
                    : cells.computeIfAbsent(edit.table(), given -> new HashMap<>())
                            .computeIfAbsent(edit.row(), number -> new HashMap<>())
                            .put(edit.column().orElseThrow(), edit);
            if (other != null) {
                throw new IllegalArgumentException("Two changes of one place: " + edit + " and " + other);
            }
        }
    }

    Fixes.Applied applied() {
        return new Fixes.Applied(inner(), edits);
    }

    @Override
    public void read(Table table, List<Finding> findings, Consumer<RawRow> rows) {
        Map<Integer, Map<String, Edit>> changed = cells.getOrDefault(table, Map.of());
        Map<Integer, Edit> removed = without.getOrDefault(table, Map.of());
        inner().read(table, findings, raw -> {
            Edit away = removed.get(raw.row());
            if (away != null) {
                met.add(away);
            } else {
                rows.accept(changed(table, raw, changed.getOrDefault(raw.row(), Map.of())));
            }
        });
    }

    private RawRow changed(Table table, RawRow raw, Map<String, Edit> edits) {
        RawRow changed = raw;
        for (Edit edit : edits.values()) {
            int place = table.indexOf(edit.column().orElseThrow());
            String there = raw.text(place);
            if (!edit.oldText().equals(there)) {
                throw new UnfitFixException(edit, there);
            }
            met.add(edit);
            changed = with(changed, place, edit.newText());
        }
        return changed;
    }

    /** Returns the changes whose place was met while tables were read. */
    Set<Edit> met() {
        return Set.copyOf(met);
    }

    /** Returns a row with another text in a cell; what the form saw on that cell is gone with the text. */
    static RawRow with(RawRow raw, int place, String text) {
        @Nullable String[] cells = new String[raw.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i == place ? text : raw.text(i);
        }
        return new RawRow(
                raw.row(),
                raw.line(),
                cells,
                raw.notes().stream().filter(note -> note.column() != place).toList());
    }

    @Override
    public String sha256() {
        return sha256;
    }
}
