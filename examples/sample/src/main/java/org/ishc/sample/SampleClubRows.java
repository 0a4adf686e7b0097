package org.ishc.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Passing;
import org.ishc.core.organisation.Registry;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.table.Table;

/** The rows of clubs, events and reports, with a few bad ones on purpose. */
final class SampleClubRows {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final String SAMPLE = "dữ liệu mẫu";
    private static final String ALL_AREAS = "INCOME|HEALTH|HOME_CARE|SELF_HELP|RIGHTS|LEARNING|CULTURE|RESOURCES";
    private static final String FEW_AREAS = "INCOME|HEALTH|CULTURE";
    private static final String SOME_AREAS = "INCOME|HEALTH|SELF_HELP|RIGHTS|CULTURE|RESOURCES";
    private static final List<String> OBSTACLES =
            List.of("FUND_LOW", "VENUE", "BOARD_CAPACITY", "CONTENT", "SUSTAINABILITY");

    private final Chance chance;
    private final Registry registry;
    private final List<SampleClub> clubs;

    SampleClubRows(Chance chance, Registry registry, List<SampleClub> clubs) {
        this.chance = chance;
        this.registry = registry;
        this.clubs = clubs;
    }

    void write(Path folder) throws IOException {
        try (CsvFile file = new CsvFile(folder, Table.CLUBS)) {
            for (SampleClub club : clubs) {
                file.row(club.code(), "CLB mẫu số " + club.number(), club.commune(), scheme(club), funding(club));
            }
            file.row("CLB-SAI-1", "CLB mẫu sai mã đơn vị", "99999", "1336", "BUDGET");
        }
        try (CsvFile file = new CsvFile(folder, Table.CLUB_EVENTS)) {
            for (SampleClub club : clubs) {
                events(club, file);
            }
            badEvents(file);
        }
        try (CsvFile file = new CsvFile(folder, Table.CLUB_REPORTS)) {
            for (SampleClub club : clubs) {
                reports(club, file);
            }
            badReports(file);
        }
    }

    private static String scheme(SampleClub club) {
        return club.year() < 2021 ? "1533" : "1336";
    }

    private String funding(SampleClub club) {
        return List.of("BUDGET", "BUDGET", "PROJECT", "COMMUNITY").get(chance.below(4, club.number(), "funding"));
    }

    private void events(SampleClub club, CsvFile file) throws IOException {
        int number = 1;
        LocalDate runs = club.founded();
        String code = club.code();
        if (club.year() < 2020) {
            file.row(
                    code,
                    number++,
                    "REGISTER",
                    "",
                    runs,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    SAMPLE + ": thành lập năm " + club.year());
        } else {
            String document = "MẪU-" + club.number() + "/QĐ-UBND";
            file.row(code, number++, "ESTABLISH", runs, runs, "", document, club.commune(), "", "", "", SAMPLE);
            runs = runs.plusDays(chance.between(1, 40, club.number(), "launch"));
            file.row(code, number++, "LAUNCH", "", runs, "", "", "", "", "", "", SAMPLE);
        }
        for (int year = Math.max(2021, runs.getYear() + 1); year <= 2025; year++) {
            if (chance.percent(45, club.number(), "inspect" + year)) {
                LocalDate day = LocalDate.of(year, chance.between(3, 6, club.number(), "month" + year), 15);
                file.row(code, number++, "INSPECT", "", day, "", "", "", "", "", "", SAMPLE);
            }
        }
        number = obstacle(club, runs, number, file);
        number = relocation(club, number, file);
        suspension(club, runs, number, file);
    }

    private void suspension(SampleClub club, LocalDate runs, int number, CsvFile file) throws IOException {
        if (chance.percent(2, club.number(), "suspend") && runs.isBefore(LocalDate.of(2024, 1, 1))) {
            LocalDate day = LocalDate.of(2024, chance.between(2, 11, club.number(), "suspend-month"), 10);
            file.row(
                    club.code(),
                    number,
                    "SUSPEND",
                    "",
                    day,
                    "",
                    "MẪU-TN-" + club.number(),
                    "",
                    "",
                    "",
                    "",
                    SAMPLE + ": tạm ngừng");
        }
    }

    private int obstacle(SampleClub club, LocalDate runs, int from, CsvFile file) throws IOException {
        int number = from;
        if (chance.percent(14, club.number(), "obstacle")) {
            String category = OBSTACLES.get(chance.below(OBSTACLES.size(), club.number(), "category"));
            LocalDate raised = runs.plusDays(chance.between(60, 180, club.number(), "raised"));
            LocalDate due = raised.plusDays(90);
            file.row(club.code(), number++, "RAISE_OBSTACLE", "", raised, "", "", "", "", category, due, SAMPLE);
            if (chance.percent(70, club.number(), "resolved")) {
                LocalDate resolved = raised.plusDays(chance.between(30, 150, club.number(), "resolved-day"));
                file.row(club.code(), number++, "RESOLVE_OBSTACLE", "", resolved, "", "", "", "", category, "", SAMPLE);
            }
        }
        return number;
    }

    /** Where a commune was split in the reform, most clubs say where they lie now. */
    private int relocation(SampleClub club, int number, CsvFile file) throws IOException {
        Optional<Passing> passing = registry.lineage().findPassing(club.commune(), REFORM);
        if (passing.isEmpty() || passing.get().parts().size() == 1 || !chance.percent(80, club.number(), "relocate")) {
            return number;
        }
        List<Passing.Part> parts = passing.get().parts();
        UnitCode successor = parts.get(chance.below(parts.size(), club.number(), "successor"))
                .successor();
        file.row(club.code(), number, "RELOCATE", "", REFORM, "", "", "", successor, "", "", SAMPLE);
        return number + 1;
    }

