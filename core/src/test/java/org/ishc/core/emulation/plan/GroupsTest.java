package org.ishc.core.emulation.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;

/** Which unit is in which group: a unit in several belongs to the first, one in none to none. */
class GroupsTest {

    /** The units in the order of a host, each with the groups that it is in. */
    private static Groups groups(Map<String, List<String>> units) {
        ScoringData data = new ForwardingScoringData(new Data()) {
            @Override
            public List<Contestant> contestants() {
                return units.keySet().stream().map(Contestant::new).toList();
            }

            @Override
            public List<String> groups(Contestant contestant) {
                return units.get(contestant.code());
            }
        };
        return new Groups(data);
    }

    private static Map<String, List<String>> units(Object... unitsAndGroups) {
        Map<String, List<String>> units = new LinkedHashMap<>();
        for (int i = 0; i < unitsAndGroups.length; i += 2) {
            String groups = (String) unitsAndGroups[i + 1];
            units.put((String) unitsAndGroups[i], groups.isEmpty() ? List.of() : List.of(groups.split(" ")));
        }
        return units;
    }

    @Test
    void unitsOfAGroup_areFound_whereverTheyStand() {
        Groups groups = groups(units("01", "B", "02", "B", "03", "A", "04", "B", "05", "", "06", "B"));
        assertEquals(List.of("A", "B"), groups.codes());
        assertArrayEquals(new int[] {2}, groups.members(0));
        assertArrayEquals(new int[] {0, 1, 3, 5}, groups.members(1));
        assertEquals(1, groups.of(0));
        assertEquals(0, groups.of(2));
        assertEquals(Optional.of("B"), groups.code(3));
        assertEquals(Optional.of("B"), groups.code(5));
    }

    @Test
    void aUnitInNoGroup_isInNone() {
        Groups groups = groups(units("01", "", "02", "A"));
        assertEquals(Groups.NONE, groups.of(0));
        assertEquals(Optional.empty(), groups.code(0));
        assertEquals(List.of(), groups.said(0));
        assertArrayEquals(new int[] {1}, groups.members(0));
        assertEquals(List.of(), groups(units("01", "")).codes());
    }

    @Test
    void aUnitInSeveral_belongsToTheFirst() {
        Groups groups = groups(units("01", "B A", "02", "A"));
        assertEquals(Optional.of("B"), groups.code(0));
        assertEquals(List.of("B", "A"), groups.said(0));
        assertArrayEquals(new int[] {1}, groups.members(0));
        assertArrayEquals(new int[] {0}, groups.members(1));
    }

    /** A host need not sort: positions stay its own, and whatever is by code goes by code. */
    @Test
    void unitsInTheOrderOfAHost_areSortedByCode() {
        Groups groups = groups(units("03", "A", "01", "A", "02", "B"));
        assertArrayEquals(new int[] {1, 2, 0}, groups.byCode());
        assertArrayEquals(new int[] {1, 0}, groups.members(0));
        assertEquals(new Contestant("03"), groups.units().get(0));
        assertArrayEquals(
                new int[] {0, 2, 1},
                groups(units("01", "A", "03", "A", "02", "A")).byCode(),
                "only the last is not");
        assertArrayEquals(new int[] {0, 1}, groups(units("01", "A", "02", "A")).byCode());
    }
}
