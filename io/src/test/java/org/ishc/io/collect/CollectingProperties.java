package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.base.UnitCode;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.ingest.PackageComparison;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.json.JsonFormat;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;
import org.ishc.io.testing.Folders;
import org.ishc.io.testing.TablePackage;

/** A package that is taken apart by sender and put together again is what it was, record by record. */
class CollectingProperties {

    private static final List<Table> TABLES = List.of(
            Table.CLUBS,
            Table.CLUB_EVENTS,
            Table.CLUB_REPORTS,
            Table.VALUES,
            Table.TARGETS,
            Table.GROUPS,
            Table.ASSESSMENTS);

    /** What one commune has: clubs, and figures. */
    record Commune(int clubs, List<Integer> members, List<Integer> visits) {}

    @Provide
    Arbitrary<List<Commune>> communes() {
        Arbitrary<List<Integer>> numbers =
                Arbitraries.integers().between(0, 500).list().ofMaxSize(3);
        return Combinators.combine(Arbitraries.integers().between(0, 3), numbers, numbers)
                .as(Commune::new)
                .list()
                .ofSize(6);
    }

    private static Manifest manifest(Optional<UnitCode> sender) {
        return new Manifest(
                Optional.of("answer"),
                Optional.of("2027-01-10T08:00:00+07:00"),
                sender,
                Optional.of(Period.ofYear(2026)),
                PeriodCalendar.CALENDAR,
                Optional.of(LocalDate.of(2026, 12, 31)),
                List.of(),
                Map.of());
    }

    /** Commune 0 and 1 are of P1, 2 and 3 of P2, 4 and 5 of P3. */
    private static String province(int commune) {
        return "P" + (commune / 2 + 1);
    }

    private static TablePackage register() {
        TablePackage register = new TablePackage(Manifest.NONE)
                .row(Table.ORG_UNITS, "VN", "2025-07-01", "", "CENTRAL", "", "Trung ương");
        for (int i = 0; i < 6; i++) {
            if (i % 2 == 0) {
                register.row(Table.ORG_UNITS, province(i), "2025-07-01", "", "PROVINCE", "", "Tỉnh", "VN");
            }
            register.row(Table.ORG_UNITS, "A" + i, "2025-07-01", "", "COMMUNE", "", "Xã", province(i));
        }
        return register;
    }

    private static void fill(TablePackage tablePackage, int commune, Commune has) {
        String unit = "A" + commune;
        for (int k = 0; k < has.clubs(); k++) {
            String club = unit + "-K" + k;
            tablePackage.row(Table.CLUBS, club, "CLB, \"" + club + "\"", unit);
            tablePackage.row(Table.CLUB_EVENTS, club, "1", "REGISTER", "2025-08-01", "2025-08-01");
            for (int q = 0; q < has.members().size(); q++) {
                tablePackage.row(
                        Table.CLUB_REPORTS,
                        club,
                        "2026-Q" + (q + 1),
                        has.members().get(q).toString());
            }
            tablePackage.row(Table.ASSESSMENTS, club, "2026", "plan.signed", "SELF", "true");
        }
        for (int q = 0; q < has.visits().size(); q++) {
            tablePackage.row(
                    Table.VALUES,
                    unit,
                    "obstacles.open",
                    "2026-Q" + (q + 1),
                    has.visits().get(q).toString());
        }
        tablePackage.row(Table.TARGETS, unit, "members.total", "2026", "", "" + has.clubs(), "", "", "2026-01-05", "1");
        tablePackage.row(Table.GROUPS, unit, "G1", "2025-07-01");
    }

    private static Path write(TablePackage tablePackage, Path to) throws IOException {
        new JsonFormat().write(tablePackage, new ArrayList<>(), to);
        return to;
    }

    @Property(tries = 40)
    void packageSplitBySender_andMerged_isThePackage(@ForAll("communes") List<Commune> communes) throws IOException {
        Path folder = Files.createTempDirectory("round");
        try {
            splitAndMerge(communes, folder);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void splitAndMerge(List<Commune> communes, Path folder) throws IOException {
        Path answers = Files.createDirectory(folder.resolve("answers"));
        TablePackage whole = new TablePackage(manifest(Optional.empty()));
        Map<String, TablePackage> bySender = new TreeMap<>();
        for (int i = 0; i < communes.size(); i++) {
            fill(whole, i, communes.get(i));
            fill(
                    bySender.computeIfAbsent(
                            province(i), sender -> new TablePackage(manifest(Optional.of(UnitCode.parse(sender))))),
                    i,
                    communes.get(i));
        }
        for (Map.Entry<String, TablePackage> sender : bySender.entrySet()) {
            write(sender.getValue(), answers.resolve(sender.getKey() + ".json"));
        }
        Register register =
                Register.read(write(register(), folder.resolve("register.json")), ReadOptions.DEFAULT, Opening.DEFAULT);
        Files.writeString(
                folder.resolve("round.yaml"),
                "{round: r, period: \"2026\", due: 2027-01-15, senders: {level: PROVINCE}}");
        CollectedRound collected = new Collecting(
                        Collecting.read(folder.resolve("round.yaml"), register), register, CollectOptions.DEFAULT)
                .collect(AnswerFolder.read(answers, Optional.empty()), Optional.empty());
        assertEquals(
                Verdict.VALID,
                collected.validation().verdict(),
                () -> collected.validation().findings() + " " + collected.answers());
        assertEquals(List.of(), collected.merge());
        PackageComparison comparison = PackageComparison.of(whole, collected.many(), 10);
        assertEquals(
                List.of(),
                comparison.changes().stream()
                        .filter(change -> TABLES.contains(change.table()))
                        .toList());
        for (Table table : TABLES) {
            assertEquals(rows(whole, table), rows(collected.many(), table));
        }
    }

    private static int rows(PackageSource source, Table table) {
        List<Integer> rows = new ArrayList<>();
        if (source.tables().contains(table)) {
            source.read(table, new ArrayList<>(), row -> rows.add(row.row()));
        }
        return rows.size();
    }
}
