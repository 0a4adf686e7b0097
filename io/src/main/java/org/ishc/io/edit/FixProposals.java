package org.ishc.io.edit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.edit.CellFixes.Suggestion;
import org.ishc.io.edit.FixProposal.Confidence;
import org.ishc.io.ingest.CheckListener;
import org.ishc.io.ingest.Further;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.Validation;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Column;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Headings;
import org.ishc.io.table.OuterSpace;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a machine could mend in a package. For most findings there is nothing: only somebody who knows can say what is
 * meant.
 *
 * <p>The rows that findings speak of are read once more; what is proposed for a cell was tried, and the cell can be
 * read with it. A cell has one proposal at most.
 */
public final class FixProposals {

    private final PackageSource source;
    private final List<Finding> findings;
    private final CodeFixes codes;
    private final Map<Table, Map<Integer, RawRow>> rows = new EnumMap<>(Table.class);
    private final Map<Table, Set<String>> columns = new EnumMap<>(Table.class);

    private FixProposals(LoadedPackage loaded, PackageSource source) {
        this.source = source;
        this.findings = loaded.findings();
        this.codes = new CodeFixes(loaded);
    }

    /**
     * Returns what could be mended.
     *
     * @param loaded the package as it was read
     * @param source where it was read from
     * @return in the order of the findings; empty when there is nothing to propose
     */
    public static List<FixProposal> of(LoadedPackage loaded, PackageSource source) {
        FixProposals proposals = new FixProposals(loaded, source);
        proposals.readRows();
        return proposals.all();
    }

    /**
     * Returns what could be mended, worked out as the check {@code fixes} of a run that has ended. Should it crash,
     * there are no proposals, not even an empty list; the ledger says so, and the verdict is never VALID.
     *
     * @param validation what the run says, with or without a profile
     * @param loaded the package as it was read
     * @param source where it was read from
     */
    public static Further<List<FixProposal>> of(Validation validation, LoadedPackage loaded, PackageSource source) {
        return validation.further("fixes", CheckListener.NONE, () -> of(loaded, source));
    }

    private void readRows() {
        Map<Table, Set<Integer>> needed = new EnumMap<>(Table.class);
        for (Finding finding : findings) {
            Location at = finding.location();
            Optional<Table> table = table(finding);
            if (table.isPresent() && isOnHeading(finding)) {
                needed.computeIfAbsent(table.get(), given -> new HashSet<>()).add(1);
            } else if (table.isPresent() && at.row() != null) {
                Set<Integer> numbers = needed.computeIfAbsent(table.get(), each -> new HashSet<>());
                numbers.add(at.row());
                first(finding).ifPresent(numbers::add);
            }
        }
        needed.forEach((table, numbers) -> {
            Map<Integer, RawRow> kept = new HashMap<>();
            source.read(table, new ArrayList<>(), raw -> keep(raw, numbers, kept));
            rows.put(table, kept);
            kept.values().stream().findFirst().ifPresent(raw -> columns.put(table, columnsOf(table, raw)));
        });
    }

    private static void keep(RawRow raw, Set<Integer> numbers, Map<Integer, RawRow> kept) {
        if (numbers.contains(raw.row())) {
            kept.put(raw.row(), raw);
        }
    }

    private static Set<String> columnsOf(Table table, RawRow raw) {
        Set<String> there = new HashSet<>();
        for (int i = 0; i < raw.size(); i++) {
            if (raw.text(i) != null) {
                there.add(table.columns().get(i).name());
            }
        }
        return there;
    }

    private Optional<Table> table(Finding finding) {
        return Optional.ofNullable(finding.location().table())
                .flatMap(Table::find)
                .filter(source.tables()::contains);
    }

    private static Optional<Integer> first(Finding finding) {
        return finding.code() == ExchangeFinding.DUPLICATE_KEY
                        && finding.arguments().get("first_row") instanceof Long first
                ? Optional.of(first.intValue())
                : Optional.empty();
    }

    private List<FixProposal> all() {
        Map<List<Object>, FixProposal> byPlace = new HashMap<>();
        List<List<Object>> order = new ArrayList<>();
        for (Finding finding : findings) {
            for (FixProposal proposal : propose(finding).stream().toList()) {
                Edit edit = proposal.alternatives().get(0);
                List<Object> place = List.of(
                        edit.table(), edit.row(), edit.kind() == Edit.Kind.HEADING ? edit.oldText() : edit.column());
                FixProposal before = byPlace.get(place);
                if (before == null) {
                    order.add(place);
                }
                // what is meant says more than how it is spaced
                if (before == null || before.reason() == FixReason.TRIM) {
                    byPlace.put(place, proposal);
                }
            }
        }
        return order.stream().map(byPlace::get).map(Objects::requireNonNull).toList();
    }

