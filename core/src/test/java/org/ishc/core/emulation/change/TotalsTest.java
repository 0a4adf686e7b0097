package org.ishc.core.emulation.change;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.ScoreCard.CriterionScore;
import org.ishc.core.emulation.ScoreCard.CriterionStatus;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.Rulebook.ExemptPolicy;
import org.ishc.core.rulebook.Rulebook.SectionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From criteria over sections to the total, unit by unit: what the attribution falls back on. */
class TotalsTest {

    private static CriterionScore score(int points, CriterionStatus status, Object... further) {
        Rulebook.Criterion criterion = read(rulebook(
                        10, List.of(criterion("C", map("assessed", map("fact", "p")), further))))
                .sections()
                .get(0)
                .criteria()
                .get(0);
        return new CriterionScore(criterion, points < 0 ? Optional.empty() : number(points), status);
    }

    private static CriterionScore applied(int points) {
        return score(points, CriterionStatus.APPLIED);
    }

    private static CriterionScore exempt(Object... further) {
        return score(-1, CriterionStatus.EXEMPT, further);
    }

    private static Totals.Part core(int max, ExemptPolicy policy, CriterionScore... scores) {
        return Totals.section(SectionKind.CORE, Fraction.of(max), List.of(scores), policy);
    }

    private static Optional<Fraction> number(int number) {
        return Optional.of(Fraction.of(number));
    }

    private static Rulebook book(int scale, Object... further) {
        return read(rulebook(scale, List.of(), further));
    }

    @Test
    void aSection_addsUpItsCriteria_asFarAsItsMaximum() {
        Totals.Part part = core(12, ExemptPolicy.NONE, applied(8), applied(7));
        assertEquals(number(15), part.sum());
        assertEquals(number(12), part.points());
        assertTrue(part.hasCriteria());
        assertFalse(part.areAllExempt());
        assertFalse(part.isRefused());
    }

    @Test
    void aSectionOfNothing_hasNoPoints_andNothingToExempt() {
        Totals.Part part = core(12, ExemptPolicy.NORMALISE);
        assertEquals(Optional.empty(), part.sum());
        assertEquals(Optional.empty(), part.points());
        assertFalse(part.hasCriteria());
        assertEquals(Fraction.ZERO, part.exempt());
    }

    /** Missing data that count 0 points leave a total; missing data without points refuse it. */
    @Test
    void aCriterionWithMissingData_refusesOnlyWithoutPoints() {
        assertTrue(core(10, ExemptPolicy.NONE, score(-1, CriterionStatus.MISSING_DATA))
                .isRefused());
        assertFalse(core(10, ExemptPolicy.NONE, score(0, CriterionStatus.MISSING_DATA))
                .isRefused());
        assertFalse(core(10, ExemptPolicy.NONE, exempt()).isRefused());
        assertTrue(core(10, ExemptPolicy.NONE, score(-1, CriterionStatus.MISSING_DATA), applied(3))
                .isRefused());
    }

    @Test
    void exemptMaxima_areCounted_underNormaliseOfTheCriterionOrOfTheRulebook() {
        assertEquals(
                Fraction.of(10),
                core(20, ExemptPolicy.NORMALISE, exempt(), applied(3)).exempt());
        assertEquals(
                Fraction.of(20),
                core(20, ExemptPolicy.NORMALISE, exempt(), exempt()).exempt());
        assertEquals(Fraction.ZERO, core(20, ExemptPolicy.FULL, exempt()).exempt());
        assertEquals(
                Fraction.of(10),
                core(20, ExemptPolicy.NONE, exempt("exempt", "normalise")).exempt());
        assertEquals(
                Fraction.ZERO,
                core(20, ExemptPolicy.NORMALISE, exempt("exempt", "none")).exempt());
        assertTrue(core(20, ExemptPolicy.NORMALISE, exempt(), exempt()).areAllExempt());
        assertFalse(core(20, ExemptPolicy.NORMALISE, exempt(), applied(0)).areAllExempt());
    }

