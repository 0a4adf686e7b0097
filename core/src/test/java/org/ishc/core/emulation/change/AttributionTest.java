package org.ishc.core.emulation.change;

import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.change.RulebookEdits.Edit;
import org.ishc.core.emulation.change.RulebookEdits.Kind;
import org.ishc.core.emulation.plan.JudgedCriteria;
import org.ishc.core.emulation.plan.ScoreColumns;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;

/** Shares worked out by hand: the mean of what an edit moves over all orders in which edits may be made. */
class AttributionTest {

    private static Object flag(String code, Object max, Object... further) {
        Map<String, Object> criterion =
                map("code", code, "max", max, "missing", "zero", "rule", map("flag", map("when", map("fact", "yes"))));
        criterion.putAll(map(further));
        return criterion;
    }

    private static Object section(String code, String kind, Object max, Object... criteria) {
        return map("code", code, "kind", kind, "max", max, "criteria", List.of(criteria));
    }

    private static Map<String, Object> tree(List<Object> sections, Object... further) {
        Map<String, Object> tree = rulebook(100, List.of());
        tree.put("sections", sections);
        tree.putAll(map(further));
        return tree;
    }

    private static Optional<List<String>> shares(Map<String, Object> before, Map<String, Object> after, Data data) {
        RulebookEdits edits = RulebookEdits.between(read(before), read(after));
        return Attribution.of(edits, new JudgedCriteria(ScoreColumns.of(data, Stage.FINAL)))
                .orElseThrow()
                .attribute(0)
                .map(shares -> shares.stream()
                        .map(share -> share.edit().path() + " " + share.points())
                        .toList());
    }

    private static Data data() {
        return new Data().fact("01", "yes", "true").fact("01", "no", "false").fact("01", "p", "1");
    }

    /**
     * 8 points and no limit become 4 points and a limit of 5. Nothing made 8, the limit alone 5, the points alone 4,
     * both 4. The limit first: −3, then the points −1; the points first: −4, then the limit 0.
     */
    @Test
    void theRulesOfTheWhole_haveTheirShare() {
        assertEquals(
                Optional.of(List.of("rulebook -3/2", "sections/A/criteria/C -5/2")),
                shares(
                        tree(List.of(section("A", "core", 10, flag("C", 8)))),
                        tree(List.of(section("A", "core", 10, flag("C", 4))), "total", map("max", 5)),
                        data()));
    }

    /** 6 of 20 with 10 that do not apply count 12; so the shares are of totals that no longer are whole steps. */
    @Test
    void whereCriteriaAreExempt_sharesAreOfTheScaledCore() {
        Object exempt = flag("X", 10, "applies", map("fact", "no"));
        assertEquals(
                Optional.of(List.of("sections/A/criteria/C 2/1")),
                shares(
                        tree(
                                List.of(section("A", "core", 20, flag("C", 6), exempt)),
                                "scale",
                                20,
                                "exempt",
                                "normalise"),
                        tree(
                                List.of(section("A", "core", 20, flag("C", 7), exempt)),
                                "scale",
                                20,
                                "exempt",
                                "normalise"),
                        data()));
        assertEquals(
                Optional.of(List.of("rulebook 27/4", "sections/A/criteria/C 9/4")),
                shares(
                        tree(List.of(section("A", "core", 20, flag("C", 6), exempt)), "scale", 20, "exempt", "none"),
                        tree(
                                List.of(section("A", "core", 20, flag("C", 7.5), exempt)),
                                "scale",
                                20,
                                "exempt",
                                "normalise"),
                        data()),
                "6, alone scaled 12, alone more 7.5, both 15");
    }

    @Test
    void aUnitThatHasNoTotalUnderSomeEdits_hasNoShares() {
        Object exempt = flag("X", 3, "applies", map("fact", "no"));
        assertEquals(
                Optional.empty(),
                shares(
                        tree(
                                List.of(section("A", "core", 10, exempt), section("F", "bonus", 9, flag("F", 4))),
                                "exempt",
                                "full"),
                        tree(
                                List.of(section("A", "core", 10, exempt), section("F", "bonus", 9, flag("F", 6))),
                                "exempt",
                                "full"),
                        data()));
    }

