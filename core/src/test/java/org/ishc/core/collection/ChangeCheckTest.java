package org.ishc.core.collection;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.NormPack;
import org.ishc.core.figure.CatalogueReader;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.submission.Submission;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.core.submission.Submissions;
import org.ishc.core.testing.SamplesFigure;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;

/** A nation of six communes, S1 to S6, that report on 2025; of the year before there are figures too. */
class ChangeCheckTest {

    private static final Registry NATION = Registry.of(
                    units(Stream.concat(
                                    Stream.of("VN 2020-01-01 - CENTRAL -", "P1 2020-01-01 - PROVINCE VN"),
                                    Stream.of("S1", "S2", "S3", "S4", "S5", "S6")
                                            .map(code -> code + " 2020-01-01 - COMMUNE P1"))
                            .toList()),
                    List.of())
            .value();

    private static Round round(List<String> indicators, Object... further) {
        Map<String, Object> tree =
                map("round", "r", "period", "2025", "due", "2026-01-15", "senders", map("level", "COMMUNE"));
        if (!indicators.isEmpty()) {
            tree.put("asks", map("indicators", indicators));
        }
        tree.putAll(map(further));
        return RoundReader.read(node(tree), NATION, List.of());
    }

    private static Figures figures(String... lines) {
        return SamplesFigure.figures(NATION, lines);
    }

    private static Figures figures(IndicatorCatalogue catalogue, String... lines) {
        return Figures.of(
                NATION, SamplesFigure.noClubs(NATION), catalogue, PeriodCalendar.CALENDAR, SamplesFigure.values(lines));
    }

    private static List<String> shown(List<Change> changes) {
        return changes.stream()
                .map(change -> change.sender() + " "
                        + change.indicator().map(IndicatorCode::value).orElse("-") + " "
                        + change.finding().code().code() + " "
                        + change.finding().arguments())
                .toList();
    }

    private static List<String> against(Round round, Figures now, Figures then, String period) {
        return shown(ChangeCheck.against(round, now, List.of(unit("S1")), then, Period.parse(period)));
    }

    @Test
    void aFigureFarFromTheEarlierOne_isALargeChange_byTheLimitOfItsIndicator() {
        Round round = round(
                List.of("members.total", "members.women"),
                "changes",
                map("members.women", map("percent", 200, "least", 10)));
        Figures then = figures("S1 members.total 2024 20", "S1 members.women 2024 10");
        assertEquals(
                List.of("S1 members.total change.large {now=31, then=20}"),
                against(round, figures("S1 members.total 2025 31", "S1 members.women 2025 30"), then, "2024"));
        assertEquals(
                List.of(),
                against(round, figures("S1 members.total 2025 30", "S1 members.women 2025 30"), then, "2024"));
    }

    @Test
    void aFigureThatIsGone_isMissing_andOneThatNeverWas_isNotCompared() {
        Round round = round(List.of("members.total", "members.women"));
        assertEquals(
                List.of("S1 members.total change.missing {}"),
                against(round, figures("S1 members.women 2025 90"), figures("S1 members.total 2024 0"), "2024"));
    }

    @Test
    void aFlowOfAPeriodOfAnotherLength_isNotComparable_aStockIs() {
        Round round = round(List.of("clubs.established", "members.total"));
        assertEquals(
                List.of("S1 clubs.established change.not-comparable {}"),
                against(
                        round,
                        figures("S1 clubs.established 2025 9", "S1 members.total 2025 20"),
                        figures("S1 clubs.established 2024-S2 1", "S1 members.total 2024-S2 20"),
                        "2024-S2"));
    }

    @Test
    void fiveEqualFiguresOfWhatIsCountedAnew_areCopied_unlessAllAreZero() {
        List<String> five = List.of("members.total", "members.women", "members.older", "members.poor", "funds.income");
        assertEquals(
                List.of("S1 - change.copied {figures=5}"),
                against(round(five), figures(all(five, "2025", 7)), figures(all(five, "2024", 7)), "2024"));
        assertEquals(
                List.of(), against(round(five), figures(all(five, "2025", 0)), figures(all(five, "2024", 0)), "2024"));
        assertEquals(
                List.of(), against(round(five), figures(all(five, "2025", 8)), figures(all(five, "2024", 7)), "2024"));
        List<String> four = five.subList(0, 4);
        assertEquals(
                List.of(), against(round(four), figures(all(four, "2025", 7)), figures(all(four, "2024", 7)), "2024"));
    }

    @Test
    void whatIsCountedFromOtherFigures_nobodyCountsAnew() {
        List<String> four = List.of("members.total", "members.women", "members.older", "x.visits");
        Object visits = map("code", "x.visits", "kind", "FLOW", "unit", "COUNT");
        Object told = map("units", map("level", "COMMUNE", "where", map("reported", "x.visits")));
        Object derived = map("code", "x.told", "kind", "STOCK", "unit", "COUNT", "definition", told);
        IndicatorCatalogue catalogue = IndicatorCatalogue.of(
                new CatalogueReader(NormPack.SCHEME_1336).read(node(map("indicators", List.of(visits, derived)))));
        Round round = round(List.of());
        Figures now = figures(catalogue, all(four, "2025", 7));
        assertEquals(List.of(), against(round, now, figures(catalogue, all(four, "2024", 7)), "2024"));
    }

