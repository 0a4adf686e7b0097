package org.ishc.io.collect;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.Round;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.submission.Submission;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.Headings;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The package from many: the register's tables, the records of the answers that stand, by sender and in their order,
 * and who answered. No row is held: every reading reads the answers again. Every record of an answer knows where it
 * came from. Safe for use by many threads.
 */
public final class ManySource implements SlicedSource {

    private final Round round;
    private final Register register;
    private final List<StandingAnswer> parts;
    private final MergePlan plan;
    private final List<Submission> submissions;
    private final Set<Table> tables;
    private final Map<Table, NavigableMap<Integer, Run>> runs = new EnumMap<>(Table.class);

    /**
     * Puts a package together.
     *
     * @param parts by sender
     * @param submissions those that no answer brings, in their order
     */
    ManySource(
            Round round, Register register, List<StandingAnswer> parts, MergePlan plan, List<Submission> submissions) {
        this.round = round;
        this.register = register;
        this.parts = List.copyOf(parts);
        this.plan = plan;
        this.submissions = List.copyOf(submissions);
        EnumSet<Table> all = EnumSet.of(Table.SUBMISSIONS);
        for (Table table : Table.values()) {
            if (register.has(table)
                    || !register.replaces(table)
                            && parts.stream()
                                    .anyMatch(part -> part.source().tables().contains(table))) {
                all.add(table);
            }
        }
        this.tables = Collections.unmodifiableSet(all);
    }

    /**
     * Where a record of an answer came from.
     *
     * @param sender who sent it
     * @param file the answer
     * @param sourceRow its number in the answer's table
     */
    public record Origin(UnitCode sender, String file, int sourceRow) {
        /** Refuses null. */
        public Origin {
            Objects.requireNonNull(sender, "sender");
            Objects.requireNonNull(file, "file");
        }
    }

    /** Takes the origin of each record of answers. */
    public interface Origins {
        /**
         * Takes one.
         *
         * @param row the record's number in the package
         */
        void take(int row, Origin origin);
    }

    /** Rows that follow each other here as in the answer. */
    private record Run(int part, int start, int sourceStart) {}

    @Override
    public void read(Table table, List<Finding> findings, Consumer<RawRow> rows) {
        int[] number = {0};
        if (register.has(table)) {
            register.read(table, findings, raw -> rows.accept(raw.at(++number[0], 0)));
        }
        for (int i = 0; i < parts.size() && !register.replaces(table); i++) {
            read(i, table, findings, raw -> rows.accept(raw.at(++number[0], raw.line())));
        }
        if (table == Table.SUBMISSIONS) {
            submissions.forEach(row -> rows.accept(new RawRow(++number[0], 0, cells(row))));
        }
    }

    private void read(int part, Table table, List<Finding> findings, Consumer<RawRow> rows) {
        PackageSource source = parts.get(part).source();
        if (source.tables().contains(table)) {
            List<Finding> found = new ArrayList<>();
            source.read(table, found, raw -> {
                if (plan.keeps(part, table, raw.row())) {
                    rows.accept(raw);
                }
            });
            found.forEach(finding -> findings.add(ofPart(part, finding)));
        }
    }

    @Override
    public boolean isSliced(Table table) {
        return !register.has(table)
                && table != Table.SUBMISSIONS
                && parts.stream()
                        .map(StandingAnswer::source)
                        .allMatch(source -> !source.tables().contains(table)
                                || SlicedSource.find(source, table).isPresent());
    }

    @Override
    public List<Part> parts(Table table, Consumer<Finding> findings) {
        NumberedParts numbered = new NumberedParts();
        for (int i = 0; i < parts.size() && !register.replaces(table); i++) {
            int part = i;
            PackageSource source = parts.get(i).source();
            if (source.tables().contains(table)) {
                SlicedSource.find(source, table)
                        .orElseThrow()
                        .parts(table, finding -> findings.accept(ofPart(part, finding)))
                        .forEach(slice -> numbered.add(
                                (found, sink) -> slice.read(finding -> found.accept(ofPart(part, finding)), sink),
                                row -> plan.keeps(part, table, row)));
            }
        }
        return numbered.parts();
    }

    private Finding ofPart(int part, Finding finding) {
        Location at = finding.location();
        return finding.at(at.withSource(within(part, at.file()), at.line(), at.cell(), at.pointer()));
    }

    private String within(int part, @Nullable String file) {
        String name = parts.get(part).file();
        return file == null || file.equals(name) ? name : name + "/" + file;
    }