    @ParameterizedTest
    @EnumSource(
            value = SectionKind.class,
            names = {"BONUS", "PENALTY"})
    void outsideTheCore_nothingIsScaledUp(SectionKind kind) {
        assertEquals(
                Fraction.ZERO,
                Totals.section(kind, Fraction.of(10), List.of(exempt()), ExemptPolicy.NORMALISE)
                        .exempt());
    }

    private static Totals.Part other(SectionKind kind, int points) {
        return Totals.section(kind, Fraction.of(10), List.of(applied(points)), ExemptPolicy.NONE);
    }

    @Test
    void aTotal_isTheCoreWithTheBonus_withoutThePenalty() {
        Totals.Total total = Totals.total(
                book(20),
                List.of(
                        core(20, ExemptPolicy.NONE, applied(9)),
                        core(20, ExemptPolicy.NONE, applied(4)),
                        other(SectionKind.BONUS, 5),
                        other(SectionKind.PENALTY, 2)));
        assertEquals(Fraction.of(13), total.core());
        assertEquals(number(13), total.base());
        assertEquals(number(16), total.sum());
        assertEquals(number(16), total.total());
    }

    /** 6 of 20, of which 8 do not apply: 6 × 20 / 12 = 10. */
    @Test
    void theCore_isScaledUp_whereCriteriaAreExempt() {
        Totals.Total total = Totals.total(
                book(20), List.of(core(20, ExemptPolicy.NORMALISE, applied(5), exempt()), other(SectionKind.BONUS, 1)));
        assertEquals(Fraction.of(10), total.exempt());
        assertEquals(number(10), total.base());
        assertEquals(number(11), total.sum());
        Totals.Total third = Totals.total(book(25), List.of(core(20, ExemptPolicy.NORMALISE, applied(5), exempt())));
        assertEquals(Optional.of(Fraction.of(833, 100)), third.base(), "5 × 25 / 15, rounded");
    }

    @Test
    void whereNothingIsLeft_thereIsNoTotal() {
        assertEquals(
                Optional.empty(),
                Totals.total(book(20), List.of(core(20, ExemptPolicy.FULL, exempt())))
                        .base(),
                "all criteria are exempt");
        assertEquals(
                Optional.empty(),
                Totals.total(book(10), List.of(core(20, ExemptPolicy.NORMALISE, exempt(), applied(3))))
                        .base(),
                "as much is exempt as the scale has");
        assertEquals(
                number(33),
                Totals.total(book(11), List.of(core(20, ExemptPolicy.NORMALISE, exempt(), applied(3))))
                        .base(),
                "a point less is exempt: 3 × 11 / 1");
        assertEquals(
                number(0),
                Totals.total(book(20), List.of(core(20, ExemptPolicy.NONE))).total(),
                "no criterion at all");
        assertEquals(
                number(3),
                Totals.total(
                                book(20),
                                List.of(core(20, ExemptPolicy.FULL, exempt()), core(20, ExemptPolicy.FULL, applied(3))))
                        .total(),
                "one section is exempt, another is not");
    }

    @Test
    void aRefusedSection_leavesABaseAndNoTotal() {
        Totals.Total total = Totals.total(
                book(20),
                List.of(
                        core(20, ExemptPolicy.NONE, score(-1, CriterionStatus.MISSING_DATA), applied(3)),
                        core(20, ExemptPolicy.NONE, applied(4))));
        assertEquals(number(7), total.base());
        assertEquals(Optional.empty(), total.sum());
        assertEquals(Optional.empty(), total.total());
    }

    @ParameterizedTest
    @CsvSource({"1,2", "2,2", "7,7", "9,9", "10,9"})
    void aTotal_isHeldWithinTheLimitsOfTheRulebook(int points, int expected) {
        Totals.Total total = Totals.total(
                book(20, "total", map("min", 2, "max", 9)), List.of(core(20, ExemptPolicy.NONE, applied(points))));
        assertEquals(number(points), total.sum());
        assertEquals(number(expected), total.total());
    }
}
