package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.ishc.core.base.Workers;
import org.junit.jupiter.api.Test;

/** What an event carries and names, before anybody asks for the state of its club. */
class EventCheckTest {

    private static final ClubNumbers CLUBS = ClubNumbers.of(clubs("K-2 Y", "K-1 Z"));

    private static List<String> found(String... lines) {
        EventRows rows = new EventRows(CLUBS, events(lines));
        EventCheck check = new EventCheck(nation(), ClubRules.DEFAULT, rows, Workers.ALONE);
        List<Integer> sound = IntStream.range(0, lines.length)
                .filter(check::isSound)
                .mapToObj(row -> row + 1)
                .toList();
        List<String> found = check.findings().stream()
                .map(finding -> finding.code().code() + " " + finding.location().row() + " "
                        + finding.location().column())
                .toList();
        return List.of("sound " + sound, "found " + found);
    }

    @Test
    void eventOfAClubThatNobodyKnows_isNotSound() {
        assertEquals(
                List.of("sound [2]", "found [ref.unknown-club 1 club_code]"),
                found("K-9 REGISTER 2025-08-01", "K-1 REGISTER 2025-08-01"));
    }

    @Test
    void eventWithoutWhatItMustCarry_isNotSound_andSaysAllThatIsMissing() {
        assertEquals(
                List.of("sound []", "found [club.missing-argument 1 document_no, club.missing-argument 1 note]"),
                found("K-1 SUSPEND 2025-08-01 bare"));
    }

    @Test
    void eventThatNamesWhatIsNotThere_isNotSound() {
        assertEquals(
                List.of("sound [2]", "found [ref.unknown-club 1 target_code, ref.unknown-unit 3 target_code]"),
                found(
                        "K-1 MERGE_INTO 2025-08-01 target=K-9",
                        "K-1 MERGE_INTO 2025-08-01 target=K-2",
                        "K-1 RELOCATE 2025-08-01 target=NOWHERE"));
    }

    @Test
    void daysFarApart_areSaid_andTheEventStays() {
        assertEquals(
                List.of("sound [1]", "found [club.dates-far-apart 1 effective_on]"),
                found("K-1 REGISTER 2025-08-01 decided=2015-08-01"));
    }
}
