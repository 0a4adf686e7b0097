package org.ishc.core.emulation.change;

import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.change.RulebookEdits.Edit;
import org.ishc.core.emulation.plan.JudgedCriteria;
import org.ishc.core.emulation.plan.ScoreColumns;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The totals under all sets of edits that leave a rulebook's rules of the whole, as whole numbers over one scale. */
class AttributedWholeTest {

    private static Object flag(String code, int max, Object... further) {
        Map<String, Object> criterion =
                map("code", code, "max", max, "missing", "zero", "rule", map("flag", map("when", map("fact", "yes"))));
        criterion.putAll(map(further));
        return criterion;
    }

    private static Object points(int max) {
        return map("code", "C", "max", max, "missing", "refuse", "rule", map("assessed", map("fact", "p")));
    }

    private static Object section(String code, String kind, Object max, Object... criteria) {
        return map("code", code, "kind", kind, "max", max, "criteria", List.of(criteria));
    }

    private static Rulebook book(List<Object> sections, Object... further) {
        Map<String, Object> tree = rulebook(100, List.of());
        tree.put("sections", sections);
        tree.putAll(map(further));
        return read(tree);
    }

    /** Two flags of 4 under a cap of 6, beside points of the core; or two of 6 under one of 10. */
    private static List<Object> capped(String kind, int each, Object cap) {
        return List.of(
                section("A", "core", 10, points(10)), section("F", kind, cap, flag("F1", each), flag("F2", each)));
    }

    private static AttributedWhole whole(Rulebook before, Rulebook after, Data data) {
        return whole(before, after, data, 0);
    }

    private static AttributedWhole whole(Rulebook before, Rulebook after, Data data, int isMade) {
        RulebookEdits edits = RulebookEdits.between(before, after);
        List<Set<Edit>> members = edits.edits().stream().map(Set::of).toList();
        int whole = edits.edits().stream().map(Edit::path).toList().indexOf(RulebookEdits.WHOLE);
        List<AttributedSection> sections = edits.sites().stream()
                .map(site -> new AttributedSection(edits, site, members, whole))
                .toList();
        return new AttributedWhole(
                isMade == 0 ? before : after, isMade, sections, new JudgedCriteria(ScoreColumns.of(data, Stage.FINAL)));
    }

    private static Data data() {
        return new Data().fact("01", "yes", "true").fact("01", "p", "7");
    }

    private static long[] totals(AttributedWhole attributedWhole, long scale) {
        long[] totals = new long[4];
        assertTrue(attributedWhole.addUp(0, scale, totals, -1));
        return totals;
    }

    @ParameterizedTest
    @CsvSource({
        "4, 6, 12",
        "6, 4, 12",
        "1, 1, 1",
        "100, 100, 100",
        "0, 5, 0",
        "5, 0, 0",
        "2147483647, 1, 2147483647",
        "1, 2147483647, 2147483647",
        "2147483648, 1, 0",
        "1, 2147483648, 0",
        "1073741824, 3, 0"
    })
    void whatTwoNumbersAreOver_isTheLeastCommonMultiple_0WhereItIsNotSmall(long one, long other, long expected) {
        assertEquals(expected, AttributedWhole.shared(one, other));
    }

    private static final Object QUARTERS = map("step", 0.25);
    private static final Object HUNDREDTHS = map("decimals", 2);
    private static final Object WHOLES = map("decimals", 0);

    private static long scale(Object points, Object... further) {
        Map<String, Object> keys = map("points", points);
        keys.putAll(map(further));
        Object[] all = keys.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
        return whole(book(capped("bonus", 4, 6), all), book(capped("bonus", 6, 10), all), data())
                .scale();
    }

    @Test
    void theScale_isWhatPointsAndLimitsAreOver() {
        assertEquals(100, scale(HUNDREDTHS));
        assertEquals(4, scale(QUARTERS));
        assertEquals(20, scale(QUARTERS, "total", map("min", 0.3)), "the least total");
        assertEquals(500, scale(QUARTERS, "total", map("max", 12.008)), "the greatest total");
    }

    /** The rules of the whole of one rulebook hold over the maxima of both. */
    @Test
    void theScale_isAlsoWhatTheMaximaOfTheOtherRulebookAreOver() {
        Rulebook fine = book(capped("bonus", 4, 10.04), "points", HUNDREDTHS);
        Rulebook coarse = book(capped("bonus", 6, 6), "points", QUARTERS);
        assertEquals(100, whole(coarse, fine, data(), 0).scale(), "4 alone, and 25 when an edit is made");
        assertEquals(100, whole(fine, coarse, data(), 1).scale(), "4 alone, and 25 until an edit is made");
    }

    @Test
    void withoutASmallScale_thereIsNone() {
        assertEquals(1_000_000_000, scale(WHOLES, "total", map("min", new BigDecimal("0.000000001"))));
        BigDecimal fine = BigDecimal.ONE.divide(BigDecimal.valueOf(1L << 30));
        assertEquals(0, scale(WHOLES, "total", map("min", fine)));
        assertEquals(0, scale(WHOLES, "total", map("max", fine)));
    }

    private static AttributedWhole sums(Object... further) {
        return whole(book(capped("bonus", 4, 6), further), book(capped("bonus", 6, 10), further), data());
    }

