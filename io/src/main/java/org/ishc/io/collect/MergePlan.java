package org.ishc.io.collect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.CollectionFinding;
import org.ishc.core.collection.Round;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.ingest.FindingOrder;
import org.ishc.io.table.ColumnKey;
import org.ishc.io.table.Columns;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/**
 * Which rows of the answers that stand become rows of the package from many, where several senders speak of the same
 * thing. Of each key a mark is held, of what several sent the rows. Source: specification, <i>collection</i>, One
 * package from many.
 */
final class MergePlan {

    /** The tables of clubs, and where each says which club. */
    private static final Map<Table, ColumnKey<String>> OF_CLUBS = Map.of(
            Table.CLUBS, Columns.Clubs.CLUB_CODE,
            Table.CLUB_EVENTS, Columns.ClubEvents.CLUB_CODE,
            Table.CLUB_REPORTS, Columns.ClubReports.CLUB_CODE);

    /** The tables of figures, and where each says of which indicator. */
    private static final Map<Table, ColumnKey<String>> OF_INDICATORS = Map.of(
            Table.VALUES, Columns.Values.INDICATOR,
            Table.TARGETS, Columns.Targets.INDICATOR);

    private final Register register;
    private final List<StandingAnswer> parts;
    private final PeriodCalendar calendar;
    private final Snapshot map;
    private final Set<List<String>> submitted;
    private final List<Map<Table, BitSet>> left = new ArrayList<>();
    private final List<Set<String>> foreignIndicators = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private MergePlan(Round round, Register register, List<StandingAnswer> parts, Set<List<String>> submitted) {
        this.register = register;
        this.parts = parts;
        this.calendar = round.calendar();
        this.map = register.registry().asOf(round.asOf());
        this.submitted = submitted;
        parts.forEach(part -> {
            left.add(new EnumMap<>(Table.class));
            foreignIndicators.add(new HashSet<>());
        });
    }

    /**
     * Decides.
     *
     * @param parts the answers that stand, by sender
     * @param submitted the keys of the round's own submissions, which count before those of answers
     */
    static MergePlan of(Round round, Register register, List<StandingAnswer> parts, Set<List<String>> submitted) {
        MergePlan plan = new MergePlan(round, register, parts, submitted);
        plan.indicators();
        plan.clubs();
        for (Table table : Table.values()) {
            if (!OF_CLUBS.containsKey(table) && table != Table.INDICATORS && !register.replaces(table)) {
                plan.others(table);
            }
        }
        return plan;
    }

    /** Returns what was found, by table, key and code. */
    List<Finding> findings() {
        return findings.stream()
                .sorted(Comparator.comparingInt((Finding finding) -> Table.find(
                                        String.valueOf(finding.location().table()))
                                .map(Table::ordinal)
                                .orElse(-1))
                        .thenComparing(MergePlan::key, Table::compareKeys)
                        .thenComparing(FindingOrder.ORDER))
                .toList();
    }

    private static List<String> key(Finding finding) {
        return Optional.ofNullable(finding.location().key()).orElse(List.of());
    }

    /** Tells whether a row of a part becomes one of the package. */
    boolean keeps(int part, Table table, int row) {
        BitSet without = left.get(part).get(table);
        return without == null || !without.get(row);
    }

    private void leave(int part, Table table, int row) {
        left.get(part).computeIfAbsent(table, given -> new BitSet()).set(row);
    }

    /** Takes a row, read. */
    private interface Rows {
        void take(RawRow raw, Row row);
    }

    private void read(int part, Table table, Rows rows) {
        var source = parts.get(part).source();
        if (source.tables().contains(table)) {
            RowReader reader = new RowReader(table, source.maxCharacters(), source.headings());
            source.read(table, new ArrayList<>(), raw -> rows.take(raw, reader.read(raw)));
        }
    }

    private static List<String> key(Row row) {
        return Optional.ofNullable(row.findings().location().key()).orElse(List.of());
    }

    private List<String> cells(RawRow raw, Row row) {
        return SpelledOut.cells(raw, row, calendar);
    }

    private void add(
            CollectionFinding code,
            Severity severity,
            Table table,
            List<String> key,
            List<UnitCode> senders,
            Optional<UnitCode> kept) {
        Location at = new Location(table.tableName(), null, null, null, null, null, null, key, null);
        findings.add(Finding.of(code, at, "senders", senders, "kept", kept).withSeverity(severity));
    }

    /** How an indicator is defined: by the register, or the first sender. */
    private record Definition(List<String> cells, Optional<UnitCode> by) {}