    /** Four equal figures of members are no sign yet: a fifth one counts when units report it. */
    @Test
    void whatAHostHasUnitsReport_isCountedAnew_whatIsCountedFromEvents_isNot() {
        List<String> members = List.of("members.total", "members.women", "members.older", "members.poor");
        Object visits = map("code", "x.visits", "kind", "FLOW", "unit", "COUNT");
        IndicatorCatalogue catalogue = IndicatorCatalogue.of(
                new CatalogueReader(NormPack.SCHEME_1336).read(node(map("indicators", List.of(visits)))));
        for (String fifth : List.of("x.visits", "clubs.established")) {
            List<String> five =
                    Stream.concat(members.stream(), Stream.of(fifth)).toList();
            assertEquals(
                    fifth.equals("x.visits") ? List.of("S1 - change.copied {figures=5}") : List.of(),
                    against(
                            round(List.of()),
                            figures(catalogue, all(five, "2025", 7)),
                            figures(catalogue, all(five, "2024", 7)),
                            "2024"));
        }
    }

    private static String[] all(List<String> indicators, String period, int value) {
        return indicators.stream()
                .map(code -> "S1 " + code + " " + period + " " + value)
                .toArray(String[]::new);
    }

    /** Returns the figures over clubs of S1, by their events. */
    private static Figures withClubs(String... lines) {
        ClubRegister clubs = ClubRegister.of(
                        NATION,
                        PeriodCalendar.CALENDAR,
                        day("2026-12-31"),
                        clubs("K1 S1", "K2 S1"),
                        events(lines),
                        List.of())
                .value();
        return Figures.of(NATION, clubs, IndicatorCatalogue.BUILT_IN, PeriodCalendar.CALENDAR, List.of());
    }

    @Test
    void clubsThatBothRecord_areThoseWithWhichThePeriodBegins() {
        Round round = round(List.of("clubs.existing"));
        Figures then = withClubs("K1 ESTABLISH 2024-03-01");
        Figures told = withClubs("K1 ESTABLISH 2024-03-01", "K2 ESTABLISH 2024-05-01");
        assertEquals(
                List.of("S1 clubs.existing change.balance {opening=2, then=1}"), against(round, told, then, "2024"));
        assertEquals(
                List.of(),
                against(round, withClubs("K1 ESTABLISH 2024-03-01", "K2 ESTABLISH 2025-05-01"), then, "2024"));
        assertEquals(List.of(), against(round, figures("S1 clubs.existing 2025 1"), then, "2024"));
        assertEquals(
                List.of(), against(round, told, figures("S1 clubs.existing 2024 1"), "2024"), "it recorded no clubs");
    }

    @Test
    void aClubThatMovedSince_isCountedWhereItLayThen() {
        Round round = round(List.of("clubs.existing"));
        Figures moved =
                withClubs("K1 ESTABLISH 2024-03-01", "K2 ESTABLISH 2024-05-01", "K2 RELOCATE 2025-02-01 target=S2");
        assertEquals(
                List.of(),
                against(round, moved, withClubs("K1 ESTABLISH 2024-03-01", "K2 ESTABLISH 2024-05-01"), "2024"));
        assertEquals(
                List.of("S1 clubs.existing change.balance {opening=2, then=1}"),
                against(round, moved, withClubs("K1 ESTABLISH 2024-03-01"), "2024"),
                "K2 is new in a year that was told");
    }

    @Test
    void whereNoFlowOrStockIsAskedFor_allButWhatIsCountedFromSubmissions_isCompared() {
        Round round = round(List.of("members.women-rate"));
        assertEquals(
                List.of("S1 members.total change.large {now=90, then=20}"),
                against(
                        round,
                        figures("S1 members.total 2025 90").with(due(2025, 12)),
                        figures("S1 members.total 2024 20").with(due(2024, 1)),
                        "2024"));
        assertEquals(
                List.of("S1 reports.due change.large {now=12, then=1}"),
                against(
                        round(List.of("reports.due")),
                        figures().with(due(2025, 12)),
                        figures().with(due(2024, 1)),
                        "2024"));
    }

    /** So many reports that S1 owed in a year. */
    private static Submissions due(int year, int count) {
        List<Submission> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Submission(
                    unit("S1"),
                    ItemCode.parse("r" + i),
                    Period.ofYear(year),
                    day(year + "-06-30"),
                    day(year + "-07-15"),
                    Optional.empty(),
                    SubmissionStatus.MISSING,
                    Origin.of("submissions", i + 1)));
        }
        return Submissions.of(NATION, rows).value();
    }

    /** Returns the members of S1, S2 and so on, of 100 each, by how many are women. */
    private static Figures women(int... counts) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            lines.add("S" + (i + 1) + " members.total 2025 100");
            lines.add("S" + (i + 1) + " members.women 2025 " + counts[i]);
        }
        return figures(lines.toArray(String[]::new));
    }

    @Test
    void aRatioFarFromTheMedian_isAnOutlier() {
        Round round = round(List.of("members.women-rate", "members.total", "members.women-rate"));
        assertEquals(
                List.of("S5 members.women-rate change.outlier {deviation=1.00, median=12.00, value=90.00}"),
                shown(ChangeCheck.among(round, women(10, 11, 12, 13, 90))));
        assertEquals(
                List.of("S1 members.women-rate change.outlier {deviation=1.50, median=12.50, value=1.00}"),
                shown(ChangeCheck.among(round, women(1, 11, 12, 13, 14, 14))));
    }

    @Test
    void noOutlier_amongFewerThanFive_withoutDeviation_atTheLimit_orWhenOff() {
        Round round = round(List.of("members.women-rate"));
        assertEquals(List.of(), ChangeCheck.among(round, women(10, 11, 12, 90)));
        assertEquals(List.of(), ChangeCheck.among(round, women(10, 10, 10, 10, 90)));
        assertEquals(List.of(), ChangeCheck.among(round, women(10, 11, 12, 13, 17)));
        assertEquals(
                List.of(),
                ChangeCheck.among(round(List.of("members.women-rate"), "outliers", "off"), women(10, 11, 12, 13, 90)));
    }
}
