package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Indicator;
import org.ishc.core.targets.Progress;
import org.ishc.core.time.Period;
import org.ishc.io.testing.Folders;
import org.ishc.io.testing.SamplesPackage;

/**
 * Whatever is recorded after a day, answers by what was known on it stay as they were: figures with coverage, status
 * and basis, derived ones and ratios among them, progress, states of clubs.
 */
class KnownProperties {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 30);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Map<String, String> HEADINGS = new LinkedHashMap<>();

    static {
        HEADINGS.put("club-events", "club_code,event_no,type,effective_on,recorded_on,note,due_on");
        HEADINGS.put("club-reports", "club_code,period,members,women,meetings_held,recorded_on");
        HEADINGS.put("values", "unit_code,indicator,period,value,status,recorded_on");
        HEADINGS.put("targets", "unit_code,indicator,period,comparator,value,decided_on,revision,origin");
    }

    private final List<String[]> rows = new ArrayList<>();

    @Property(tries = 120)
    void whatIsRecordedLater_changesNoAnswerOfADay(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        rows.clear();
        events(random);
        reports(random);
        values(random);
        targets(random);
        Path folder = Files.createTempDirectory("known");
        try {
            LoadedPackage before = read(folder.resolve("before"), Optional.of(DAY));
            LoadedPackage after = read(folder.resolve("after"), Optional.empty());
            assertEquals(answers(before.known(DAY)), answers(after.known(DAY)), () -> "seed " + seed);
        } finally {
            Folders.delete(folder);
        }
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2026, 1, 2).plusDays(random.nextInt(240));
    }

    private void row(String table, LocalDate recorded, String... cells) {
        rows.add(new String[] {table, recorded.toString(), String.join(",", cells)});
    }

    /** A first event that a club must have; later ones may come before it in time, or be forbidden where they fall. */
    private void events(Random random) {
        for (String club : List.of("K1", "K2")) {
            row("club-events", DAY, club, "1", "REGISTER", "2026-01-01", "2026-01-02", "", "");
            for (int no = 2; no < 2 + random.nextInt(4); no++) {
                LocalDate recorded = day(random);
                LocalDate effective = recorded.minusDays(random.nextInt(60));
                String type = List.of("PLACE_UNDER_SUPPORT", "RESTORE", "SUSPEND", "DISSOLVE")
                        .get(random.nextInt(4));
                row(
                        "club-events",
                        recorded,
                        club,
                        String.valueOf(no),
                        type,
                        effective.toString(),
                        recorded.toString(),
                        "x",
                        type.equals("PLACE_UNDER_SUPPORT")
                                ? effective.plusDays(90).toString()
                                : "");
            }
        }
    }

    private void reports(Random random) {
        for (String club : List.of("K1", "K2")) {
            for (String period : List.of("2026-01", "2026-02", "2026-Q1", "2026-Q2")) {
                LocalDate recorded = day(random);
                String members = String.valueOf(30 + random.nextInt(60));
                row("club-reports", recorded, club, period, members, "20", "3", recorded.toString());
            }
        }
    }

    private void values(Random random) {
        for (String unit : List.of("A1", "B1", "P1", "VN")) {
            for (String indicator : List.of("visits.home", "clubs.existing", "members.total")) {
                for (String status : List.of("ESTIMATED", "", "VERIFIED")) {
                    if (random.nextInt(3) == 0) {
                        LocalDate recorded = day(random);
                        String value = String.valueOf(random.nextInt(200));
                        row("values", recorded, unit, indicator, "2026-Q1", value, status, recorded.toString());
                    }
                }
            }
        }
    }

    private void targets(Random random) {
        for (int revision = 1; revision < 4; revision++) {
            LocalDate decided = LocalDate.of(2026, 1, 2).plusDays(60L * revision + random.nextInt(50));
            String value = String.valueOf(random.nextInt(20));
            String no = String.valueOf(revision);
            row("targets", decided, "P1", "clubs.established", "2026", "", value, decided.toString(), no, "");
            row("targets", decided, "A1", "clubs.large", "2026", "", value, decided.toString(), no, "REGISTERED");
        }
    }

    /** Reads the package of the rows that were recorded by a day; of all without one. */
    private LoadedPackage read(Path folder, Optional<LocalDate> by) throws IOException {
        Files.createDirectories(folder);
        SamplesPackage sample = SamplesPackage.sound()
                .with(
                        "indicators",
                        "code,kind,unit,title_vi,title_en,numerator,denominator,definition\n"
                                + "visits.home,FLOW,COUNT,Thăm,Visits,,,\n"
                                + "clubs.large,STOCK,COUNT,Lớn,Large,,,\"{\"\"clubs\"\":{\"\"where\"\":{\"\"at_least\"\":[{\"\"report\"\":\"\"members\"\"},50]}}}\"\n"
                                + "clubs.large-rate,RATIO,,Tỷ lệ,Rate,clubs.large,clubs.operating,\n");
        for (Map.Entry<String, String> table : HEADINGS.entrySet()) {
            StringBuilder text = new StringBuilder(table.getValue() + "\n");
            rows.stream()
                    .filter(row -> row[0].equals(table.getKey()))
                    .filter(row -> by.filter(day -> LocalDate.parse(row[1]).isAfter(day))
                            .isEmpty())
                    .forEach(row -> text.append(row[2]).append('\n'));
            sample = sample.with(table.getKey(), text.toString());
        }
        return PackageReader.read(sample.folder(folder));
    }

    private static List<String> answers(LoadedPackage loaded) {
        List<String> answers = new ArrayList<>();
        for (String unit : List.of("VN", "P1", "A1")) {
            for (Indicator indicator : loaded.catalogue().all()) {
                for (String period : List.of("2026-Q1", "2026")) {
                    Figure figure =
                            loaded.figures().figure(UnitCode.parse(unit), indicator.code(), Period.parse(period));
                    answers.add(unit + " " + indicator.code() + " " + period + " " + figure.value() + " "
                            + figure.coverage() + " " + figure.status() + " " + figure.basis());
                }
                Progress progress = Progress.of(
                        loaded.figures(),
                        loaded.targets(),
                        UnitCode.parse(unit),
                        indicator.code(),
                        Period.parse("2026"),
                        END);
                answers.add(progress.status() + " " + progress.gap() + " " + progress.target());
            }
        }
        answers.add(loaded.clubs().statuses(END, Optional.empty()).toString());
        return answers;
    }
}
