package org.ishc.core.emulation.change;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishc.core.emulation.change.RulebookEdits.Edit;
import org.ishc.core.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

/** A section by the players whose edits change it, among those that do not. */
class AttributedSectionTest {

    private static Object points(String code, int max) {
        return criterion(code, map("assessed", map("fact", "p")), "max", max);
    }

    private static Rulebook book(int scale, Object... sections) {
        Map<String, Object> tree = rulebook(scale, List.of());
        tree.put("sections", List.of(sections));
        return read(tree);
    }

    private static Object section(String code, String kind, int max, Object... criteria) {
        return map("code", code, "kind", kind, "max", max, "criteria", List.of(criteria));
    }

    /** Four players: the rulebook, A's C and E, B's maximum; O is in both as it is, K a criterion that stays. */
    private static final RulebookEdits EDITS = RulebookEdits.between(
            book(
                    100,
                    section("A", "bonus", 10, points("C", 5), points("K", 2), points("E", 4)),
                    section("B", "bonus", 5),
                    section("O", "core", 1)),
            book(
                    90,
                    section("A", "penalty", 9, points("C", 6), points("K", 2), points("E", 3)),
                    section("B", "bonus", 6),
                    section("O", "core", 1)));

    private static AttributedSection section(int site) {
        List<Set<Edit>> members = EDITS.edits().stream().map(Set::of).toList();
        return new AttributedSection(EDITS, EDITS.sites().get(site), members, 0);
    }

    private static List<String> codes(List<Rulebook.Criterion> criteria) {
        return criteria.stream()
                .map(criterion -> criterion.code() + " " + criterion.max())
                .toList();
    }

    @Test
    void players_areTheEdits_theWholeFirst() {
        assertEquals(
                List.of("rulebook", "sections/A/criteria/C", "sections/A/criteria/E", "sections/B/max"),
                EDITS.edits().stream().map(Edit::path).toList());
    }

    @Test
    void onlyTheEditsOfTheSection_areItsOwnPlayers() {
        assertEquals(2, section(0).ownPlayers());
        assertEquals(1, section(1).ownPlayers());
        assertEquals(0, section(2).ownPlayers());
    }

    /** Sets are numbers whose bit i is the player i; a choice has a bit for each own player. */
    @Test
    void eachSetOfPlayers_isAChoiceAmongTheOwn() {
        assertArrayEquals(
                new int[] {0, 0, 1, 1, 2, 2, 3, 3, 0, 0, 1, 1, 2, 2, 3, 3},
                section(0).choices());
        assertArrayEquals(
                new int[] {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1},
                section(1).choices());
        assertArrayEquals(new int[16], section(2).choices());
    }

    @Test
    void aForm_hasTheCriteriaOfTheChoice_andTheKindOfTheWhole() {
        AttributedSection a = section(0);
        assertEquals(List.of("C 5/1", "K 2/1", "E 4/1"), codes(a.form(0, 0).criteria()));
        assertEquals(List.of("K 2/1", "E 4/1", "C 6/1"), codes(a.form(1, 0).criteria()));
        assertEquals(List.of("C 5/1", "K 2/1", "E 3/1"), codes(a.form(2, 0).criteria()));
        assertEquals(List.of("K 2/1", "C 6/1", "E 3/1"), codes(a.form(3, 1).criteria()));
        assertEquals(Rulebook.SectionKind.BONUS, a.form(3, 0).kind());
        assertEquals(Rulebook.SectionKind.PENALTY, a.form(3, 1).kind());
        assertEquals("10/1", a.form(0, 1).max().toString());
        assertEquals("9/1", a.form(2, 1).max().toString());
        assertSame(a.form(2, 1), a.form(2, 1), "made once");
    }

    @Test
    void criteria_areThoseOfAnyForm_eachOnce() {
        assertEquals(
                List.of("C 5/1", "K 2/1", "E 4/1", "C 6/1", "E 3/1"),
                codes(section(0).criteria(0)));
        assertEquals(List.of(), section(1).criteria(0));
    }

    @Test
    void withoutAPlayerForTheWhole_theFormIsThatOfTheBaseline() {
        RulebookEdits edits = RulebookEdits.between(
                book(100, section("A", "bonus", 10, points("C", 5))),
                book(100, section("A", "bonus", 10, points("C", 6))));
        AttributedSection only = new AttributedSection(
                edits, edits.sites().get(0), edits.edits().stream().map(Set::of).toList(), -1);
        assertArrayEquals(new int[] {0, 1}, only.choices());
        assertEquals(List.of("C 6/1"), codes(only.form(1, 0).criteria()));
    }
}