    private Optional<FixProposal> propose(Finding finding) {
        Optional<Table> table = table(finding);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        if (isOnHeading(finding)) {
            return heading(finding, table.get());
        }
        Integer row = finding.location().row();
        RawRow raw =
                row == null ? null : rows.getOrDefault(table.get(), Map.of()).get(row);
        if (raw == null) {
            return Optional.empty();
        }
        return finding.code() == ExchangeFinding.DUPLICATE_KEY
                ? duplicate(finding, table.get(), raw)
                : cell(finding, table.get(), raw);
    }

    private Optional<FixProposal> cell(Finding finding, Table table, RawRow raw) {
        int place = finding.location().column() == null
                ? -1
                : table.indexOf(finding.location().column());
        String text = place < 0 ? null : raw.text(place);
        if (text == null || OuterSpace.isBlank(text) || raw.isScaled(place)) {
            return Optional.empty();
        }
        Column column = table.columns().get(place);
        Optional<Suggestion> suggestion = CellFixes.find(finding, table, column, text)
                .or(() -> codes.findShown(finding, raw.findShown(place)))
                .or(() -> codes.find(finding));
        return suggestion
                .filter(given ->
                        given.texts().stream().allMatch(now -> !now.equals(text) && isRead(table, raw, place, now)))
                .map(each -> new FixProposal(
                        finding,
                        each.reason(),
                        each.confidence(),
                        each.texts().stream()
                                .map(now -> Edit.cell(table, raw.row(), column.name(), text, now))
                                .toList()));
    }

    /**
     * Tells whether a cell can be read with another text; numbers of targets are read when the indicator is known, and
     * are taken for read.
     */
    private boolean isRead(Table table, RawRow raw, int place, String text) {
        return new RowReader(table, source.maxCharacters(), source.headings())
                .read(FixedSource.with(raw, place, text)).findings().list().stream()
                        .noneMatch(finding -> table.columns()
                                        .get(place)
                                        .name()
                                        .equals(finding.location().column())
                                && finding.severity() == Severity.ERROR);
    }

    private Optional<FixProposal> duplicate(Finding finding, Table table, RawRow raw) {
        RawRow earlier = first(finding)
                .map(number -> rows.getOrDefault(table, Map.of()).get(number))
                .orElse(null);
        if (earlier == null || !isSame(earlier, raw)) {
            return Optional.empty();
        }
        String key =
                String.join(" / ", Objects.requireNonNullElse(finding.location().key(), List.of()));
        Edit edit = new Edit(Edit.Kind.ROW, table, raw.row(), Optional.empty(), key, "");
        return Optional.of(new FixProposal(finding, FixReason.SAME_ROW, Confidence.CERTAIN, List.of(edit)));
    }

    private static boolean isSame(RawRow one, RawRow other) {
        for (int i = 0; i < one.size(); i++) {
            if (!stripped(one.text(i)).equals(stripped(other.text(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : OuterSpace.trim(text);
    }

    private static boolean isOnHeading(Finding finding) {
        return finding.code() == ExchangeFinding.UNKNOWN_COLUMN || finding.code() == ExchangeFinding.NEAR_COLUMN;
    }

    /** The column that is meant by a heading, as it is spelled. */
    private record Meant(String column, String spelling) {}

    private static Optional<Meant> findNearest(Finding finding, Table table) {
        String nearest = String.valueOf(finding.arguments().get("nearest"));
        OptionalInt place = Headings.STANDARD.find(table, nearest);
        return place.isPresent()
                ? Optional.of(new Meant(table.columns().get(place.getAsInt()).name(), nearest))
                : Optional.empty();
    }

    private Optional<FixProposal> heading(Finding finding, Table table) {
        String heading = String.valueOf(finding.arguments().get("heading"));
        Set<String> there = columns.getOrDefault(table, Set.of());
        Map<String, String> free = new LinkedHashMap<>();
        table.columns().stream()
                .map(Column::name)
                .filter(name -> !there.contains(name))
                .forEach(name -> {
                    free.put(name, name);
                    Headings.findVietnamese(table, name).ifPresent(spelled -> free.put(spelled, name));
                });
        return findNearest(finding, table)
                .or(() -> Nearness.findAlike(Headings.ofClubs(heading), free.keySet())
                        .or(() -> Nearness.findNear(heading, free.keySet()))
                        .map(spelled -> new Meant(free.getOrDefault(spelled, spelled), spelled)))
                .map(meant -> new FixProposal(
                        finding,
                        FixReason.HEADING_NEAR,
                        Confidence.LIKELY,
                        List.of(new Edit(
                                Edit.Kind.HEADING, table, 0, Optional.of(meant.column()), heading, meant.spelling()))));
    }
}