    private void indicators() {
        Map<String, Definition> defined = ofRegister();
        Map<String, List<UnitCode>> differing = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            UnitCode sender = parts.get(i).sender();
            read(part, Table.INDICATORS, (raw, row) -> {
                String code = code(row);
                List<String> cells = cells(raw, row);
                Definition first = defined.putIfAbsent(code, new Definition(cells, Optional.of(sender)));
                if (first == null) {
                    return;
                }
                leave(part, Table.INDICATORS, raw.row());
                if (!first.cells().equals(cells)) {
                    differing
                            .computeIfAbsent(
                                    code,
                                    text -> new ArrayList<>(first.by().stream().toList()))
                            .add(sender);
                    foreignIndicators.get(part).add(code);
                }
            });
        }
        differing.forEach((code, senders) -> add(
                CollectionFinding.INDICATOR_DIFFERS,
                Severity.ERROR,
                Table.INDICATORS,
                List.of(code),
                senders,
                Objects.requireNonNull(defined.get(code)).by()));
    }

    /** The indicators that the register defines, by code. */
    private Map<String, Definition> ofRegister() {
        Map<String, Definition> defined = new TreeMap<>();
        if (register.has(Table.INDICATORS)) {
            RowReader reader = new RowReader(Table.INDICATORS);
            register.read(Table.INDICATORS, new ArrayList<>(), raw -> {
                Row row = reader.read(raw);
                defined.putIfAbsent(code(row), new Definition(cells(raw, row), Optional.empty()));
            });
        }
        return defined;
    }

    private static String code(Row row) {
        return String.valueOf(row.find(Columns.Indicators.CODE));
    }

    private void clubs() {
        Map<String, Map<Integer, String>> sent = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            read(part, Table.CLUBS, (raw, row) -> sent.computeIfAbsent(
                            String.valueOf(row.find(Columns.Clubs.CLUB_CODE)), text -> new TreeMap<>())
                    .put(part, String.valueOf(row.find(Columns.Clubs.UNIT_CODE))));
        }
        List<Set<String>> elsewhere = new ArrayList<>();
        parts.forEach(part -> elsewhere.add(new HashSet<>()));
        sent.forEach((club, units) -> {
            if (units.size() > 1) {
                int kept = twice(club, units);
                units.keySet().stream()
                        .filter(part -> part != kept)
                        .forEach(part -> elsewhere.get(part).add(club));
            }
        });
        for (int i = 0; i < parts.size(); i++) {
            if (!elsewhere.get(i).isEmpty()) {
                leaveClubs(i, elsewhere.get(i));
            }
        }
    }

    /**
     * Says that several sent one club.
     *
     * @param units by part, the unit in which it has the club
     * @return the part whose club stays
     */
    private int twice(String club, Map<Integer, String> units) {
        int kept = latest(ClubCode.parse(club), units.keySet());
        boolean areTwo = new HashSet<>(units.values()).size() > 1;
        List<UnitCode> senders =
                units.keySet().stream().map(part -> parts.get(part).sender()).toList();
        add(
                CollectionFinding.CLUB_TWICE,
                areTwo ? Severity.ERROR : Severity.WARNING,
                Table.CLUBS,
                List.of(club),
                senders,
                Optional.of(parts.get(kept).sender()));
        return kept;
    }

    private void leaveClubs(int part, Set<String> clubs) {
        OF_CLUBS.forEach((table, club) -> read(part, table, (raw, row) -> {
            if (clubs.contains(String.valueOf(row.find(club)))) {
                leave(part, table, raw.row());
            }
        }));
    }

    /** The part that knows most of a club: whose last event of it is the latest; of several the lowest sender. */
    private int latest(ClubCode club, Set<Integer> numbers) {
        int latest = numbers.iterator().next();
        for (int part : numbers) {
            LocalDate day = parts.get(part).lastEvents().getOrDefault(club, LocalDate.MIN);
            if (day.isAfter(parts.get(latest).lastEvents().getOrDefault(club, LocalDate.MIN))) {
                latest = part;
            }
        }
        return latest;
    }

    /**
     * The other tables: of a key that several sent, equal records once, else that of the sender deepest in the tree.
     */
    private void others(Table table) {
        KeyMarks seen = new KeyMarks();
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            read(part, table, (raw, row) -> {
                if (isOut(part, table, row)) {
                    leave(part, table, raw.row());
                } else {
                    seen.add(key(row));
                }
            });
        }
        KeyMarks.Repeated several = seen.repeated();
        if (!several.isEmpty()) {
            sent(table, several).forEach((key, rows) -> {
                if (rows.size() > 1) {
                    settle(table, key, rows);
                }
            });
        }
    }

    /** The rows of the keys that several may have sent, by key. */
    private Map<List<String>, List<Sent>> sent(Table table, KeyMarks.Repeated several) {
        Map<List<String>, List<Sent>> sent = new TreeMap<>(Table::compareKeys);
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            read(part, table, (raw, row) -> {
                if (several.mayHold(key(row)) && keeps(part, table, raw.row())) {
                    sent.computeIfAbsent(key(row), texts -> new ArrayList<>())
                            .add(new Sent(part, raw.row(), cells(raw, row)));
                }
            });
        }
        return sent;
    }

    /** A row of a key that several sent. */
    private record Sent(int part, int row, List<String> cells) {}

    private void settle(Table table, List<String> key, List<Sent> rows) {
        Sent kept = rows.get(0);
        boolean areEqual =
                rows.stream().allMatch(row -> row.cells().equals(rows.get(0).cells()));
        for (Sent row : areEqual ? List.<Sent>of() : rows) {
            kept = depth(row.part()) > depth(kept.part()) ? row : kept;
        }
        for (Sent row : rows) {
            if (!row.equals(kept)) {
                leave(row.part(), table, row.row());
            }
        }
        if (!areEqual) {
            Set<UnitCode> senders = new TreeSet<>();
            rows.forEach(row -> senders.add(parts.get(row.part()).sender()));
            add(
                    CollectionFinding.CONFLICT,
                    Severity.ERROR,
                    table,
                    key,
                    List.copyOf(senders),
                    Optional.of(parts.get(kept.part()).sender()));
        }
    }

    private int depth(int part) {
        UnitCode sender = parts.get(part).sender();
        return map.contains(sender) ? map.ancestors(sender).size() : 0;
    }

    /**
     * What is left out whoever else says the same: figures of an indicator that its sender defines otherwise, and what
     * the round itself knows better.
     */
    private boolean isOut(int part, Table table, Row row) {
        ColumnKey<String> indicator = OF_INDICATORS.get(table);
        return indicator != null && foreignIndicators.get(part).contains(String.valueOf(row.find(indicator)))
                || table == Table.SUBMISSIONS && submitted.contains(key(row));
    }
}