    /** No more than all maxima, before and after, and the least total. */
    @Test
    void greatest_isAboveEveryDifferenceOfTotals() {
        assertEquals(3600, sums().greatest(100));
        assertEquals(36, sums().greatest(1));
        assertEquals(41, sums("total", map("min", -5)).greatest(1));
        assertEquals(38, sums("total", map("min", 2)).greatest(1));
        assertEquals(37, sums("total", map("min", new BigDecimal("0.1"))).greatest(1), "rounded up");
        assertEquals(
                Long.MAX_VALUE,
                sums("total", map("min", new BigDecimal("1e17"))).greatest(100));
    }

    /** The core gives 7; the bonus min(4 + 4, 6), and with either edit under the new cap min(6 + 4, 10). */
    @Test
    void totals_addUpSectionsUnderTheCapOfTheirEdits() {
        assertArrayEquals(new long[] {1300, 1700, 1700, 1700}, totals(sums(), 100));
        assertArrayEquals(new long[] {2600, 3400, 3400, 3400}, totals(sums(), 200));
    }

    @Test
    void aPenalty_isTakenAway_andTotalsAreHeldWithinTheirLimits() {
        Rulebook before = book(capped("penalty", 4, 6));
        Rulebook after = book(capped("penalty", 6, 10));
        assertArrayEquals(new long[] {100, 0, 0, 0}, totals(whole(before, after, data()), 100));
        Object low = map("min", -2);
        assertArrayEquals(
                new long[] {100, -200, -200, -200},
                totals(
                        whole(
                                book(capped("penalty", 4, 6), "total", low),
                                book(capped("penalty", 6, 10), "total", low),
                                data()),
                        100));
        assertArrayEquals(
                new long[] {1300, 1500, 1500, 1500},
                totals(sums("total", map("min", 2, "max", 15)), 100),
                "at most 15");
    }

    /** Points are over 100, so over 1 or 250 they are not whole. */
    @Test
    void overAScaleThatPointsDoNotFit_nothingIsAddedUp() {
        assertFalse(sums().addUp(0, 1, new long[4], -1));
        assertFalse(sums().addUp(0, 250, new long[4], -1));
    }

    /** One flag gives 6 points in place of 4, the other 3 in place of 4: what each moves adds up below the cap. */
    @Test
    void belowTheCap_whatEachEditMovesAddsUp() {
        Rulebook before = book(
                List.of(section("A", "core", 10, points(10)), section("F", "bonus", 50, flag("F1", 4), flag("F2", 4))));
        Rulebook after = book(
                List.of(section("A", "core", 10, points(10)), section("F", "bonus", 50, flag("F1", 6), flag("F2", 3))));
        assertArrayEquals(new long[] {1500, 1700, 1400, 1600}, totals(whole(before, after, data()), 100));
        assertEquals(
                List.of("15/1", "17/1", "14/1", "16/1"),
                Arrays.stream(new int[] {0, 1, 2, 3})
                        .mapToObj(set -> whole(before, after, data())
                                .total(0, set)
                                .orElseThrow()
                                .toString())
                        .toList());
    }

    @Test
    void whereTheRulesOfTheWholeArePlayer_onlyTheSetsThatLeaveThemAreFilled() {
        AttributedWhole attributedWhole = whole(
                book(List.of(section("A", "core", 10, points(10)), section("F", "bonus", 9, flag("F1", 4)))),
                book(
                        List.of(section("A", "core", 10, points(10)), section("F", "bonus", 9, flag("F1", 6))),
                        "exempt",
                        "full"),
                data());
        long[] totals = {-1, -1, -1, -1};
        assertTrue(attributedWhole.addUp(0, 100, totals, 0));
        assertArrayEquals(new long[] {1100, -1, 1300, -1}, totals);
    }

    @Test
    void aUnitWithoutPointsByARule_isNotAddedUpSo() {
        Data data = data().units("02").fact("03", "p", "5");
        assertFalse(whole(book(capped("bonus", 4, 6)), book(capped("bonus", 6, 10)), data)
                .addUp(1, 100, new long[4], -1));
        assertEquals(
                Optional.empty(),
                whole(book(capped("bonus", 4, 6)), book(capped("bonus", 6, 10)), data)
                        .total(1, 0),
                "its criterion refuses");
        assertEquals(
                Optional.of(Fraction.of(5)),
                whole(book(capped("bonus", 4, 6)), book(capped("bonus", 6, 10)), data)
                        .total(2, 3),
                "what is missing counts 0");
    }

    /** Exempt with all its points: there are points, but where nothing else is in the core there is no total. */
    @Test
    void anExemptCriterion_isNotAddedUpSo_evenWhereItHasPoints() {
        Object exempt = flag("X", 3, "applies", map("fact", "no"));
        Data data = data().fact("01", "no", "false");
        AttributedWhole attributedWhole = whole(
                book(
                        List.of(section("A", "core", 10, exempt), section("F", "bonus", 9, flag("F1", 4))),
                        "exempt",
                        "full"),
                book(
                        List.of(section("A", "core", 10, exempt), section("F", "bonus", 9, flag("F1", 6))),
                        "exempt",
                        "full"),
                data);
        assertFalse(attributedWhole.addUp(0, 100, new long[2], -1));
        assertEquals(Optional.empty(), attributedWhole.total(0, 0));
    }
}
