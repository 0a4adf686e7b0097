package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Finding;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of one report that cannot go together, and reports that nobody can have made. */
class ReportCheckTest {

    private static String found(Finding finding) {
        return finding.code().code() + " " + finding.location().column() + " " + finding.arguments();
    }

    /** A club of 60, of whom more than all would have to be women, or older women than women. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "members=60 women=60 older=60 borrowers=60 board_members=60;",
                "members=60 women=61;report.part-exceeds-whole women {part=women, part_value=61, whole=members, whole_value=60}",
                "members=60 older=40 older_women=41;report.part-exceeds-whole older_women {part=older_women, part_value=41, whole=older, whole_value=40}",
                "women=30 older=40 older_women=41;report.part-exceeds-whole older_women {part=older_women, part_value=41, whole=women, whole_value=30}",
                "members=30 older_women=41;report.part-exceeds-whole older_women {part=older_women, part_value=41, whole=members, whole_value=30}",
                "older=40 older_55=39;report.part-exceeds-whole older {part=older, part_value=40, whole=older_55, whole_value=39}",
                "older_55=61 members=60;",
                "members=60 older=40 younger=19;report.parts-differ members {members=60, older=40, younger=19}",
                "members=60 older=40 younger=20;",
                "members=60 older=40;",
                "loans=0 loan_amount_vnd=1;report.loans loans {loan_amount_vnd=1}",
                "loans=0 loan_amount_vnd=0;",
                "loan_amount_vnd=5000000;"
            })
    void figures_thatCannotGoTogether_areSaidAtTheirColumn(String figures, String expected) {
        assertEquals(
                expected == null ? "" : expected,
                ReportCheck.check(reports("K1 2025-Q1 " + figures).get(0)).stream()
                        .map(ReportCheckTest::found)
                        .collect(Collectors.joining(" | ")));
    }

    /** Where more are older than all, that they are more than those of 55 too follows, and is not said besides. */
    @Test
    void whatFollowsFromAFault_isNotSaidBesides() {
        assertEquals(
                List.of("older"),
                ReportCheck.check(reports("K1 2025-Q1 members=60 older=70 older_55=65 younger=3")
                                .get(0))
                        .stream()
                        .map(finding -> finding.location().column())
                        .toList());
        assertEquals(
                List.of("women", "older", "borrowers"),
                ReportCheck.check(reports("K1 2025-Q1 members=60 women=61 older=61 borrowers=61")
                                .get(0))
                        .stream()
                        .map(finding -> finding.location().column())
                        .toList(),
                "three faults are three");
    }

    /** K1 runs, K2 was refused, K3 is nobody's, K4 was dissolved before the quarter. */
    @Test
    void aReport_isKept_unlessItsClubIsRefused_unknown_orItsFiguresAreWrong() {
        List<String> found = new ArrayList<>();
        HistoriesByCode histories = ReplayProperties.replay(
                        clubs("K1 00004", "K4 00004"),
                        events("K1 REGISTER 2024-01-01", "K4 REGISTER 2024-01-01", "K4 DISSOLVE 2024-12-31"))
                .histories();
        ReportCheck check = new ReportCheck(
                PeriodCalendar.CALENDAR,
                Set.of(ClubCode.parse("K2")),
                histories,
                FollowOns.NONE,
                finding -> found.add(
                        finding.location().row() + " " + finding.code().code()));
        KeptReports kept = check.kept(
                KeptReports.of(reports(
                        "K1 2025-Q1 members=60",
                        "K2 2025-Q1 members=60",
                        "K3 2025-Q1 members=60",
                        "K4 2025-Q1 members=60",
                        "K1 2025-Q2 members=60 women=61",
                        "K1 2025-Q3 members=60 older=40 younger=19",
                        "K4 2024-Q4 members=60")),
                Workers.ALONE);
        assertEquals(
                List.of(
                        "2 ref.refused",
                        "3 ref.unknown-club",
                        "4 report.club-not-operating",
                        "5 report.part-exceeds-whole",
                        "6 report.parts-differ"),
                found);
        assertEquals(
                "{K1=[2025-Q3, 2025-Q1], K4=[2025-Q1, 2024-Q4]}",
                new TreeMap<>(kept.byClub().entrySet().stream()
                                .collect(Collectors.toMap(
                                        entry -> entry.getKey().value(), given -> given.getValue().stream()
                                                .map(ClubReport::period)
                                                .toList())))
                        .toString());
    }
}