    /** Those of the answers, which were all opened alike. */
    @Override
    public Headings headings() {
        return parts.isEmpty() ? Headings.STANDARD : parts.get(0).source().headings();
    }

    private static String[] cells(Submission row) {
        return new String[] {
            row.unit().value(),
            row.round().value(),
            row.period().code(),
            row.asOf().toString(),
            row.dueOn().toString(),
            row.receivedOn().map(LocalDate::toString).orElse(""),
            row.status().name()
        };
    }

    /** Tells of every record of a table that an answer brought where it came from, in the order of rows. */
    public void origins(Table table, Origins origins) {
        int[] number = {0};
        if (register.has(table)) {
            register.read(table, new ArrayList<>(), raw -> number[0]++);
        }
        for (int i = 0; i < parts.size() && !register.replaces(table); i++) {
            StandingAnswer part = parts.get(i);
            read(
                    i,
                    table,
                    new ArrayList<>(),
                    raw -> origins.take(++number[0], new Origin(part.sender(), part.file(), raw.row())));
        }
    }

    /** Finds where a record came from; empty for one of the register, and for who answered. */
    public Optional<Origin> findOrigin(Table table, int row) {
        return findRun(table, row)
                .map(run -> new Origin(
                        parts.get(run.part()).sender(), parts.get(run.part()).file(), sourceRow(run, row)));
    }

    private static int sourceRow(Run run, int row) {
        return run.sourceStart() + row - run.start();
    }

    private Optional<Run> findRun(Table table, int row) {
        NavigableMap<Integer, Run> known;
        synchronized (runs) {
            known = runs.computeIfAbsent(table, this::runs);
        }
        return Optional.ofNullable(known.floorEntry(row))
                .map(Map.Entry::getValue)
                .filter(run -> run.part() >= 0);
    }

    private NavigableMap<Integer, Run> runs(Table table) {
        NavigableMap<Integer, Run> byStart = new TreeMap<>();
        int[] number = {0};
        if (register.has(table)) {
            register.read(table, new ArrayList<>(), raw -> number[0]++);
        }
        for (int i = 0; i < parts.size() && !register.replaces(table); i++) {
            int part = i;
            read(part, table, new ArrayList<>(), raw -> {
                int row = ++number[0];
                Map.Entry<Integer, Run> before = byStart.lastEntry();
                if (before == null
                        || before.getValue().part() != part
                        || sourceRow(before.getValue(), row) != raw.row()) {
                    byStart.put(row, new Run(part, row, raw.row()));
                }
            });
        }
        byStart.put(number[0] + 1, new Run(-1, number[0] + 1, 0));
        return byStart;
    }

    @Override
    public Manifest manifest() {
        return new Manifest(
                Optional.of(round.code().value()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(round.period()),
                round.calendar(),
                Optional.of(round.asOf()),
                List.of(),
                Map.of());
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public Set<Table> tables() {
        return tables;
    }

    @Override
    public Optional<String> findFile(Table table) {
        return tables.contains(table) ? Optional.of(table.tableName()) : Optional.empty();
    }

    @Override
    public Optional<String> findFile(Table table, int row) {
        return findRun(table, row)
                .map(run -> within(
                        run.part(),
                        parts.get(run.part())
                                .source()
                                .findFile(table, sourceRow(run, row))
                                .orElse(null)))
                .or(() -> findFile(table));
    }

    @Override
    public Optional<String> findCell(Table table, int row, String column) {
        return findRun(table, row)
                .flatMap(run -> parts.get(run.part()).source().findCell(table, sourceRow(run, row), column));
    }

    @Override
    public Optional<String> findPointer(Table table, int row, Optional<String> column) {
        return findRun(table, row)
                .flatMap(run -> parts.get(run.part()).source().findPointer(table, sourceRow(run, row), column));
    }

    @Override
    public int maxCharacters() {
        return parts.stream()
                .mapToInt(part -> part.source().maxCharacters())
                .max()
                .orElseGet(SlicedSource.super::maxCharacters);
    }

    @Override
    public String sha256() {
        StringBuilder lines = new StringBuilder(round.code() + "  " + register.digest() + "\n");
        parts.forEach(part -> lines.append(part.source().sha256())
                .append("  ")
                .append(part.sender())
                .append("  ")
                .append(part.file())
                .append('\n'));
        submissions.forEach(row -> lines.append(String.join(",", cells(row))).append('\n'));
        return Sha256.of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isUnchanged() {
        return parts.stream().allMatch(part -> part.source().isUnchanged());
    }
}
