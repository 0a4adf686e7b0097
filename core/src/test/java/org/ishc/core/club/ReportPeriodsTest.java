package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.reports;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which report of each club counts for a period, found in the numbered periods of all clubs alone. */
class ReportPeriodsTest {

    private static final List<String> CLUBS = List.of("K1", "K2", "K3");

    /** K1 reports by quarter and month, K2 never, K3 by year. */
    private static final String[] REPORTS = {
        "K1 2024-Q4 members=40",
        "K1 2025-Q1 members=50",
        "K1 2025-02 members=51",
        "K1 2025-03 members=52",
        "K1 2025-Q2 members=60",
        "K3 2025 members=70",
        "K3 2024 members=65"
    };

    private static List<KeptReports.OfClub> byClub(KeptReports kept) {
        Map<ClubCode, KeptReports.OfClub> byClub = kept.byClub();
        List<KeptReports.OfClub> all = new ArrayList<>();
        for (String club : CLUBS) {
            all.add(byClub.getOrDefault(ClubCode.parse(club), KeptReports.OfClub.NONE));
        }
        return all;
    }

    private static String latest(ReportPeriods periods, List<KeptReports.OfClub> reports, String asked) {
        byte[] within = periods.within(Period.parse(asked));
        return IntStream.range(0, CLUBS.size())
                .mapToObj(club -> {
                    int place = periods.latest(club, within);
                    return place == ReportPeriods.NONE
                            ? "-"
                            : reports.get(club)
                                            .get(place)
                                            .count(ReportColumn.MEMBERS)
                                            .getAsLong() + "";
                })
                .collect(Collectors.joining(" "));
    }

    /** Of two reports that end together the shorter one; a year that reaches beyond what is asked does not count. */
    @ParameterizedTest
    @CsvSource({
        "2025, 60 - 70",
        "2025-Q2, 60 - -",
        "2025-Q1, 52 - -",
        "2025-02, 51 - -",
        "2025-01, - - -",
        "2024, 40 - 65",
        "2024/2025, 60 - 70",
        "2024-Q3, - - -",
        "2023, - - -",
        "2025-Q3, - - -"
    })
    void theLatestReportThatLiesInThePeriod_counts(String asked, String expected) {
        List<KeptReports.OfClub> reports = byClub(KeptReports.of(reports(REPORTS)));
        assertEquals(expected, latest(ReportPeriods.of(reports), reports, asked));
    }

    @Test
    void figuresOfThem_areReadWithoutAReport() {
        List<KeptReports.OfClub> reports = byClub(KeptReports.of(reports(REPORTS)));
        ReportPeriods periods = ReportPeriods.of(reports);
        for (int time = 0; time < 5; time++) {
            ReportCounts.OfColumn members = periods.counts().of(ReportColumn.MEMBERS);
            assertEquals(60, members.get(0, 0));
            assertEquals(40, members.get(0, 4));
            assertEquals(70, members.get(2, 0));
            assertEquals(65, members.get(2, 1));
            assertEquals(
                    PackedReports.NOT_GIVEN,
                    periods.counts().of(ReportColumn.WOMEN).get(2, 1),
                    "laid out or not, time " + time);
        }
    }

    /** K2 begins to report and K3 goes on; what K1 said stays where it was. */
    @Test
    void moreReports_areNumberedBesideTheOthers() {
        KeptReports before = KeptReports.of(reports(REPORTS));
        ReportPeriods first = ReportPeriods.of(byClub(before));
        KeptReports after = before.with(KeptReports.of(reports("K2 2025-Q3 members=33", "K3 2025-Q3 members=72")));
        List<KeptReports.OfClub> reports = byClub(after);
        BitSet changed = new BitSet();
        changed.set(1, 3);
        ReportPeriods all = first.with(reports, changed);
        for (String asked : List.of("2025", "2025-Q3", "2025-Q2", "2024", "2024/2025", "2023")) {
            assertEquals(latest(ReportPeriods.of(reports), reports, asked), latest(all, reports, asked), asked);
        }
        assertEquals("- 33 72", latest(all, reports, "2025-Q3"));
        assertEquals("60 33 70", latest(all, reports, "2025"));
        assertEquals("52 - -", latest(first, byClub(before), "2025-Q1"), "the former is as it was");
    }
}
