package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is not applied is told in the order in which events are applied; clubs left out take their mergers with them.
 */
class ReplayTest {

    private static Replay replay(Set<ClubCode> refused, String... lines) {
        EventColumns columns = ReplayProperties.columns(
                clubs("K1 A", "K2 A", "K3 A"),
                events(Stream.concat(
                                Stream.of("K1 REGISTER 2025-01-01", "K2 REGISTER 2025-01-01", "K3 REGISTER 2025-01-01"),
                                Stream.of(lines))
                        .toArray(String[]::new)));
        return Replay.of(columns, refused, Lifecycle.DEFAULT, Workers.ALONE);
    }

    private static List<String> rejected(String... lines) {
        return replay(Set.of(), lines).rejected().stream()
                .map(event -> event.club() + " " + event.type() + " " + event.effectiveOn())
                .toList();
    }

    @Test
    void rejectedEvents_comeByDay_thenAsDecided_thenByNumber_thenByRow() {
        assertEquals(
                List.of(
                        "K3 RESTORE 2025-05-01",
                        "K3 RESTORE 2025-06-01",
                        "K2 RESTORE 2025-06-01",
                        "K1 RESTORE 2025-06-01"),
                rejected(
                        "K1 RESTORE 2025-06-01 decided=2025-06-01 no=8",
                        "K2 RESTORE 2025-06-01 decided=2025-06-01 no=7",
                        "K3 RESTORE 2025-06-01 decided=2025-05-31 no=9",
                        "K3 RESTORE 2025-05-01 no=10"));
        assertEquals(
                List.of("K2 RESTORE 2025-06-01", "K1 RESTORE 2025-06-01"),
                rejected("K2 RESTORE 2025-06-01 no=7", "K1 RESTORE 2025-06-01 no=7"),
                "equal ones as they came");
    }

    /** A club that merges that day waits for what it merges into. */
    @Test
    void rejectedEventsOfAClubThatMergesThatDay_comeLast() {
        assertEquals(
                List.of("K3 RESTORE 2025-06-01", "K2 RESTORE 2025-06-01", "K1 RESTORE 2025-06-01"),
                rejected(
                        "K1 RESTORE 2025-06-01 decided=2025-05-01",
                        "K1 MERGE_INTO 2025-06-01 target=K2",
                        "K2 RESTORE 2025-06-01",
                        "K3 RESTORE 2025-06-01 decided=2025-05-15"));
        assertEquals(
                List.of("K1 RESTORE 2025-06-01", "K2 RESTORE 2025-06-01"),
                rejected(
                        "K1 RESTORE 2025-06-01 decided=2025-05-01",
                        "K1 MERGE_INTO 2025-06-02 target=K2",
                        "K2 RESTORE 2025-06-01"),
                "it merges another day");
    }

    /** What happens on an earlier day comes first, though its club merges that day. */
    @Test
    void rejectedEventsOfALaterDay_comeLater_alsoThanThoseOfAClubThatMerged() {
        assertEquals(
                List.of("K3 RESTORE 2025-05-01", "K1 RESTORE 2025-06-01"),
                rejected(
                        "K1 RESTORE 2025-06-01",
                        "K3 RESTORE 2025-05-01 decided=2025-04-01",
                        "K3 MERGE_INTO 2025-05-01 target=K2"));
    }

    /** Mergers are judged day by day: a club that was merged away receives nobody afterwards, one that will be does. */
    @ParameterizedTest
    @CsvSource({"2025-05-31, MERGED", "2025-06-01, OPERATING", "2025-06-02, OPERATING"})
    void aMerger_leadsNowhere_onceTheOtherClubIsMergedItself(String on, ClubState expected) {
        Replay replay = replay(Set.of(), "K1 MERGE_INTO " + on + " target=K2", "K2 MERGE_INTO 2025-06-01 target=K3");
        assertEquals(
                expected,
                replay.histories()
                        .get(ClubCode.parse("K1"))
                        .findState(day("2025-12-31"))
                        .orElseThrow());
        assertEquals(
                ClubState.MERGED,
                replay.histories()
                        .get(ClubCode.parse("K2"))
                        .findState(day("2025-12-31"))
                        .orElseThrow());
    }

    /** Clubs come in the order of their first events of the day, applied ones too. */
    @Test
    void rejectedEventsOfOneClub_stayTogether_whereItsDayBegan() {
        assertEquals(
                List.of("K3 RESTORE 2025-06-01", "K3 RESUME 2025-06-01", "K2 RESTORE 2025-06-01"),
                rejected(
                        "K2 RESTORE 2025-06-01 decided=2025-05-15",
                        "K3 INSPECT 2025-06-01 decided=2025-05-01",
                        "K3 RESTORE 2025-06-01 decided=2025-06-01",
                        "K3 RESUME 2025-06-01 decided=2025-06-01"));
        assertEquals(
                List.of("K2 RESTORE 2025-06-01", "K3 RESTORE 2025-06-01"),
                rejected(
                        "K2 RESTORE 2025-06-01 decided=2025-05-15",
                        "K3 INSPECT 2025-05-31 decided=2025-05-01",
                        "K3 RESTORE 2025-06-01 decided=2025-06-01"),
                "what happened the day before is of another day");
    }

    /** Whoever is left out takes with it what would merge into it, and nothing else. */
    @ParameterizedTest
    @CsvSource({"K2, OPERATING", "K3, MERGED", "K9, OPERATING"})
    void withoutAClub_whatMergesIntoIt_staysAsItWas(String target, ClubState expected) {
        Replay replay = replay(Set.of(ClubCode.parse("K2")), "K1 MERGE_INTO 2025-06-01 target=" + target);
        assertEquals(
                expected,
                replay.histories()
                        .get(ClubCode.parse("K1"))
                        .findState(day("2025-06-01"))
                        .orElseThrow());
        assertEquals(target.equals("K9") ? 1 : 0, replay.rejected().size(), "into nobody it is rejected");
        assertEquals(null, replay.histories().get(ClubCode.parse("K2")));
    }
}
