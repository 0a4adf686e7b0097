package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClubRegisterTest {

    private static final LocalDate AS_OF = day("2026-12-31");

    private static Checked<ClubRegister> register(List<Club> clubs, List<ClubEvent> events, List<ClubReport> reports) {
        return ClubRegister.of(nation(), PeriodCalendar.CALENDAR, AS_OF, clubs, events, reports);
    }

    private static List<String> found(Checked<ClubRegister> checked) {
        return checked.findings().stream().map(ClubRegisterTest::of).toList();
    }

    private static String of(Finding finding) {
        return finding.code().code() + " " + finding.location().row() + " "
                + finding.location().column();
    }

    private static String state(ClubRegister register, String club, String on) {
        return register.findHistory(ClubCode.parse(club))
                .flatMap(history -> history.findState(day(on)))
                .map(Enum::name)
                .orElse("–");
    }

    /** The states of the table with the events that lead there. */
    private static final Map<String, List<String>> WAYS = Map.of(
            "NOTHING", List.of(),
            "PROPOSED", List.of("PROPOSE"),
            "ESTABLISHED", List.of("ESTABLISH"),
            "OPERATING", List.of("REGISTER"),
            "UNDER_SUPPORT", List.of("REGISTER", "PLACE_UNDER_SUPPORT"),
            "SUSPENDED", List.of("REGISTER", "SUSPEND"),
            "WITHDRAWN", List.of("PROPOSE", "WITHDRAW"),
            "MERGED", List.of("REGISTER", "MERGE_INTO"),
            "DISSOLVED", List.of("REGISTER", "DISSOLVE"));

    /** What each event makes of each state; what is not here is illegal. */
    private static final Set<String> LEGAL = Set.of(
            "NOTHING PROPOSE PROPOSED",
            "NOTHING ESTABLISH ESTABLISHED",
            "PROPOSED ESTABLISH ESTABLISHED",
            "NOTHING REGISTER OPERATING",
            "ESTABLISHED LAUNCH OPERATING",
            "PROPOSED WITHDRAW WITHDRAWN",
            "ESTABLISHED WITHDRAW WITHDRAWN",
            "OPERATING PLACE_UNDER_SUPPORT UNDER_SUPPORT",
            "UNDER_SUPPORT RESTORE OPERATING",
            "OPERATING SUSPEND SUSPENDED",
            "UNDER_SUPPORT SUSPEND SUSPENDED",
            "SUSPENDED RESUME OPERATING",
            "OPERATING MERGE_INTO MERGED",
            "UNDER_SUPPORT MERGE_INTO MERGED",
            "SUSPENDED MERGE_INTO MERGED",
            "ESTABLISHED DISSOLVE DISSOLVED",
            "OPERATING DISSOLVE DISSOLVED",
            "UNDER_SUPPORT DISSOLVE DISSOLVED",
            "SUSPENDED DISSOLVE DISSOLVED",
            "PROPOSED RELOCATE PROPOSED",
            "ESTABLISHED RELOCATE ESTABLISHED",
            "OPERATING RELOCATE OPERATING",
            "UNDER_SUPPORT RELOCATE UNDER_SUPPORT",
            "SUSPENDED RELOCATE SUSPENDED",
            "OPERATING INSPECT OPERATING",
            "UNDER_SUPPORT INSPECT UNDER_SUPPORT",
            "SUSPENDED INSPECT SUSPENDED",
            "PROPOSED RAISE_OBSTACLE PROPOSED",
            "ESTABLISHED RAISE_OBSTACLE ESTABLISHED",
            "OPERATING RAISE_OBSTACLE OPERATING",
            "UNDER_SUPPORT RAISE_OBSTACLE UNDER_SUPPORT",
            "SUSPENDED RAISE_OBSTACLE SUSPENDED");

    static Stream<Arguments> matrix() {
        return WAYS.keySet().stream().sorted().flatMap(state -> Stream.of(ClubEventType.values())
                .map(type -> Arguments.of(state, type)));
    }

    private static String event(String type, String on) {
        return "K1 " + type + " " + on + " due=2027-01-01 category=VENUE"
                + (type.equals("MERGE_INTO") ? " target=K2" : type.equals("RELOCATE") ? " target=B" : "");
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("matrix")
    void everyEventInEveryState_followsTheTable(String state, ClubEventType type) {
        List<String> lines = new ArrayList<>(List.of("K2 REGISTER 2020-01-01"));
        for (String way : WAYS.get(state)) {
            lines.add(event(way, "2021-01-0" + lines.size()));
        }
        lines.add(event(type.name(), "2021-06-01"));
        Checked<ClubRegister> checked =
                register(clubs("K1 A", "K2 A"), events(lines.toArray(String[]::new)), List.of());
        String after = state(checked.value(), "K1", "2021-06-01");
        boolean isLegal = LEGAL.contains(state + " " + type + " " + after);
        boolean isResolve = type == ClubEventType.RESOLVE_OBSTACLE;
        String column = isResolve
                                && ClubState.valueOf(state.equals("NOTHING") ? "MERGED" : state)
                                        .isTerminal()
                        || !isResolve
                ? "type"
                : "category";
        boolean isFound = found(checked).contains("club.illegal-transition " + lines.size() + " " + column);
        assertEquals(!isLegal, isFound, () -> after + " " + found(checked));
        if (!isLegal) {
            assertEquals(state.equals("NOTHING") ? "–" : state, after);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "K1 SUSPEND 2022-01-01 bare,club.missing-argument 2 document_no",
        "K1 PLACE_UNDER_SUPPORT 2022-01-01,club.missing-argument 2 due_on",
        "K1 RAISE_OBSTACLE 2022-01-01 due=2022-02-01,club.missing-argument 2 category",
        "K1 RELOCATE 2022-01-01,club.missing-argument 2 target_code",
        "K1 RELOCATE 2022-01-01 target=Q,ref.unknown-unit 2 target_code",
        "K1 RELOCATE 2022-01-01 target=X,ref.unit-not-valid 2 target_code",
        "K1 ESTABLISH 2022-01-01 authority=X,ref.unit-not-valid 2 authority_code",
        "K1 MERGE_INTO 2022-01-01 target=K9,ref.unknown-club 2 target_code",
        "K1 MERGE_INTO 2022-01-01 target=K1,club.illegal-transition 2 target_code",
        "K1 MERGE_INTO 2022-01-01 target=(,ref.unknown-club 2 target_code",
        "K9 INSPECT 2022-01-01,ref.unknown-club 2 club_code",
        "K1 INSPECT 2022-01-01 decided=2019-01-01,club.dates-far-apart 2 effective_on"
    })
    void unsoundEvent_isFound(String line, String expected) {
        Checked<ClubRegister> checked = register(clubs("K1 A"), events("K1 REGISTER 2021-01-01", line), List.of());
        assertTrue(found(checked).contains(expected), () -> found(checked).toString());
        assertEquals("OPERATING", state(checked.value(), "K1", "2022-01-01"));
    }

    @ParameterizedTest(name = "{0} days allowed")
    @CsvSource(
            delimiter = ';',
            value = {"1095;{allowed=1095, days=1096, decided_on=2019-01-01, effective_on=2022-01-01}", "1096;"})
    void datesFarApart_areThoseTheRulesSay(long allowed, @Nullable String found) {
        ClubRules rules = new ClubRules(Lifecycle.DEFAULT, SignalThresholds.DEFAULT, NormPack.SCHEME_1336, allowed);
        RegisterRequest request = RegisterRequest.builder()
                .registry(nation())
                .calendar(PeriodCalendar.CALENDAR)
                .asOf(AS_OF)
                .rules(rules)
                .clubs(clubs("K1 A"))
                .events(events("K1 REGISTER 2021-01-01", "K1 INSPECT 2022-01-01 decided=2019-01-01"))
                .build();
        List<Finding> findings = ClubRegister.of(request, List.of()).findings();
        assertEquals(
                Stream.ofNullable(found).toList(),
                findings.stream()
                        .filter(given -> given.code() == ClubFinding.DATES_FAR_APART)
                        .map(finding -> new TreeMap<>(finding.arguments()).toString())
                        .toList());
        assertThrows(
                IllegalArgumentException.class,
                () -> new ClubRules(rules.lifecycle(), rules.thresholds(), rules.norms(), -1));
    }

    @Test
    void merger_asksWhatTheReceiverIsAtTheEndOfTheDay() {
        Checked<ClubRegister> checked = register(
                clubs("K1 A", "K2 A", "K3 A"),
                events(
                        "K1 REGISTER 2021-01-01",
                        "K2 ESTABLISH 2021-01-01",
                        "K3 REGISTER 2021-01-01",
                        "K1 MERGE_INTO 2022-01-01 target=K2",
                        "K2 LAUNCH 2022-01-01",
                        "K2 MERGE_INTO 2023-01-01 target=K3",
                        "K3 MERGE_INTO 2023-01-01 target=K2"),
                List.of());
        assertEquals("MERGED", state(checked.value(), "K1", "2022-01-01"));
        assertEquals(
                List.of("club.illegal-transition 6 target_code", "club.illegal-transition 7 target_code"),
                found(checked).stream()
                        .filter(code -> code.startsWith("club.illegal"))
                        .toList());
    }

    @Test
    void refusedClub_givesOneCauseAndNoCascade() {
        Checked<ClubRegister> checked = register(
                clubs("K1 Q", "K2 X", "K3 A"),
                events("K1 REGISTER 2021-01-01", "K1 SUSPEND 2022-01-01 bare", "K2 REGISTER 2021-01-01"),
                reports("K1 2021-Q1 members=5 women=9"));
        assertEquals(
                List.of(
                        "ref.refused 1 club_code",
                        "ref.refused 1 club_code",
                        "ref.refused 2 club_code",
                        "ref.refused 3 club_code",
                        "ref.unit-not-valid 2 unit_code",
                        "ref.unknown-unit 1 unit_code"),
                found(checked).stream().sorted().toList());
        assertTrue(checked.value().isRefused(ClubCode.parse("K1")));
        assertFalse(checked.value().isEmpty());
        assertEquals(
                List.of("K3"),
                checked.value().clubs().stream()
                        .map(club -> club.code().value())
                        .toList());
    }

    /** A merger into a club that is refused is refused with it; the club that was to merge stays as it was. */
    @Test
    void mergerIntoARefusedClub_isRefusedWithIt() {
        Checked<ClubRegister> checked = register(
                clubs("K1 Y", "K2 NOWHERE", "K3 Y", "K4 NOWHERE"),
                events(
                        "K1 REGISTER 2025-08-01",
                        "K2 REGISTER 2025-08-01",
                        "K3 REGISTER 2025-08-01",
                        "K4 REGISTER 2025-08-01",
                        "K1 MERGE_INTO 2025-10-01 target=K2",
                        "K3 MERGE_INTO 2025-09-01 target=K1",
                        "K4 MERGE_INTO 2025-09-01 target=K2"),
                List.of());
        assertEquals(
                List.of(
                        "ref.refused 2 club_code",
                        "ref.refused 4 club_code",
                        "ref.refused 5 target_code",
                        "ref.refused 7 club_code",
                        "ref.unknown-unit 2 unit_code",
                        "ref.unknown-unit 4 unit_code"),
                found(checked).stream().sorted().toList());
        Finding merger = checked.findings().stream()
                .filter(finding -> "target_code".equals(finding.location().column()))
                .findFirst()
                .orElseThrow();
        assertEquals(ClubCode.parse("K2"), merger.arguments().get("cause"));
        assertEquals("OPERATING", state(checked.value(), "K1", "2026-01-01"));
        assertEquals("MERGED", state(checked.value(), "K3", "2026-01-01"));
    }

    /** K1 lay in no unit when it began, as is known since 2026; K2 did, as is known since then, too. */
    private static ClubRegister registerOfClubsThatBeganEarlierThanKnown() {
        return register(
                        clubs("K3 Y", "K2 A", "K1 Y"),
                        events(
                                "K1 ESTABLISH 2025-08-01",
                                "K1 PROPOSE 2024-01-01 recorded=2026-01-15",
                                "K2 ESTABLISH 2025-08-01",
                                "K2 PROPOSE 2024-01-01 recorded=2026-01-15",
                                "K3 REGISTER 2025-08-01"),
                        List.of())
                .value();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-14, K3 K1, K1 ESTABLISHED;K3 OPERATING", "2026-01-15, K3 K2, K2 ESTABLISHED;K3 OPERATING"})
    void aClub_isRefused_byWhatWasKnownOfItsBeginning(LocalDate known, String clubs, String states) {
        ClubRegister register = registerOfClubsThatBeganEarlierThanKnown();
        ClubRegister then = register.known(known);
        assertEquals(
                List.of(clubs.split(" ")),
                then.clubs().stream().map(club -> club.code().value()).toList());
        assertEquals(List.of(states.split(";")), states(then, "2025-12-31", Optional.empty()));
        assertEquals(List.of(states.split(";")), states(register, "2025-12-31", Optional.of(known)));
        assertEquals(clubs.contains("K2"), then.isRefused(ClubCode.parse("K1")));
    }

    /** Some of the clubs stay some of them, on whatever day one asks what was known. */
    @Test
    void aShard_knowsOnlyItsClubs_alsoAsKnownOnADay() {
        ClubRegister shard = registerOfClubsThatBeganEarlierThanKnown()
                .shard(club -> !club.value().equals("K3"), List.of())
                .value();
        for (String known : List.of("2026-01-14", "2026-01-15")) {
            String kept = known.endsWith("14") ? "K1" : "K2";
            ClubRegister then = shard.known(day(known));
            assertEquals(
                    List.of(kept),
                    then.clubs().stream().map(club -> club.code().value()).toList());
            assertEquals(List.of(kept + " ESTABLISHED"), states(then, "2025-12-31", Optional.empty()));
            assertEquals(List.of(kept + " ESTABLISHED"), states(shard, "2025-12-31", Optional.of(day(known))));
        }
    }

    @Test
    void aShardOfARegisterWithoutRefusals_knowsOnlyItsClubs() {
        ClubRegister register = register(
                        clubs("K1 Y", "K2 Y"), events("K1 REGISTER 2025-08-01", "K2 REGISTER 2025-08-01"), List.of())
                .value();
        ClubRegister shard =
                register.shard(club -> club.value().equals("K2"), List.of()).value();
        ClubRegister then = shard.known(day("2025-12-31"));
        assertEquals(List.of("K2 OPERATING"), states(then, "2025-12-31", Optional.empty()));
        assertEquals(List.of("K2 OPERATING"), states(shard, "2025-12-31", Optional.of(day("2025-12-31"))));
        assertEquals(1, then.clubs().size());
        assertEquals(
                List.of("K1 OPERATING", "K2 OPERATING"),
                states(register.known(day("2025-12-31")), "2025-12-31", Optional.empty()));
    }

    /** A report that came later says nothing about an earlier day, also where the same register was asked before. */
    @Test
    void moreReports_areKnownFromTheDayOnWhichTheyWereRecorded() {
        List<ClubEvent> events = events("K1 REGISTER 2025-08-01", "K2 REGISTER 2025-08-01");
        List<ClubReport> first = reports("K1 2025-Q3 members=50 recorded=2025-10-05", "K1 2025-Q4 members=50 women=60");
        List<ClubReport> more =
                reports("K1 2025-Q4 members=40 areas=3 recorded=2026-01-20", "K2 2025-Q4 members=40 women=60");
        ClubRegister register = register(clubs("K1 Y", "K2 Y"), events, first).value();
        LocalDate on = day("2025-12-31");
        String[] knownOn = {"2025-12-31", "2026-01-19", "2026-01-20", "2026-12-31"};
        for (String known : knownOn) {
            register.statuses(on, Optional.of(day(known)));
        }
        Checked<ClubRegister> with = register.with(more);
        assertEquals(List.of("report.part-exceeds-whole 2 women"), found(with));
        ClubRegister anew = register(
                        clubs("K1 Y", "K2 Y"),
                        events,
                        Stream.of(first.subList(0, 1), more)
                                .flatMap(List::stream)
                                .toList())
                .value();
        for (String known : knownOn) {
            List<ClubStatus> expected = anew.known(day(known)).statuses(on, Optional.empty());
            assertEquals(expected, with.value().statuses(on, Optional.of(day(known))), known);
            assertEquals(expected, with.value().known(day(known)).statuses(on, Optional.empty()), known);
        }
        assertEquals(
                List.of(Signal.NO_REPORT),
                with.value().statuses(on, Optional.of(day("2026-01-19"))).get(0).signals());
        assertEquals(
                List.of(Signal.AREAS_FEW, Signal.MEMBERS_LEAVING),
                with.value().statuses(on, Optional.of(day("2026-01-20"))).get(0).signals());
        assertEquals(
                List.of(Signal.NO_REPORT),
                with.value().statuses(on, Optional.empty()).get(1).signals(),
                "the report of K2 contradicts itself");
        assertEquals(
                List.of(),
                with.value()
                        .statuses(day("2025-09-30"), Optional.of(day("2026-01-19")))
                        .get(0)
                        .signals(),
                "its report of the quarter before was known");
    }

    /** Who knows only what was known on a day learns nothing by asking for a later one. */
    @Test
    void asKnownOnADay_nothingLaterIsKnown() {
        ClubRegister register = register(
                        clubs("K1 Y"),
                        events("K1 REGISTER 2025-08-01", "K1 SUSPEND 2025-12-01 recorded=2026-01-10"),
                        reports("K1 2025-Q3 members=5", "K1 2025-Q4 members=4 recorded=2026-01-10"))
                .value();
        Period fourth = Period.parse("2025-Q4");
        ClubCode club = ClubCode.parse("K1");
        for (ClubRegister then : List.of(
                register.known(day("2026-01-09")),
                register.known(day("2026-01-09")).known(day("2026-12-31")),
                register.known(day("2026-01-10")).known(day("2026-01-09")))) {
            assertEquals(List.of("K1 OPERATING"), states(then, "2025-12-31", Optional.empty()));
            assertEquals(List.of("K1 OPERATING"), states(then, "2025-12-31", Optional.of(day("2026-12-31"))));
            assertEquals(Optional.empty(), then.findLatestReport(club, fourth));
            assertTrue(then.findLatestReport(club, Period.parse("2025-Q3")).isPresent());
        }
        ClubRegister later = register.known(day("2026-01-10"));
        assertEquals(List.of("K1 SUSPENDED"), states(later, "2025-12-31", Optional.empty()));
        assertTrue(later.findLatestReport(club, fourth).isPresent());
    }

    /** Reports that come to a register as it was known on a day are judged by what was refused there. */
    @Test
    void reportsOnARegisterAsKnown_areLaidToTheEventsRefusedThere() {
        ClubRegister register = register(
                        clubs("K1 Y"),
                        events("K1 ESTABLISH 2026-01-01 bare", "K1 LAUNCH 2026-01-05 recorded=2026-02-01"),
                        List.of())
                .value();
        List<ClubReport> reports = reports("K1 2026-Q1 members=40");
        assertEquals(List.of("ref.refused 1 period"), found(register.with(reports)));
        assertEquals(
                List.of("ref.refused 1 period"),
                found(register.known(day("2026-02-01")).with(reports)));
        assertEquals(
                List.of("report.club-not-operating 1 period"),
                found(register.known(day("2025-12-31")).with(reports)),
                "nobody knew of the refused event yet");
    }

    @Test
    void twoTimes_whatIsKnownLaterDoesNotChangeTheOldAnswer() {
        ClubRegister register = register(
                        clubs("K1 Y", "K2 Y"),
                        events(
                                "K1 REGISTER 2026-01-05",
                                "K1 SUSPEND 2026-03-01 recorded=2026-04-15",
                                "K2 REGISTER 2026-02-01 recorded=2026-04-02"),
                        reports("K1 2026-Q1 members=50 recorded=2026-05-01"))
                .value();
        assertEquals(List.of("K1 OPERATING"), states(register, "2026-03-20", Optional.of(day("2026-04-01"))));
        assertEquals(
                List.of("K1 SUSPENDED", "K2 OPERATING"),
                states(register, "2026-03-20", Optional.of(day("2026-04-15"))));
        assertEquals(List.of("K1 SUSPENDED", "K2 OPERATING"), states(register, "2026-03-20", Optional.empty()));
        assertEquals(List.of(), states(register, "2025-12-31", Optional.empty()));
    }

    private static List<String> states(ClubRegister register, String on, Optional<LocalDate> known) {
        return register.statuses(day(on), known).stream()
                .map(status -> status.club() + " " + status.state())
                .toList();
    }

    @Test
    void location_followsReorganisations() {
        Checked<ClubRegister> checked = register(
                clubs("K1 A", "K2 A", "K3 B", "K4 A", "K5 D1", "K6 A"),
                events(
                        "K1 REGISTER 2024-01-05",
                        "K2 REGISTER 2024-01-05",
                        "K3 REGISTER 2024-01-05",
                        "K4 REGISTER 2024-01-05",
                        "K2 RELOCATE 2025-07-01 target=Y",
                        "K4 DISSOLVE 2025-01-10",
                        "K5 REGISTER 2024-01-05"),
                List.of());
        assertEquals(
                List.of(
                        "club.location-ambiguous 1 unit_code",
                        "club.location-ambiguous 3 unit_code",
                        "club.unit-level 5 unit_code",
                        "ref.refused 7 club_code"),
                found(checked).stream().sorted().toList());
        assertEquals(Optional.of(unit("X")), checked.value().findUnit(ClubCode.parse("K1"), day("2025-12-31")));
        assertEquals(Optional.of(unit("Y")), checked.value().findUnit(ClubCode.parse("K2"), day("2025-12-31")));
        assertEquals(Optional.of(unit("W")), checked.value().findUnit(ClubCode.parse("K3"), day("2026-12-31")));
        assertEquals(Optional.empty(), checked.value().findUnit(ClubCode.parse("K5"), day("2025-12-31")));
        assertEquals(Optional.empty(), checked.value().findUnit(ClubCode.parse("K9"), day("2025-12-31")));
    }

    @Test
    void reports_areHeldTogether() {
        Checked<ClubRegister> checked = register(
                clubs("K1 Y"),
                events("K1 REGISTER 2026-01-01", "K1 DISSOLVE 2026-08-15"),
                reports(
                        "K1 2026-Q1 members=50 women=51 borrowers=60",
                        "K1 2026-Q2 members=50 older=30 younger=19 loan_amount_vnd=5 loans=0",
                        "K1 2025-Q4 members=40",
                        "K9 2026-Q1 members=40",
                        "K1 2026-01 older=41 older_55=40",
                        "K1 2026-Q4 members=1",
                        "K1 2026-Q3 members=1",
                        "K1 2026-02 members=40 older=41 older_55=40"));
        assertEquals(
                List.of(
                        "report.part-exceeds-whole 1 women",
                        "report.part-exceeds-whole 1 borrowers",
                        "report.parts-differ 2 members",
                        "report.loans 2 loans",
                        "report.club-not-operating 3 period",
                        "ref.unknown-club 4 club_code",
                        "report.part-exceeds-whole 5 older",
                        "report.club-not-operating 6 period",
                        "report.part-exceeds-whole 8 older"),
                found(checked));
        assertThrows(IllegalArgumentException.class, () -> reports("K1 2026-Q1 members=-1"));
    }

    @Test
    void latestReport_endsLast_ofTwoTheShorter() {
        ClubRegister register = register(
                        clubs("K1 Y"),
                        events("K1 REGISTER 2025-12-01"),
                        reports(
                                "K1 2026-S1 members=1",
                                "K1 2026-Q2 members=2",
                                "K1 2026-01 members=3",
                                "K1 2026-06 members=4"))
                .value();
        ClubCode club = ClubCode.parse("K1");
        assertEquals(
                4,
                register.findLatestReport(club, Period.parse("2026"))
                        .orElseThrow()
                        .count(ReportColumn.MEMBERS)
                        .orElseThrow());
        assertEquals(
                3,
                register.findLatestReport(club, Period.parse("2026-Q1"))
                        .orElseThrow()
                        .count(ReportColumn.MEMBERS)
                        .orElseThrow());
        assertEquals(Optional.empty(), register.findLatestReport(club, Period.parse("2026-Q3")));
    }

    @Test
    void firstReport_endsFirst_ofTwoTheShorter_andByTheDay() {
        ClubRegister register = register(
                        clubs("K1 Y"),
                        events("K1 REGISTER 2025-12-01"),
                        reports("K1 2026-Q2 members=1", "K1 2026-Q1 members=2", "K1 2026-03 members=3"))
                .value();
        ClubCode club = ClubCode.parse("K1");
        assertEquals(
                "2026-03",
                register.findFirstReport(club, day("2026-12-31"))
                        .orElseThrow()
                        .period()
                        .code());
        assertTrue(register.findFirstReport(club, day("2026-03-31")).isPresent());
        assertEquals(Optional.empty(), register.findFirstReport(club, day("2026-03-30")));
    }

    /** Each of several clubs is where it last moved to. */
    @ParameterizedTest
    @CsvSource({"2025-08-31, K1 Z;K2 Y;K3 Y", "2025-09-01, K1 Y;K2 Z;K3 Y", "2025-10-01, K1 Y;K2 Y;K3 Z"})
    void aClubThatMoves_liesWhereItMovedLast(LocalDate on, String expected) {
        ClubRegister register = register(
                        clubs("K1 Z", "K2 Y", "K3 Y"),
                        events(
                                "K1 REGISTER 2025-08-01",
                                "K1 RELOCATE 2025-09-01 target=Y",
                                "K2 REGISTER 2025-08-01",
                                "K2 RELOCATE 2025-09-01 target=Z",
                                "K2 RELOCATE 2025-10-01 target=Y",
                                "K3 REGISTER 2025-08-01",
                                "K3 RELOCATE 2025-10-01 target=Z"),
                        List.of())
                .value();
        assertEquals(
                List.of(expected.split(";")),
                register.statuses(on, Optional.empty()).stream()
                        .map(status -> status.club() + " " + status.unit().orElseThrow())
                        .toList());
    }

    @Test
    void obstacles_closeTheOldestAndWithTheClub() {
        ClubRegister register = register(
                        clubs("K1 Y"),
                        events(
                                "K1 REGISTER 2026-01-01", "K1 RAISE_OBSTACLE 2026-01-05 category=VENUE due=2026-02-10",
                                "K1 RAISE_OBSTACLE 2026-01-10 category=VENUE due=2026-01-31",
                                        "K1 RAISE_OBSTACLE 2026-01-11 category=FUND_LOW due=2026-03-31",
                                "K1 RESOLVE_OBSTACLE 2026-01-20 category=VENUE", "K1 DISSOLVE 2026-03-01"),
                        List.of())
                .value();
        ClubHistory history = register.findHistory(ClubCode.parse("K1")).orElseThrow();
        assertEquals(6, history.steps().size());
        assertEquals(3, history.obstacles().size());
        List<Obstacle> open = history.openObstacles(day("2026-02-01"));
        assertEquals(
                List.of(day("2026-01-10"), day("2026-01-11")),
                open.stream().map(Obstacle::raisedOn).toList());
        assertEquals(1, open.get(0).daysOverdue(day("2026-02-01")));
        assertEquals(22, open.get(0).daysOpen(day("2026-02-01")));
        assertTrue(open.get(0).isOverdue(day("2026-02-01")));
        assertFalse(open.get(0).isOverdue(day("2026-01-31")));
        assertEquals(0, open.get(1).daysOverdue(day("2026-02-01")));
        assertEquals(List.of(), history.openObstacles(day("2026-03-01")));
        assertFalse(open.get(0).isOpen(day("2026-01-09")));
    }

    @Test
    void signals_standByQuarter_andRiskHasAMemory() {
        ClubRegister register = register(
                        clubs("K1 Y"),
                        events(
                                "K1 REGISTER 2025-07-01",
                                "K1 RAISE_OBSTACLE 2026-02-01 category=FUND_LOW due=2026-03-01",
                                "K1 RESOLVE_OBSTACLE 2026-04-20 category=FUND_LOW",
                                "K1 SUSPEND 2027-05-01",
                                "K1 RESUME 2027-08-01"),
                        reports(
                                "K1 2025-Q3 members=100 income_fund_vnd=1000 meetings_held=3 board_members=5 areas=8",
                                "K1 2025-Q4 members=89 income_fund_vnd=899 meetings_held=2 board_members=2 areas=3",
                                "K1 2026-Q2 meetings_held=3 board_members=2 areas=4",
                                "K1 2026-Q3 meetings_held=3 board_members=3 areas=4",
                                "K1 2026-Q4 meetings_held=3 board_members=3 areas=4"))
                .value();
        assertEquals("[] false", watch(register, "2025-09-30"));
        assertEquals(
                "[MEETINGS_LAPSED, AREAS_FEW, FUND_SHRINKING, MEMBERS_LEAVING, BOARD_INCOMPLETE] false",
                watch(register, "2025-12-31"));
        assertEquals("[NO_REPORT, OBSTACLE_OVERDUE] true", watch(register, "2026-03-31"));
        assertEquals("[BOARD_INCOMPLETE] true", watch(register, "2026-07-15"));
        assertEquals("[] true", watch(register, "2026-09-30"));
        assertEquals("[] false", watch(register, "2026-12-31"));
        assertEquals("[] false", watch(register, "2027-06-30"));
    }

    private static String watch(ClubRegister register, String on) {
        ClubStatus status = register.statuses(day(on), Optional.empty()).get(0);
        return status.signals() + " " + status.isAtRisk();
    }

    @Test
    void figures_countClubsWhereTheyLie() {
        ClubRegister register = register(
                        clubs("K1 A", "K2 A", "K3 B"),
                        events(
                                "K1 ESTABLISH 2024-02-01",
                                "K1 LAUNCH 2024-03-01",
                                "K2 REGISTER 2024-01-05",
                                "K3 REGISTER 2025-01-05",
                                "K2 PLACE_UNDER_SUPPORT 2024-04-01 due=2024-12-01"),
                        reports(
                                "K1 2024-Q4 members=50 women=30 older=31 poor=1 near_poor=2 borrowers=20 meetings_held=3 income_fund_vnd=5 activity_fund_vnd=6 areas=8",
                                "K2 2024-Q4 meetings_held=1"))
                .value();
        Snapshot map = nation().asOf(day("2024-12-31"));
        ClubFigures figures = register.figures(
                map, PeriodCalendar.CALENDAR.range(Period.parse("2024")), Optional.of(Period.parse("2024")));
        ClubAggregate at = figures.at(unit("A")).orElseThrow();
        assertEquals(2, at.clubs());
        assertEquals(2, at.running());
        assertEquals(Optional.of(Fraction.ONE), at.find(ClubIndicator.FULLY_ACTIVE));
        assertEquals(2, at.reported(ClubIndicator.WELL_MANAGED));
        assertEquals(2, at.expected(ClubIndicator.FULLY_ACTIVE));
        assertEquals(Optional.of(Fraction.of(3)), at.find(ClubIndicator.POOR));
        assertEquals(Optional.of(Fraction.of(2)), at.find(ClubIndicator.REPORTING));
        assertEquals(2, at.reported(ClubIndicator.EXISTING));
        assertEquals(2, at.expected(ClubIndicator.EXISTING));
        assertEquals(Optional.empty(), figures.at(unit("B")));
        ClubFigures none = register.figures(map, PeriodCalendar.CALENDAR.range(Period.parse("2024")), Optional.empty());
        assertEquals(Optional.empty(), none.at(unit("A")).orElseThrow().find(ClubIndicator.MEMBERS));
    }

    @Test
    void shards_ofAllClubs_addUpToTheRegister_andFindTheSame() {
        List<Club> clubs = clubs("K1 A", "K2 A", "K3 B", "K4 NOWHERE");
        List<ClubEvent> events = events(
                "K1 REGISTER 2024-01-05",
                "K2 REGISTER 2024-01-05",
                "K3 REGISTER 2024-01-05",
                "K3 MERGE_INTO 2024-12-01 target=K1 document=1",
                "K4 REGISTER 2024-01-05");
        List<ClubReport> reports = reports(
                "K1 2024-Q4 members=50 women=30",
                "K2 2024-Q4 members=5 women=6",
                "K2 2024-Q3 members=40",
                "K4 2024-Q4 members=40",
                "K5 2024-Q4 members=40",
                "K3 2023-Q4 members=3");
        Checked<ClubRegister> whole = register(clubs, events, reports);
        Checked<ClubRegister> without = register(clubs, events, List.of());
        Snapshot map = nation().asOf(day("2024-12-31"));
        DateRange days = PeriodCalendar.CALENDAR.range(Period.parse("2024"));
        Optional<Period> reported = Optional.of(Period.parse("2024"));
        List<String> found = new ArrayList<>(found(without));
        ClubFigures sum = ClubFigures.NONE;
        List<ClubCounts.Share> shares = new ArrayList<>();
        List<ClubCode> kept = new ArrayList<>();
        for (List<String> codes : List.of(List.of("K3", "K4"), List.of("K1", "K5"), List.of("K2"))) {
            Predicate<ClubCode> predicate = code -> codes.contains(code.value());
            Checked<ClubRegister> shard = without.value()
                    .shard(
                            predicate,
                            reports.stream()
                                    .filter(report -> predicate.test(report.club()))
                                    .toList());
            found.addAll(found(shard));
            sum = sum.plus(shard.value().figures(map, days, reported));
            shares.addAll(shard.value().shares(unit("A"), ClubIndicator.MEMBERS, map, days, reported));
            shard.value().clubs().forEach(club -> kept.add(club.code()));
            assertEquals(
                    shard.value().statuses(day("2024-12-31"), Optional.empty()).size(),
                    shard.value().clubs().size());
        }
        assertEquals(
                found(whole).stream().sorted().toList(), found.stream().sorted().toList());
        assertEquals(whole.value().figures(map, days, reported).byUnit(), sum.byUnit());
        assertEquals(whole.value().shares(unit("A"), ClubIndicator.MEMBERS, map, days, reported), shares);
        assertEquals(
                whole.value().clubs().stream().map(Club::code).toList(),
                kept.stream().sorted().toList());
        assertEquals(
                sum.byUnit(),
                ClubFigures.of(sum.byUnit()).plus(ClubFigures.NONE).byUnit());
    }

    @Test
    void aggregate_takenApartAndPutTogether_isEqual() {
        ClubAggregate.Builder some = new ClubAggregate.Builder(true);
        some.add(ClubIndicator.MEMBERS, 5);
        some.add(ClubIndicator.EXISTING, 1);
        ClubAggregate two = some.build().plus(new ClubAggregate.Builder(false).build());
        assertEquals(two, ClubAggregate.of(two.clubs(), two.running(), two.counts()));
        assertThrows(IllegalArgumentException.class, () -> ClubAggregate.of(1, 1, List.of()));
    }

    @Test
    void aggregates_mergeByTheLaws() {
        ClubAggregate.Builder one = new ClubAggregate.Builder(true);
        one.add(ClubIndicator.MEMBERS, 5);
        ClubAggregate.Builder two = new ClubAggregate.Builder(false);
        two.add(ClubIndicator.EXISTING, 1);
        ClubAggregate a = one.build();
        ClubAggregate b = two.build();
        ClubAggregate c = new ClubAggregate.Builder(true).build();
        assertEquals(a.plus(b), b.plus(a));
        assertEquals(a.plus(b).hashCode(), b.plus(a).hashCode());
        assertEquals(a.plus(b).plus(c), a.plus(b.plus(c)));
        assertEquals(a, a.plus(ClubAggregate.NONE));
        assertEquals(a, ClubAggregate.NONE.plus(a));
        assertNotEquals(a, b);
        assertNotEquals(a, c);
        assertFalse(a.equals(new Object()));
    }

    @Test
    void norms_areExact() {
        ClubRegister register = register(
                        clubs("K1 Y"),
                        events("K1 REGISTER 2026-01-01"),
                        reports(
                                "K1 2026-S1 members=24999 women=14999 older=0 meetings_held=5 areas=8 income_fund_vnd=1 activity_fund_vnd=0"))
                .value();
        List<String> outcomes = register.norms(Period.parse("2026"), NormPack.SCHEME_1336).stream()
                .map(result -> result.result().norm().code() + " "
                        + result.result().outcome() + " "
                        + result.result().distance().map(Fraction::toString).orElse("–"))
                .toList();
        assertEquals("members ABOVE 24929/1", outcomes.get(0));
        assertEquals("women BELOW 40/24999", outcomes.get(1));
        assertEquals("meetings BELOW 1/6", outcomes.get(5));
        assertEquals("income-fund MET 0/1", outcomes.get(6));
        assertEquals("borrowing NO_DATA –", outcomes.get(8));
        ClubReport zero = reports("K1 2026-Q1 members=0 women=0").get(0);
        assertEquals(Optional.empty(), new Measure.Percentage(ReportColumn.WOMEN, ReportColumn.MEMBERS).find(zero));
        assertEquals(Optional.empty(), NormPack.SCHEME_1336.isFullyActive(zero));
        assertEquals(
                Optional.of(false),
                NormPack.SCHEME_1336.isFullyActive(reports("K1 2026-Q1 areas=7").get(0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new NormPack(
                        "x",
                        NormPack.SCHEME_1336.validity(),
                        List.of(),
                        NormPack.SCHEME_1336.fullyActive(),
                        List.of()));
    }

    @Test
    void report_keepsWhatWasGiven() {
        ClubReport report = reports("K1 2026-Q1 women=0 areas=2").get(0);
        assertEquals(0, report.count(ReportColumn.WOMEN).orElseThrow());
        assertTrue(report.count(ReportColumn.MEMBERS).isEmpty());
        assertEquals(
                Set.of(ActivityArea.INCOME, ActivityArea.HEALTH), report.areas().orElseThrow());
        assertEquals(Optional.empty(), reports("K1 2026-Q1").get(0).areas());
        assertTrue(reports("K1 2026-Q1").get(0).areaCount().isEmpty());
        assertEquals(Origin.of("club-reports", 1), report.origin());
        assertEquals(Optional.empty(), ReportColumn.find("zzz"));
        assertEquals(Optional.of(Scheme.S1336), Scheme.find("1336"));
        assertEquals(Optional.empty(), Scheme.find("9999"));
        assertEquals(Optional.empty(), ClubIndicator.find(IndicatorCode.parse("zzz")));
        assertThrows(IllegalArgumentException.class, () -> Lifecycle.of(List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> Lifecycle.of(List.of(
                        Lifecycle.DEFAULT.transition(ClubEventType.LAUNCH),
                        Lifecycle.DEFAULT.transition(ClubEventType.LAUNCH))));
        for (ClubIndicator indicator : ClubIndicator.values()) {
            assertEquals(indicator.name().matches("ESTABLISHED|LAUNCHED|CLOSED"), indicator.isFlow());
        }
    }
}
