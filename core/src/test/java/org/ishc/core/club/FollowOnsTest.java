package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;

/** What follows from the absence of a refused event is laid to that event; what is wrong in any case stays an error. */
class FollowOnsTest {

    /** Reads refused events: {@code club no type effective [target [category]]}; a dash could not be read. */
    private static List<RefusedEvent> refused(String... lines) {
        List<RefusedEvent> refused = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(" ");
            refused.add(new RefusedEvent(
                    ClubCode.parse(cells[0]),
                    cell(cells, 1).map(Long::parseLong),
                    cell(cells, 2).map(ClubEventType::valueOf),
                    cell(cells, 3).map(LocalDate::parse),
                    Optional.empty(),
                    cell(cells, 4),
                    cell(cells, 5).map(ObstacleCategory::valueOf),
                    Origin.of("club-events", 90 + refused.size())));
        }
        return refused;
    }

    private static Optional<String> cell(String[] cells, int at) {
        return at < cells.length && !cells[at].equals("-") ? Optional.of(cells[at]) : Optional.empty();
    }

    /** Returns what is found on clubs K1 to K4 in Z: {@code code place [cause]}. */
    private static List<String> found(List<RefusedEvent> refused, List<ClubEvent> events, List<ClubReport> reports) {
        RegisterRequest request = RegisterRequest.builder()
                .registry(nation())
                .calendar(PeriodCalendar.CALENDAR)
                .asOf(day("2026-12-31"))
                .clubs(clubs("K1 Z", "K2 Z", "K3 Z", "K4 Z"))
                .events(events)
                .refusedEvents(refused)
                .build();
        return ClubRegister.of(request, reports).findings().stream()
                .map(FollowOnsTest::shown)
                .toList();
    }

    private static String shown(Finding finding) {
        Object cause = finding.arguments().get("cause");
        return finding.code().code() + " " + String.join("/", finding.location().key()) + " "
                + finding.location().column() + (cause == null ? "" : " " + cause);
    }

    private static List<String> ofEvents(List<RefusedEvent> refused, String... lines) {
        return found(refused, events(lines), List.of());
    }

    @Test
    void anEventThatTheRefusedOneWouldHaveAllowed_isLaidToIt() {
        assertEquals(List.of("club.illegal-transition K1/1 type"), ofEvents(refused(), "K1 RESUME 2025-09-01"));
        assertEquals(
                List.of("ref.refused K1/2 type K1/7"),
                ofEvents(refused("K1 7 SUSPEND 2025-08-01"), "K1 REGISTER 2025-07-15", "K1 RESUME 2025-09-01"));
    }

    @Test
    void anEventThatStaysIllegal_staysAnError() {
        assertEquals(
                List.of("club.illegal-transition K1/2 type"),
                ofEvents(refused("K1 7 INSPECT 2025-08-01"), "K1 REGISTER 2025-07-15", "K1 RESUME 2025-09-01"));
        assertEquals(
                List.of("club.illegal-transition K1/2 type"),
                ofEvents(refused("K1 7 SUSPEND 2025-10-01"), "K1 REGISTER 2025-07-15", "K1 RESUME 2025-09-01"));
        assertEquals(
                List.of("club.illegal-transition K1/2 type"),
                ofEvents(refused("K2 7 SUSPEND 2025-08-01"), "K1 REGISTER 2025-07-15", "K1 RESUME 2025-09-01"));
    }

    /** Of several refused events of the club the first that had taken effect by then is named, on its own day too. */
    @Test
    void ofSeveralRefusedEvents_theFirstThatHadTakenEffect_isTheCause() {
        String[] lines = {"K1 REGISTER 2025-07-15", "K1 RESUME 2025-09-01 no=9"};
        assertEquals(
                List.of("ref.refused K1/9 type K1/7"),
                ofEvents(
                        refused("K1 6 INSPECT 2025-09-02", "K1 7 SUSPEND 2025-08-01", "K1 8 INSPECT 2025-08-02"),
                        lines));
        assertEquals(
                List.of("ref.refused K1/9 type K1/7"),
                ofEvents(refused("K1 6 INSPECT 2025-09-02", "K1 7 SUSPEND 2025-09-01"), lines));
    }

    /** Two refused events of a club that build on each other, whichever row came first. */
    @Test
    void refusedEventsThatBuildOnEachOther_areTakenByDay() {
        String[] lines = {"K1 REGISTER 2025-07-15", "K1 RESTORE 2025-09-01"};
        assertEquals(
                List.of("ref.refused K1/2 type K1/6"),
                ofEvents(
                        refused(
                                "K1 6 PLACE_UNDER_SUPPORT 2025-08-20",
                                "K1 7 RESUME 2025-08-10",
                                "K1 8 SUSPEND 2025-08-01"),
                        lines));
    }

    @Test
    void aRefusedEventOfAnUnknownClub_explainsNothing() {
        assertEquals(
                List.of("club.illegal-transition K1/1 type"), ofEvents(refused("Q 1 - -"), "K1 RESUME 2025-09-01"));
    }

    @Test
    void aDayThatCouldNotBeRead_mayHaveBeenAny() {
        assertEquals(
                List.of("ref.refused K1/1 type K1/7"), ofEvents(refused("K1 7 REGISTER -"), "K1 RESUME 2025-09-01"));
        assertEquals(List.of("ref.refused K1/1 type K1"), ofEvents(refused("K1 - - -"), "K1 RESUME 2025-09-01"));
    }

    @Test
    void aTypeThatCouldNotBeRead_mayHaveBeenAny_untilThatDay() {
        assertEquals(
                List.of("ref.refused K1/1 type K1/7"), ofEvents(refused("K1 7 - 2025-09-01"), "K1 RESUME 2025-09-01"));
        assertEquals(
                List.of("club.illegal-transition K1/1 type"),
                ofEvents(refused("K1 7 - 2025-09-02"), "K1 RESUME 2025-09-01"));
    }

    @Test
    void aMerger_isLaidToTheRefusedEventOfTheReceivingClub() {
        assertEquals(
                List.of("club.illegal-transition K1/2 target_code"),
                ofEvents(refused(), "K1 REGISTER 2025-07-15", "K1 MERGE_INTO 2025-09-01 target=K2"));
        assertEquals(
                List.of("ref.refused K1/2 target_code K2/7"),
                ofEvents(
                        refused("K2 7 REGISTER 2025-08-01"),
                        "K1 REGISTER 2025-07-15",
                        "K1 MERGE_INTO 2025-09-01 target=K2"));
        assertEquals(
                List.of("ref.refused K1/2 target_code K2/7"),
                ofEvents(refused("K2 7 - 2025-08-01"), "K1 REGISTER 2025-07-15", "K1 MERGE_INTO 2025-09-01 target=K2"));
    }

    @Test
    void aRefusedEventTwoClubsAway_isStillTheCause() {
        String[] lines = {
            "K1 REGISTER 2025-07-15",
            "K2 REGISTER 2025-07-15",
            "K3 REGISTER 2025-07-15",
            "K1 MERGE_INTO 2025-09-01 target=K3",
            "K2 MERGE_INTO 2025-10-01 target=K1"
        };
        assertEquals(List.of("club.illegal-transition K2/5 target_code"), ofEvents(refused(), lines));
        assertEquals(
                List.of("ref.refused K2/5 target_code K3/7"),
                ofEvents(refused("K3 7 DISSOLVE 2025-08-01", "K4 8 REGISTER 2025-08-01"), lines));
    }

    @Test
    void anObstacleThatWasRefused_mayBeTheOneResolved() {
        String[] lines = {"K1 REGISTER 2025-07-15", "K1 RESOLVE_OBSTACLE 2025-09-01 category=VENUE"};
        assertEquals(List.of("club.illegal-transition K1/2 category"), ofEvents(refused(), lines));
        assertEquals(
                List.of("ref.refused K1/2 category K1/7"),
                ofEvents(refused("K1 7 RAISE_OBSTACLE 2025-08-01 - VENUE"), lines));
        assertEquals(
                List.of("ref.refused K1/2 category K1/7"), ofEvents(refused("K1 7 RAISE_OBSTACLE 2025-09-01"), lines));
        assertEquals(
                List.of("club.illegal-transition K1/2 category"),
                ofEvents(refused("K1 7 RAISE_OBSTACLE 2025-09-02"), lines));
        assertEquals(
                List.of("club.illegal-transition K1/2 category"),
                ofEvents(refused("K1 7 RESOLVE_OBSTACLE 2025-08-01"), lines));
        assertEquals(
                List.of("club.illegal-transition K1/2 type"),
                ofEvents(refused("K1 7 RAISE_OBSTACLE 2025-08-01"), "K1 REGISTER 2025-07-15", "K1 RESUME 2025-09-01"));
    }

    @Test
    void aReportOfAClubThatWouldRun_isLaidToTheRefusedEvent() {
        List<ClubReport> third = reports("K1 2025-Q3 members=40");
        assertEquals(List.of("report.club-not-operating K1/2025-Q3 period"), found(refused(), List.of(), third));
        assertEquals(
                List.of("ref.refused K1/2025-Q3 period K1/7"),
                found(refused("K1 7 REGISTER 2025-09-30"), List.of(), third));
        assertEquals(
                List.of("report.club-not-operating K1/2025-Q3 period"),
                found(refused("K1 7 REGISTER 2025-10-01"), List.of(), third));
        assertEquals(
                List.of("report.club-not-operating K1/2025-Q3 period"),
                found(refused("K2 7 REGISTER 2025-08-01"), List.of(), third));
        assertEquals(
                List.of("ref.refused K1/2025-Q3 period K1/7"), found(refused("K1 7 - 2025-09-30"), List.of(), third));
        assertEquals(List.of("ref.refused K1/2025-Q3 period K1"), found(refused("K1 - REGISTER -"), List.of(), third));
    }

    @Test
    void aReportOfAClubThatMergedWhereItCouldNot_isLaidToTheRefusedEventOfTheOther() {
        List<ClubEvent> events =
                events("K1 REGISTER 2025-07-15", "K3 REGISTER 2025-07-15", "K1 MERGE_INTO 2025-09-01 target=K3");
        List<ClubReport> fourth = reports("K1 2025-Q4 members=40");
        assertEquals(List.of("report.club-not-operating K1/2025-Q4 period"), found(refused(), events, fourth));
        assertEquals(
                List.of("ref.refused K1/2025-Q4 period K3/7"),
                found(refused("K3 7 DISSOLVE 2025-08-01"), events, fourth));
    }

    @Test
    void anEventRefusedByItsOwnColumns_isACauseToo() {
        assertEquals(
                List.of(
                        "club.missing-argument K1/1 document_no",
                        "club.missing-argument K1/1 authority_code",
                        "ref.refused K1/2 type K1/1"),
                ofEvents(List.of(), "K1 ESTABLISH 2025-07-15 bare", "K1 LAUNCH 2025-08-01"));
    }

    @Test
    void aRefusedMergerThatNamesNoClub_allowsNothing() {
        assertEquals(
                List.of("club.illegal-transition K1/2 type"),
                ofEvents(refused("K1 7 MERGE_INTO 2025-08-01"), "K1 REGISTER 2025-07-15", "K1 RESUME 2025-09-01"));
    }
}
