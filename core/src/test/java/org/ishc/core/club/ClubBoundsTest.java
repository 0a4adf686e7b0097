package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Origin;
import org.ishc.core.finding.Severity;
import org.ishc.core.organisation.Registry;
import org.ishc.core.testing.SamplesOrganisation;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a rule about clubs begins and ends: the last case that it lets pass beside the first that it does not. */
class ClubBoundsTest {

    private static final ClubCode K1 = ClubCode.parse("K1");

    private static Checked<ClubRegister> register(List<Club> clubs, List<ClubEvent> events, List<ClubReport> reports) {
        return register(ClubRules.DEFAULT, clubs, events, reports);
    }

    private static Checked<ClubRegister> register(
            ClubRules rules, List<Club> clubs, List<ClubEvent> events, List<ClubReport> reports) {
        return ClubRegister.of(
                new RegisterRequest(
                        nation(), PeriodCalendar.CALENDAR, day("2026-12-31"), rules, clubs, events, List.of()),
                reports);
    }

    private static List<String> found(Checked<ClubRegister> checked) {
        return checked.findings().stream()
                .map(finding -> finding.code().code() + " " + finding.location().row() + " "
                        + finding.location().column())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31,2026-12-31,''",
        "2024-12-31,2026-01-01,''",
        "2024-12-31,2026-01-02,W",
        "2026-01-02,2025-01-01,''",
        "2026-01-03,2025-01-01,W"
    })
    void datesApart_moreThan366Days_isFound(LocalDate decided, LocalDate effective, String expected) {
        String commune = effective.isBefore(day("2025-07-01")) ? "C" : "Z";
        Checked<ClubRegister> checked =
                register(clubs("K1 " + commune), events("K1 REGISTER " + effective + " decided=" + decided), List.of());
        assertEquals(!expected.isEmpty(), found(checked).contains("club.dates-far-apart 1 effective_on"), () -> found(
                        checked)
                .toString());
        assertTrue(checked.value()
                .findHistory(K1)
                .orElseThrow()
                .findState(effective)
                .isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "members=50 women=50 older=50 older_55=50 younger=0,''",
        "members=50 older=30 younger=20,''",
        "members=50 older=30 younger=21,report.parts-differ 1 members",
        "members=50 older=30 younger=19,report.parts-differ 1 members",
        "loans=0 loan_amount_vnd=0,''",
        "loans=0 loan_amount_vnd=1,report.loans 1 loans",
        "loans=1 loan_amount_vnd=1,''",
        "members=50 board_members=51,report.part-exceeds-whole 1 board_members",
        "members=50 women=51 older=41 older_55=40,report.part-exceeds-whole 1 women|report.part-exceeds-whole 1 older"
    })
    void report_figuresThatDoNotGoTogether_areFound(String figures, String expected) {
        Checked<ClubRegister> checked =
                register(clubs("K1 Y"), events("K1 REGISTER 2025-08-01"), reports("K1 2026-Q1 " + figures));
        assertEquals(expected, String.join("|", found(checked)));
        boolean isRefused = expected.contains("exceeds");
        assertEquals(
                isRefused,
                checked.value().findLatestReport(K1, Period.parse("2026-Q1")).isEmpty());
        checked.findings()
                .forEach(finding -> assertEquals(isRefused ? Severity.ERROR : Severity.WARNING, finding.severity()));
        checked.findings()
                .forEach(finding -> assertEquals(
                        List.of("K1", "2026-Q1"), finding.location().key()));
    }

    @ParameterizedTest
    @CsvSource({
        "K1 ESTABLISH 2025-08-01|K1 LAUNCH 2026-03-31,true",
        "K1 ESTABLISH 2025-08-01|K1 LAUNCH 2026-04-01,false",
        "K1 REGISTER 2025-08-01|K1 DISSOLVE 2026-01-02,true",
        "K1 REGISTER 2025-08-01|K1 DISSOLVE 2026-01-01,false",
        "K1 ESTABLISH 2025-08-01|K1 LAUNCH 2026-02-01|K1 DISSOLVE 2026-02-01,false",
        "K1 ESTABLISH 2025-08-01|K1 LAUNCH 2026-02-01|K1 DISSOLVE 2026-02-02,true",
        "K1 REGISTER 2025-08-01|K1 SUSPEND 2025-12-01,true",
        "K1 ESTABLISH 2025-08-01|K1 INSPECT 2026-02-01,false"
    })
    void report_ofAPeriodWithoutAnyDayAtWork_isFound(String lines, boolean isAtWork) {
        Checked<ClubRegister> checked =
                register(clubs("K1 Y"), events(lines.split("\\|")), reports("K1 2026-Q1 members=5"));
        assertEquals(isAtWork, !found(checked).contains("report.club-not-operating 1 period"));
        assertTrue(checked.value().findLatestReport(K1, Period.parse("2026-Q1")).isPresent());
    }

    @Test
    void obstacle_isResolvedOnlyByItsCategory_andOnce() {
        Checked<ClubRegister> checked = register(
                clubs("K1 Y"),
                events(
                        "K1 REGISTER 2025-08-01",
                        "K1 RAISE_OBSTACLE 2025-09-01 category=FUND_LOW due=2025-10-01",
                        "K1 RESOLVE_OBSTACLE 2025-09-02 category=VENUE",
                        "K1 RESOLVE_OBSTACLE 2025-09-03 category=FUND_LOW",
                        "K1 RESOLVE_OBSTACLE 2025-09-04 category=FUND_LOW"),
                List.of());
        assertEquals(
                List.of("club.illegal-transition 3 category", "club.illegal-transition 5 category"), found(checked));
    }

    @Test
    void since_isTheDayOnWhichThePresentStateBegan() {
        ClubRegister register = register(
                        clubs("K1 Y"),
                        events(
                                "K1 REGISTER 2025-08-01",
                                "K1 INSPECT 2025-09-01",
                                "K1 SUSPEND 2025-10-01",
                                "K1 INSPECT 2025-11-01"),
                        List.of())
                .value();
        assertEquals(
                day("2025-08-01"),
                register.findStatus(K1, day("2025-09-30")).orElseThrow().since());
        assertEquals(
                day("2025-10-01"),
                register.findStatus(K1, day("2025-11-01")).orElseThrow().since());
    }

    @Test
    void status_asItWasKnown_isWithoutWhatWasRecordedLater() {
        ClubRegister register = register(
                        clubs("K1 Y"),
                        events("K1 REGISTER 2025-08-01", "K1 SUSPEND 2025-10-01 recorded=2026-02-01"),
                        List.of())
                .value();
        LocalDate on = day("2025-12-31");
        assertEquals(
                day("2025-10-01"), register.findStatus(K1, on).orElseThrow().since());
        assertEquals(
                day("2025-08-01"),
                register.findStatus(K1, on, day("2026-01-31")).orElseThrow().since());
        assertEquals(Optional.empty(), register.findStatus(K1, on, day("2025-07-31")));
    }

    @Test
    void status_ofOneClub_isThatAmongAll() {
        ClubRegister register = register(
                        clubs("K1 Y", "K2 Z"), events("K1 REGISTER 2025-08-01", "K2 REGISTER 2026-01-01"), List.of())
                .value();
        assertEquals(
                register.statuses(day("2026-06-30"), Optional.empty()).get(1),
                register.findStatus(ClubCode.parse("K2"), day("2026-06-30")).orElseThrow());
        assertEquals(Optional.empty(), register.findStatus(ClubCode.parse("K2"), day("2025-12-31")));
        assertEquals(Optional.empty(), register.findStatus(ClubCode.parse("K9"), day("2026-06-30")));
        assertEquals(ClubRules.DEFAULT, register.rules());
        assertFalse(register.isRefused(K1));
        assertFalse(register.isEmpty());
        assertTrue(register(List.of(), List.of(), List.of()).value().isEmpty());
    }

    @Test
    void signals_useOnlyReportsRecordedByThen() {
        ClubRegister register = register(
                        clubs("K1 Y", "K2 Y"),
                        events("K1 REGISTER 2026-01-05", "K2 REGISTER 2026-01-05"),
                        reports("K1 2026-Q1 members=9 recorded=2026-05-01", "K2 2026-Q1 members=9"))
                .value();
        assertEquals(List.of("[NO_REPORT]", "[]"), signals(register, "2026-04-30"));
        assertEquals(List.of("[]", "[]"), signals(register, "2026-05-01"));
        assertEquals(List.of("[NO_REPORT]", "[]"), signals(register, "2026-03-31"));
        assertEquals(List.of("[NO_REPORT]", "[NO_REPORT]"), signals(register, "2026-03-30"));
    }

    private static List<String> signals(ClubRegister register, String known) {
        return register.statuses(day("2026-05-15"), Optional.of(day(known))).stream()
                .map(status -> status.signals().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "members=90 income_fund_vnd=900 meetings_held=3 board_members=3 areas=4,[]",
        "members=89 income_fund_vnd=900 meetings_held=3 board_members=3 areas=4,[MEMBERS_LEAVING]",
        "members=90 income_fund_vnd=899 meetings_held=3 board_members=3 areas=4,[FUND_SHRINKING]",
        "members=90 income_fund_vnd=900 meetings_held=2 board_members=3 areas=4,[MEETINGS_LAPSED]",
        "members=90 income_fund_vnd=900 meetings_held=3 board_members=2 areas=4,[BOARD_INCOMPLETE]",
        "members=90 income_fund_vnd=900 meetings_held=3 board_members=3 areas=3,[AREAS_FEW]"
    })
    void signal_beginsBelowItsBound(String figures, String expected) {
        ClubRegister register = register(
                        clubs("K1 Y"),
                        events("K1 REGISTER 2025-10-01"),
                        reports("K1 2025-Q4 members=100 income_fund_vnd=1000", "K1 2026-Q1 " + figures))
                .value();
        assertEquals(
                expected,
                register.findStatus(K1, day("2026-03-31"))
                        .orElseThrow()
                        .signals()
                        .toString());
    }

    @Test
    void status_afterTheLastPeriodThatThereIs_isTold() {
        ClubRegister register = register(clubs("K1 Y"), events("K1 REGISTER 2026-01-01"), List.of())
                .value();
        assertEquals(
                List.of(Signal.NO_REPORT),
                register.findStatus(K1, day("2210-01-01")).orElseThrow().signals());
    }

    @Test
    void place_alongAFullRow_isCertain() {
        Checked<ClubRegister> checked = register(clubs("K1 C"), events("K1 REGISTER 2024-01-05"), List.of());
        assertEquals(List.of(), found(checked));
        assertEquals(Optional.of(unit("C")), checked.value().findUnit(K1, day("2025-06-30")));
        assertEquals(Optional.of(unit("Z")), checked.value().findUnit(K1, day("2025-07-01")));
    }

    @ParameterizedTest
    @CsvSource({
        "L,2025-06-30,''",
        "L,2025-07-01,club.location-lost 1 unit_code",
        "A,2025-06-30,''",
        "A,2025-07-01,club.location-ambiguous 1 unit_code"
    })
    void place_ofAClubThatHadEnded_isNotAsked(String unit, String ended, String expected) {
        List<String> units = new ArrayList<>(SamplesOrganisation.UNITS);
        units.add("L 2020-01-01 2025-07-01 COMMUNE D1");
        Registry registry = Registry.of(units(units), successions(SamplesOrganisation.SUCCESSIONS))
                .value();
        Checked<ClubRegister> checked = ClubRegister.of(
                registry,
                PeriodCalendar.CALENDAR,
                day("2026-12-31"),
                clubs("K1 " + unit),
                events("K1 REGISTER 2024-01-05", "K1 DISSOLVE " + ended),
                List.of());
        assertEquals(expected, String.join("|", found(checked)));
        assertEquals(
                unit.equals("L") ? Optional.empty() : Optional.of(unit("X")),
                checked.value().findUnit(K1, day("2025-12-31")));
    }

    @ParameterizedTest
    @CsvSource({
        "VN,club.unit-level 1 unit_code|ref.refused 1 club_code",
        "P1,club.unit-level 1 unit_code|ref.refused 1 club_code",
        "D1,club.unit-level 1 unit_code|ref.refused 1 club_code",
        "A,''"
    })
    void club_liesInACommuneOrBranch(String unit, String expected) {
        Checked<ClubRegister> checked = register(clubs("K1 " + unit), events("K1 REGISTER 2024-01-05"), List.of());
        assertEquals(
                expected,
                String.join(
                        "|",
                        found(checked).stream()
                                .filter(text -> !text.startsWith("club.location"))
                                .toList()));
        assertEquals(!expected.isEmpty(), checked.value().isRefused(K1));
    }

    @Test
    void move_toAProvince_isRefusedAndNotFollowed() {
        Checked<ClubRegister> checked = register(
                clubs("K1 Y"), events("K1 REGISTER 2025-08-01", "K1 RELOCATE 2025-09-01 target=P1"), List.of());
        assertEquals(List.of("club.unit-level 2 target_code"), found(checked));
        assertEquals(Optional.of(unit("Y")), checked.value().findUnit(K1, day("2025-12-31")));
    }

    @Test
    void eventWithAnUnknownUnit_isNotApplied() {
        ClubRegister register = register(
                        clubs("K1 Y", "K2 Y"),
                        events(
                                "K1 REGISTER 2025-08-01",
                                "K1 RELOCATE 2025-09-01 target=Q",
                                "K2 ESTABLISH 2025-09-01 authority=Q"),
                        List.of())
                .value();
        assertEquals(Optional.of(unit("Y")), register.findUnit(K1, day("2025-09-01")));
        assertEquals(1, register.findHistory(K1).orElseThrow().steps().size());
        assertEquals(
                List.of(),
                register.findHistory(ClubCode.parse("K2")).orElseThrow().steps());
    }

    /** A host whose table asks for no receiving club still merges no club into nothing. */
    @Test
    void lifecycle_ofOnesOwn_isFollowed() {
        List<Lifecycle.Transition> rows = new ArrayList<>();
        for (ClubEventType type : ClubEventType.values()) {
            Lifecycle.Transition row = Lifecycle.DEFAULT.transition(type);
            rows.add(
                    type == ClubEventType.MERGE_INTO
                            ? new Lifecycle.Transition(type, false, row.from(), row.to(), List.of())
                            : row);
        }
        ClubRules rules = new ClubRules(
                Lifecycle.of(rows), SignalThresholds.DEFAULT, NormPack.SCHEME_1336, ClubRules.DEFAULT.daysApart());
        Checked<ClubRegister> checked = register(
                rules, clubs("K1 Y"), events("K1 REGISTER 2025-08-01", "K1 MERGE_INTO 2025-09-01 target=("), List.of());
        assertEquals(List.of("club.illegal-transition 2 target_code"), found(checked));
        rows.add(rows.get(0));
        assertThrows(IllegalArgumentException.class, () -> Lifecycle.of(rows));
        assertThrows(IllegalArgumentException.class, () -> Lifecycle.of(rows.subList(1, rows.size() - 1)));
    }

    @Test
    void reportBuilder_begunAnew_keepsNothing() {
        ClubReport.Builder builder = ClubReport.builder(K1, Period.parse("2026-Q1"))
                .count(ReportColumn.WOMEN, 7)
                .areas(Set.of(ActivityArea.HEALTH))
                .recordedOn(day("2026-04-01"))
                .origin(Origin.of("club-reports", 3));
        ClubReport first = builder.build();
        ClubReport second = builder.begin(ClubCode.parse("K2"), Period.parse("2026-Q2"))
                .count(ReportColumn.MEMBERS, 9)
                .build();
        assertEquals(7, first.count(ReportColumn.WOMEN).orElseThrow());
        assertEquals(List.of("K1", "2026-Q1"), first.key());
        assertEquals(List.of("K2", "2026-Q2"), second.key());
        assertEquals(9, second.count(ReportColumn.MEMBERS).orElseThrow());
        assertTrue(second.count(ReportColumn.WOMEN).isEmpty());
        assertEquals(Optional.empty(), second.areas());
        assertEquals(Optional.empty(), second.recordedOn());
        assertEquals(Origin.NONE, second.origin());
        assertEquals(0, second.given(ReportColumn.WOMEN));
    }

    @ParameterizedTest
    @CsvSource({"49,BELOW", "50,MET", "70,MET", "71,ABOVE"})
    void norm_bothBoundsAreIncluded(long members, Norm.Outcome expected) {
        assertEquals(
                expected,
                NormPack.SCHEME_1336
                        .judge(reports("K1 2026-Q1 members=" + members).get(0))
                        .get(0)
                        .outcome());
    }

    @Test
    void normPack_everyMeasure_isRead() {
        Object norms = List.of(
                map("code", "a", "measure", "members", "unit", "PERSON", "source", "s", "low", 50),
                map(
                        "code",
                        "b",
                        "measure",
                        map("per_month", "meetings_held"),
                        "unit",
                        "COUNT",
                        "source",
                        "s",
                        "low",
                        1),
                map("code", "c", "measure", map("count", "areas"), "unit", "COUNT", "source", "s", "high", 8));
        NormPack pack = NormPackReader.read(node(map(
                "pack",
                "p",
                "valid_from",
                "2026-01-01",
                "norms",
                norms,
                "title",
                map("vi", "Định mức"),
                "source",
                map("document", "1336/QĐ-TTg"),
                "well_managed",
                List.of("a", "b"))));
        List<Norm.Result> results = pack.judge(
                reports("K1 2026-Q1 members=49 meetings_held=3 areas=8").get(0));
        assertEquals(
                List.of("BELOW", "MET", "MET"),
                results.stream().map(result -> result.outcome().name()).toList());
        assertEquals(
                List.of(Optional.of(Fraction.of(49)), Optional.of(Fraction.ONE), Optional.of(Fraction.of(8))),
                results.stream().map(Norm.Result::value).toList());
        assertEquals(
                Optional.of(false),
                pack.isWellManaged(
                        reports("K1 2026-Q1 members=49 meetings_held=3").get(0)));
        assertEquals(
                Optional.of(true),
                pack.isWellManaged(
                        reports("K1 2026-Q1 members=50 meetings_held=3").get(0)));
        assertEquals("1336", Scheme.S1336.code());
    }
}