    /** Points of ten thousand millions in twelve edits: what the quick way counts in would overflow. */
    @Test
    void sharesOfHugePoints_areExact() {
        List<Object> before = new ArrayList<>(List.of(section("A", "core", 10, flag("A1", 10))));
        List<Object> after = new ArrayList<>(before);
        List<String> expected = new ArrayList<>();
        for (char code = 'B'; code <= 'M'; code++) {
            String text = String.valueOf(code);
            before.add(section(text, "bonus", 10_000_000_000L, flag(text + 1, 10_000_000_000L)));
            after.add(section(text, "bonus", 10_000_000_000L, flag(text + 1, 5_000_000_000L)));
            expected.add("sections/" + text + "/criteria/" + text + "1 -5000000000/1");
        }
        assertEquals(Optional.of(expected), shares(tree(before), tree(after), data()));
    }

    /** Limits that are over no small number: totals are compared as fractions. */
    @Test
    void sharesUnderFineLimits_areExact() {
        BigDecimal fine = new BigDecimal("7.00000000000000000001");
        assertEquals(
                Optional.of(List.of(
                        "rulebook -99999999999999999999/200000000000000000000",
                        "sections/A/criteria/C -700000000000000000001/200000000000000000000")),
                shares(
                        tree(List.of(section("A", "core", 10, flag("C", 8)))),
                        tree(List.of(section("A", "core", 10, flag("C", 4))), "total", map("max", fine)),
                        data()),
                "8, limited 7 and a little, less 4, both 4");
    }

    private static Map<String, Object> sections(int count, int points, int perSection) {
        List<Object> sections = new ArrayList<>(List.of(section("A", "core", 10, flag("A1", 10))));
        for (int i = 0; i < count; i++) {
            List<Object> criteria = new ArrayList<>();
            for (int k = 0; k < perSection; k++) {
                criteria.add(flag("C" + i + k, points));
            }
            sections.add(map("code", "S" + i, "kind", "bonus", "max", 50, "criteria", criteria));
        }
        return tree(sections);
    }

    private static RulebookEdits edits(int sections, int perSection) {
        return RulebookEdits.between(read(sections(sections, 2, perSection)), read(sections(sections, 1, perSection)));
    }

    @Test
    void upToTwelveEdits_areThePlayers_moreAreGroupedBySection() {
        assertEquals(edits(12, 1).edits(), Attribution.players(edits(12, 1)));
        assertEquals(
                List.of(
                        "sections/S0",
                        "sections/S1",
                        "sections/S2",
                        "sections/S3",
                        "sections/S4",
                        "sections/S5",
                        "sections/S6"),
                Attribution.players(edits(7, 2)).stream().map(Edit::path).toList());
    }

    @Test
    void twelvePlayers_areAttributed_thirteenAreNot() {
        JudgedCriteria judged = new JudgedCriteria(ScoreColumns.of(data(), Stage.FINAL));
        assertTrue(Attribution.of(edits(13, 1), judged).isEmpty());
        List<Impact.Share> shares =
                Attribution.of(edits(12, 2), judged).orElseThrow().attribute(0).orElseThrow();
        assertEquals(
                Collections.nCopies(12, "-2/1"),
                shares.stream().map(share -> share.points().toString()).toList());
    }

    @Test
    void aSetOfPlayers_makesTheEditsOfAllOfThem() {
        Edit one = new Edit("a", Kind.ADDED);
        Edit two = new Edit("b", Kind.CHANGED);
        Edit three = new Edit("c", Kind.REMOVED);
        List<Set<Edit>> members = List.of(Set.of(one), Set.of(two, three));
        assertEquals(Set.of(), Attribution.made(0, members));
        assertEquals(Set.of(one), Attribution.made(1, members));
        assertEquals(Set.of(two, three), Attribution.made(2, members));
        assertEquals(Set.of(one, two, three), Attribution.made(3, members));
    }

    /** What equal points are shared by does not depend on which unit is asked first. */
    @Test
    void everyUnit_isAttributedByItself() {
        Rulebook before = read(tree(List.of(section("A", "core", 10, flag("C", 8)))));
        Rulebook after = read(tree(List.of(section("A", "core", 10, flag("C", 4)))));
        Data data = data().fact("02", "yes", "false").units("03");
        Attribution attribution = Attribution.of(
                        RulebookEdits.between(before, after), new JudgedCriteria(ScoreColumns.of(data, Stage.FINAL)))
                .orElseThrow();
        assertEquals(
                List.of("0/1", "-4/1", "0/1"),
                List.of(1, 0, 2).stream()
                        .map(unit -> attribution
                                .attribute(unit)
                                .orElseThrow()
                                .get(0)
                                .points()
                                .toString())
                        .toList());
    }
}
