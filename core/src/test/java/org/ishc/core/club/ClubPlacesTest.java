package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Finding;
import org.junit.jupiter.api.Test;

class ClubPlacesTest {

    private final ClubPlaces places = new ClubPlaces(nation(), Workers.ALONE);

    private static HistoriesByCode histories(List<Club> clubs, String... lines) {
        EventRows rows = new EventRows(ClubNumbers.of(clubs), events(lines));
        rows.lay(0, rows.size());
        return Replay.of(EventColumns.of(rows, row -> true, Workers.ALONE), Set.of(), Lifecycle.DEFAULT, Workers.ALONE)
                .histories();
    }

    @Test
    void clubInAUnitWhereNoneMayLie_isRefused() {
        HistoriesByCode histories = histories(
                clubs("K-1 NOWHERE", "K-2 Y", "K-3 VN"),
                "K-1 REGISTER 2025-08-01",
                "K-2 REGISTER 2025-08-01",
                "K-3 REGISTER 2025-08-01");
        assertEquals(
                "{K-1=ref.unknown-unit, K-3=club.unit-level}",
                places.findRefused(histories).entrySet().stream()
                        .collect(
                                TreeMap::new,
                                (all, entry) -> all.put(
                                        entry.getKey(), entry.getValue().code().code()),
                                TreeMap::putAll)
                        .toString());
        assertFalse(ClubPlaces.areSound(nation(), histories.values()));
    }

    @Test
    void clubThatNothingHappenedTo_isRefusedForAUnitThatNeverWas() {
        HistoriesByCode histories = histories(clubs("K-1 NOWHERE", "K-2 Y"));
        assertEquals(
                Set.of(clubs("K-1 Y").get(0).code()),
                places.findRefused(histories).keySet());
    }

    @Test
    void clubsInTheirUnits_areSound() {
        assertTrue(ClubPlaces.areSound(
                nation(), histories(clubs("K-1 Y"), "K-1 REGISTER 2025-08-01").values()));
    }

    @Test
    void wayOfAUnit_isFollowedInTheOrderOfTheFile() {
        List<Finding> found = new ArrayList<>();
        places.follow(
                histories(clubs("K-2 X", "K-3 Y", "K-1 X"), "K-1 REGISTER 2025-08-01", "K-2 REGISTER 2025-08-01"),
                day("2027-12-31"),
                found::add);
        assertEquals(
                List.of("club.location-ambiguous 1", "club.location-ambiguous 3"),
                found.stream()
                        .map(finding ->
                                finding.code().code() + " " + finding.location().row())
                        .toList());
    }
}
