package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Origin;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.check.RulebookCheck;
import org.ishc.core.rulebook.check.RulebookFinding;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClubScoringTest {

    private static final Period YEAR = Period.ofYear(2026);

    private static ClubScoring data(List<GroupMembership> groups, List<Assessment> assessments) {
        return data(groups, assessments, Optional.empty());
    }

    private static ClubScoring data(Optional<UnitCode> sender) {
        return data(List.of(), List.of(), sender);
    }

    private static ClubScoring data(
            List<GroupMembership> groups, List<Assessment> assessments, Optional<UnitCode> sender) {
        ClubRegister register = ClubRegister.of(
                        nation(),
                        PeriodCalendar.CALENDAR,
                        day("2026-12-31"),
                        clubs("K1 Y", "K2 Z", "K3 Z"),
                        events(
                                "K1 REGISTER 2025-08-01",
                                "K2 REGISTER 2025-08-01",
                                "K3 REGISTER 2025-08-01",
                                "K3 DISSOLVE 2026-03-01",
                                "K1 RAISE_OBSTACLE 2026-10-01 category=FUND_LOW due=2026-11-01"),
                        reports("K1 2025 members=40", "K1 2026-Q4 members=60 women=45 areas=8"))
                .value();
        return ClubScoring.of(nation(), register, PeriodCalendar.CALENDAR, groups, assessments, YEAR, sender);
    }

    private static String measure(String code) {
        ScoringData.Reading reading =
                data(List.of(), List.of()).actual(new Contestant("K1"), IndicatorCode.parse(code), 0);
        return reading.value().map(Object::toString).orElse("-") + " "
                + reading.coverage().reported() + "/" + reading.coverage().expected();
    }

    @Test
    void clubsAtWork_areScored_inTheGroupOfTheirProvince() {
        ClubScoring data = data(List.of(), List.of());
        assertEquals(List.of(new Contestant("K1"), new Contestant("K2")), data.contestants());
        assertEquals(List.of("P1"), data.groups(new Contestant("K1")));
        assertEquals(Optional.empty(), data.target(new Contestant("K1"), IndicatorCode.parse("report.members")));
        assertEquals(day("2026-12-31"), data.days().lastDay());
    }

    @Test
    void whatIsScored_isOneYearOfTheClubsOfASender() {
        ClubScoring ofAll = data(List.of(), List.of());
        assertEquals(YEAR, ofAll.period());
        assertEquals(Optional.empty(), ofAll.sender());
        ClubScoring ofZ = data(Optional.of(unit("Z")));
        assertEquals(Optional.of("Z"), ofZ.sender());
        assertEquals(List.of(new Contestant("K2")), ofZ.contestants());
        assertEquals(Optional.empty(), data(Optional.of(unit("VN"))).sender(), "the root sends for everybody");
        assertEquals(List.of(), data(Optional.of(unit("A"))).contestants(), "A ended the year before");
    }

    @ParameterizedTest
    @CsvSource({
        "report.members, true",
        "report.areas, true",
        "report.tea, false",
        "norm.women, true",
        "norm.tea, false",
        "signals.count, true",
        "obstacles.open, true",
        "obstacles.overdue, true",
        "obstacles.closed, false",
        "members.total, false"
    })
    void whatMayBeRead_isAMeasureOfClubs(String code, boolean isKnown) {
        assertEquals(isKnown, data(List.of(), List.of()).isKnown(IndicatorCode.parse(code)));
    }

    @Test
    void groupsAndFacts_mayNameAClub() {
        List<GroupMembership> groups = List.of(
                new GroupMembership("K1", ItemCode.parse("G1"), DateRange.from(day("2026-01-01")), Origin.NONE));
        Assessment fact = new Assessment(
                "K1",
                YEAR,
                FactCode.parse("plan"),
                Stage.SELF,
                Optional.of("true"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Origin.NONE);
        ClubScoring data = data(groups, List.of(fact));
        assertEquals(List.of("G1"), data.groups(new Contestant("K1")));
        assertEquals(List.of(), data.groups(new Contestant("K2")));
        assertEquals(Optional.of(fact), data.fact(new Contestant("K1"), FactCode.parse("plan"), Stage.FINAL));
        assertEquals(Optional.empty(), data.fact(new Contestant("K2"), FactCode.parse("plan"), Stage.FINAL));
    }

    @Test
    void measures_comeFromReportNormsSignalsAndObstacles() {
        assertEquals("60/1 1/1", measure("report.members"));
        assertEquals("8/1 1/1", measure("report.areas"));
        assertEquals("- 0/1", measure("report.older"));
        assertEquals("75/1 1/1", measure("norm.women"));
        assertEquals("- 0/1", measure("norm.unknown"));
        assertEquals("1/1 1/1", measure("obstacles.open"));
        assertEquals("1/1 1/1", measure("obstacles.overdue"));
        assertEquals("1/1 1/1", measure("signals.count"));
        assertEquals("- 0/1", measure("unknown"));
        ScoringData.Reading before =
                data(List.of(), List.of()).actual(new Contestant("K1"), IndicatorCode.parse("report.members"), 1);
        assertEquals("40/1", before.value().orElseThrow().toString());
        assertEquals(
                Optional.empty(),
                data(List.of(), List.of())
                        .actual(new Contestant("K1"), IndicatorCode.parse("report.members"), 500)
                        .value());
    }

    @ParameterizedTest
    @CsvSource({
        "report.members, Số thành viên, Members",
        "report.areas, Số mảng hoạt động, Areas of activity",
        "norm.women, Tỷ lệ nữ trên số thành viên, 'Women, % of members'",
        "norm.meetings, Số buổi sinh hoạt mỗi tháng, Meetings held per month",
        "norm.areas, Số mảng hoạt động, Areas of activity",
        "norm.home-care, TNV chăm sóc tại nhà, Home-care volunteers",
        "signals.count, Số dấu hiệu nguy cơ, Signals of risk",
        "obstacles.overdue, 'Khó khăn, vướng mắc quá hạn', Obstacles overdue"
    })
    void everyMeasure_hasATitle(String code, String vietnamese, String english) {
        assertEquals(
                Optional.of(new Indicator.Titles(vietnamese, english)),
                data(List.of(), List.of()).titles(IndicatorCode.parse(code)));
    }

    @Test
    void measuresThatAreNotKnown_haveNoTitle() {
        for (String code : List.of("norm.unknown", "report.unknown", "unknown")) {
            assertEquals(Optional.empty(), data(List.of(), List.of()).titles(IndicatorCode.parse(code)));
        }
    }

    @Test
    void rulebookForClubs_scoresThem_andIsCheckedAgainstTheirMeasures() {
        Rulebook rulebook = read(rulebook(
                20,
                List.of(
                        criterion("A1", map("proportional", map("value", map("actual", "report.members"), "of", 60))),
                        criterion(
                                "A2",
                                map("flag", map("when", map("at_least", List.of(map("actual", "norm.areas"), 8)))))),
                "applies_to",
                "CLUB"));
        ScoreCard card = Scorer.score(rulebook, data(List.of(), List.of()), Stage.FINAL);
        assertEquals(
                List.of("K1 20/1", "K2 0/1"),
                card.units().stream()
                        .map(unit -> unit.unit() + " " + unit.total().orElseThrow())
                        .toList());
        List<String> unknown = RulebookCheck.check(
                        read(rulebook(
                                20,
                                List.of(
                                        criterion(
                                                "A1",
                                                map("proportional", map("value", map("actual", "members.total")))),
                                        criterion(
                                                "A2",
                                                map(
                                                        "proportional",
                                                        map(
                                                                "value",
                                                                map(
                                                                        "sum",
                                                                        List.of(
                                                                                map("actual", "report.areas"),
                                                                                map("actual", "norm.none"),
                                                                                map("actual", "signals.count"),
                                                                                map("actual", "report.none"))))))),
                                "applies_to",
                                "CLUB")),
                        IndicatorCatalogue.BUILT_IN)
                .stream()
                .filter(found -> found.finding().code() == RulebookFinding.UNKNOWN_INDICATOR)
                .map(found -> found.finding().arguments().get("code").toString())
                .toList();
        assertEquals(List.of("members.total", "norm.none", "report.none"), unknown);
    }

    @Test
    void rulebookForUnits_isRefusedOverClubs() {
        Rulebook rulebook = read(rulebook(10, List.of(criterion("A1", map("assessed", map("fact", "p"))))));
        assertEquals(
                "applies_to of case is PROVINCE; allowed is CLUB",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Scorer.score(rulebook, data(List.of(), List.of()), Stage.FINAL))
                        .getMessage());
    }

    @Test
    void stages_areCompared_withEvidenceAndReason() {
        Assessment self = new Assessment(
                "K1",
                YEAR,
                FactCode.parse("p"),
                Stage.SELF,
                Optional.of("9"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Origin.NONE);
        Assessment end = new Assessment(
                "K1",
                YEAR,
                FactCode.parse("p"),
                Stage.FINAL,
                Optional.of("7"),
                Optional.of("BB-1"),
                Optional.empty(),
                Optional.of("thiếu hồ sơ"),
                Origin.NONE);
        ClubScoring data = data(List.of(), List.of(self, end));
        Rulebook rulebook =
                read(rulebook(10, List.of(criterion("A1", map("assessed", map("fact", "p")))), "applies_to", "CLUB"));
        ScoreCard last = Scorer.score(rulebook, data, Stage.FINAL);
        ScoreCard first = Scorer.score(rulebook, data, Stage.SELF);
        List<StageDifferences.Difference> differences = StageDifferences.between(last, first, data);
        assertEquals(
                "[Difference[unit=K1, criterion=A1, points=Optional[7/1], other=Optional[9/1], evidence=Optional[BB-1], reason=Optional[thiếu hồ sơ]]]",
                differences.toString());
        assertEquals(
                Optional.of("BB-1"),
                StageDifferences.between(first, last, data).get(0).evidence());
        assertEquals(List.of(), StageDifferences.between(last, last, data));
    }
}
