package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.base.ClubCode;
import org.ishc.core.club.ClubHistory;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.figure.Window;
import org.ishc.core.finding.Finding;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.testing.Folders;
import org.ishc.io.testing.SamplesPackage;

/** Clubs, their events and reports: neither the order of rows nor the number of threads says what becomes of them. */
class ClubsReadingProperties {

    private static final int CLUBS = 8;
    private static final List<String> UNITS = List.of("A1", "A1", "B1", "P1", "Z9", "", "a1");
    private static final List<String> EVENTS =
            List.of("REGISTER", "SUSPEND", "RESUME", "DISSOLVE", "MERGE_INTO", "RELOCATE", "DANCE");

    /** The rows of three tables, no two of one key. */
    private record Made(List<String> clubs, List<String> events, List<String> reports) {

        static Made by(Random random) {
            Made made = new Made(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 1; i <= CLUBS; i++) {
                made.clubs.add("K" + i + ",\"CLB\n" + i + "\"," + one(UNITS, random));
                made.events.add("K" + i + ",1,REGISTER,2026-01-0" + (1 + random.nextInt(9)) + ",");
                for (int event = 2; event < 2 + random.nextInt(3); event++) {
                    made.events.add(
                            "K" + i + "," + event + "," + one(EVENTS, random) + ",2026-0" + (1 + random.nextInt(6))
                                    + "-1" + random.nextInt(10) + ",K" + (1 + random.nextInt(CLUBS + 1)));
                }
                for (String period : List.of("2026-Q1", "2026-01", "2025", "2026-Q9")) {
                    if (random.nextInt(3) > 0) {
                        made.reports.add("K" + (random.nextInt(9) == 0 ? 100 + i : i) + "," + period + ","
                                + one(List.of("60", "12", "-1", "x", ""), random) + ","
                                + one(List.of("40", "70", ""), random));
                    }
                }
            }
            return made;
        }

        Made shuffled(Random random) {
            return new Made(shuffled(clubs, random), shuffled(events, random), shuffled(reports, random));
        }

        private static List<String> shuffled(List<String> rows, Random random) {
            List<String> other = new ArrayList<>(rows);
            Collections.shuffle(other, random);
            return other;
        }

        SamplesPackage sample() {
            return SamplesPackage.sound()
                    .with("clubs", "club_code,name,unit_code\n" + String.join("\n", clubs) + "\n")
                    .with(
                            "club-events",
                            "club_code,event_no,type,effective_on,target_code\n" + String.join("\n", events) + "\n")
                    .with("club-reports", "club_code,period,members,women\r\n" + String.join("\r\n", reports))
                    .with("groups", "unit_code,group_code,valid_from,valid_to\nP1,G1,,\n")
                    .with("assessments", "unit_code,period,fact,stage,value,evidence,assessor,reason\n");
        }
    }

    private static <T> T one(List<T> among, Random random) {
        return among.get(random.nextInt(among.size()));
    }

    private interface Told {
        List<String> of(LoadedPackage loaded) throws IOException;
    }

    private static List<String> told(Made made, int threads, Told told) throws IOException {
        Path folder = Files.createTempDirectory("clubs");
        try {
            return told.of(PackageReader.read(made.sample().folder(folder), ReadOptions.DEFAULT.withThreads(threads)));
        } finally {
            Folders.delete(folder);
        }
    }

    /** What became of the clubs, by their code. */
    private static List<String> clubs(LoadedPackage loaded) {
        List<String> told = new ArrayList<>();
        for (int i = 1; i <= CLUBS; i++) {
            ClubCode club = ClubCode.parse("K" + i);
            told.add(club + " refused " + loaded.clubs().isRefused(club) + " "
                    + loaded.clubs().findHistory(club).stream()
                            .flatMap(history -> history.steps().stream())
                            .map(ClubHistory.Step::event)
                            .map(event -> event.number() + " " + event.type() + " " + event.effectiveOn())
                            .toList());
            for (String period : List.of("2026-Q1", "2026-01", "2025")) {
                told.add(loaded.clubs()
                        .findLatestReport(club, Period.parse(period))
                        .map(report -> club + " " + report.period() + " " + report.count(ReportColumn.MEMBERS) + " "
                                + report.count(ReportColumn.WOMEN))
                        .orElse("none"));
            }
        }
        Window window = Window.of(Period.parse("2026-Q1"), loaded.calendar());
        told.add(new TreeMap<>(loaded.figures().clubFigures(window).byUnit()).toString());
        return told;
    }

    /** What was found, but for the rows where it stands. */
    private static Stream<String> found(LoadedPackage loaded) {
        return loaded.findings().stream().map(ClubsReadingProperties::shown).sorted();
    }

    private static String shown(Finding finding) {
        return finding.code().code() + " " + finding.severity() + " "
                + finding.location().table() + " " + finding.location().column() + " "
                + finding.location().key() + " " + finding.location().value() + " " + finding.arguments();
    }

    @Property(tries = 60)
    void orderOfRows_changesNothing(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Made made = Made.by(random);
        Told told =
                loaded -> Stream.concat(clubs(loaded).stream(), found(loaded)).collect(Collectors.toList());
        assertEquals(told(made, 1, told), told(made.shuffled(random), 1, told));
    }

    @Property(tries = 40)
    void numberOfThreads_changesNothing_rowsAndOrderOfFindingsAmongIt(@ForAll long seed) throws IOException {
        Made made = Made.by(new Random(seed));
        Told told = loaded -> {
            List<String> all = clubs(loaded);
            loaded.findings().forEach(finding -> all.add(finding.toString()));
            loaded.ledger().entries().forEach(entry -> all.add(entry.check() + entry.status() + entry.records()));
            return all;
        };
        List<String> one = told(made, 1, told);
        assertEquals(one, told(made, 2, told));
        assertEquals(one, told(made, 8, told));
    }

    /** A cell that cannot be read in one row is no reason to read another row otherwise. */
    @Property(tries = 60)
    void defectOfOneReport_losesNoOther(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Made made = Made.by(random);
        Made broken = new Made(made.clubs(), made.events(), new ArrayList<>(made.reports()));
        int place = random.nextInt(made.reports().size() + 1);
        broken.reports()
                .add(
                        place,
                        one(
                                List.of(
                                        "K1",
                                        "K1,2026-Q1,60,40,7",
                                        ",,,x",
                                        "\u0001,2026-Q2,60,40",
                                        "K1,2026-Q2,\u0001,",
                                        "K9,2031-Q1,1,2"),
                                random));
        List<String> without = told(made, 1, ClubsReadingProperties::clubs);
        assertEquals(without, told(broken, 1, ClubsReadingProperties::clubs));
        assertEquals(without, told(broken, 8, ClubsReadingProperties::clubs));
    }
}