    private void reports(SampleClub club, CsvFile file) throws IOException {
        boolean isStrong = chance.percent(40, club.number(), "strong");
        boolean isSuspended = chance.percent(2, club.number(), "suspend");
        int members = chance.between(44, 66, club.number(), "members");
        long fund = chance.between(20, 90, club.number(), "fund") * 1_000_000L;
        for (int year = 2021; year <= 2025; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                Period period = Period.ofQuarter(year, quarter);
                long subject = club.number() * 100L + (year - 2021) * 4L + quarter;
                boolean runs = club.founded().plusDays(41).isBefore(PeriodCalendar.CALENDAR.lastDay(period))
                        && !(isSuspended && year >= 2024);
                if (runs && chance.percent(isStrong ? 98 : 88, subject, "reports")) {
                    file.row(report(club, period, members + (year - 2021), fund, isStrong, subject)
                            .toArray());
                }
                fund = Math.max(
                        5_000_000L, fund + (isStrong ? 1L : -1L) * chance.between(0, 3, subject, "growth") * 500_000L);
            }
        }
    }

    private List<Object> report(
            SampleClub club, Period period, int members, long fund, boolean isStrong, long subject) {
        int older = members * chance.between(60, 72, subject, "older") / 100;
        List<Object> cells = new ArrayList<>(List.of(club.code(), period.code(), members));
        cells.add(members * chance.between(55, 72, club.number(), "women") / 100);
        cells.add(older);
        cells.add(Math.min(members, older + chance.below(6, subject, "older55")));
        cells.add(members - older);
        cells.add(members * chance.between(4, 12, club.number(), "poor") / 100);
        cells.add(members * chance.between(6, 16, club.number(), "near") / 100);
        cells.add(members * chance.between(5, 15, club.number(), "disadvantaged") / 100);
        cells.add(chance.percent(30, club.number(), "minority") ? members / 3 : 0);
        cells.add(isStrong ? 5 : chance.between(2, 5, subject, "board"));
        cells.add(chance.between(isStrong ? 5 : 1, 9, subject, "care"));
        cells.add(chance.between(2, 8, subject, "economic"));
        cells.add(chance.between(1, 12, subject, "recipients"));
        cells.add(isStrong ? 3 : chance.between(1, 3, subject, "meetings"));
        cells.add(chance.percent(50, subject, "checks") ? members : "");
        int borrowers = members * chance.between(isStrong ? 45 : 30, isStrong ? 62 : 50, subject, "borrow") / 100;
        cells.add(borrowers);
        cells.add(borrowers);
        cells.add(borrowers * 3_000_000L);
        cells.add(isStrong || chance.percent(90, subject, "fund") ? fund : "");
        cells.add(chance.between(1, 12, subject, "activity") * 1_000_000L);
        cells.add(isStrong ? ALL_AREAS : chance.percent(70, club.number(), "areas") ? SOME_AREAS : FEW_AREAS);
        return cells;
    }

    private void badEvents(CsvFile file) throws IOException {
        String first = clubs.get(0).code();
        // of a club without a refused event: what would follow from one is not said
        file.row(
                clubs.get(1).code(),
                900,
                "RESUME",
                "",
                "2024-05-01",
                "",
                "MẪU-SAI-1",
                "",
                "",
                "",
                "",
                SAMPLE + ": sự kiện trái trình tự");
        file.row(first, 901, "INSPECT", "", "31/02/2024", "", "", "", "", "", "", SAMPLE + ": ngày không có");
        file.row(first, 902, "SUSPEND", "", "2024-06-01", "", "", "", "", "", "", SAMPLE + ": thiếu số văn bản");
        file.row(first, 903, "RELOCATE", "", "2024-06-01", "", "", "", "71000", "", "", SAMPLE + ": mã không có");
        file.row("CLB-LA", 1, "REGISTER", "", "2022-01-01", "", "", "", "", "", "", SAMPLE + ": câu lạc bộ không có");
        SampleClub last = clubs.get(clubs.size() - 1);
        file.row(
                last.code(),
                900,
                "RELOCATE",
                "",
                "2025-06-01",
                "",
                "",
                "",
                newCode(),
                "",
                "",
                SAMPLE + ": mã chỉ có từ 2025-07-01");
        file.row(last.code(), 900, "INSPECT", "", "2025-06-20", "", "", "", "", "", "", SAMPLE + ": trùng số sự kiện");
    }

    /** A code that names a unit after the reform only. */
    private String newCode() {
        return registry.asOf(REFORM).preOrder().stream()
                .filter(code -> registry.findVersion(code, REFORM.minusDays(1)).isEmpty())
                .findFirst()
                .orElseThrow()
                .value();
    }

    private void badReports(CsvFile file) throws IOException {
        String code = clubs.get(1).code();
        file.row(code, "2020-Q4", 50, 60);
        file.row(code, "2020-Q3", "năm mươi");
        file.row(code, "2020-Q2", -5);
        file.row(code, "Quý 9/2024", 50);
        file.row("CLB-LA", "2024-Q1", 50);
        file.row(code, "Quý I/2024", 51);
        file.row("CLB-SAI-1", "2024-Q1", 50);
    }
}
