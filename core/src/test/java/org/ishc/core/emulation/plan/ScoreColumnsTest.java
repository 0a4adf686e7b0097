package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.column.Numbers;
import org.ishc.core.column.Truths;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.ScoreValue;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;

/** What the leaves of a plan read of all units, and what is taken over their groups. */
class ScoreColumnsTest {

    private static final IndicatorCode A = IndicatorCode.parse("a");
    private static final FactCode P = FactCode.parse("p");
    private static final Strictness LENIENT = new Strictness(false, ValueStatus.ESTIMATED);
    private static final Value ACTUAL = new ScoreValue.Actual(A, 0);

    private static Data data() {
        return new Data()
                .actual("01", "a", "4")
                .actual("02", "a", "9")
                .units("03")
                .actual("04", "a", "1")
                .back("02", "a", "7")
                .group("04")
                .target("01", "a", Comparison.AT_MOST, "8")
                .target("02", "a", Comparison.AT_LEAST, "6")
                .fact("01", "p", "3")
                .fact("02", "p", "true")
                .fact("03", "p", "GOOD");
    }

    private static final ScoreColumns COLUMNS = ScoreColumns.of(data(), Stage.FINAL);

    private static String all(Numbers numbers) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            all.add(numbers.find(i).map(Fraction::toString).orElse("-"));
        }
        return String.join(" ", all);
    }

    private static String numbers(Read read) {
        return all(COLUMNS.numbers(read));
    }

    @Test
    void figuresTargetsAndCoverages_areColumns() {
        assertEquals(4, COLUMNS.size());
        assertEquals("4/1 9/1 - 1/1", numbers(new Read.Actual(A, 0, ValueStatus.ESTIMATED)));
        assertEquals("4/1 9/1 - 1/1", numbers(new Read.Actual(A, 0, ValueStatus.VERIFIED)));
        assertEquals("- 7/1 - -", numbers(new Read.Actual(A, 1, ValueStatus.ESTIMATED)));
        assertEquals("75/1 75/1 0/1 75/1", numbers(new Read.Covered(A)));
        assertEquals("8/1 6/1 - -", numbers(new Read.Wanted(A, Optional.empty(), false)));
        assertEquals("- 6/1 - -", numbers(new Read.Wanted(A, Optional.empty(), true)));
        TargetOrigin own = data().target(new Contestant("01"), A).orElseThrow().targetOrigin();
        for (TargetOrigin origin : TargetOrigin.values()) {
            assertEquals(
                    origin == own ? "8/1 6/1 - -" : "- - - -", numbers(new Read.Wanted(A, Optional.of(origin), false)));
        }
    }

    @Test
    void facts_areNumbersTruthsOrLevels() {
        assertEquals("3/1 - - -", numbers(new Read.Fact(P, false)));
        assertArrayEquals(
                new byte[] {Truths.UNKNOWN, Truths.TRUE, Truths.UNKNOWN, Truths.UNKNOWN},
                COLUMNS.truths(new Read.Fact(P, false)));
        assertArrayEquals(
                new int[] {Read.Level.NONE, Read.Level.NONE, 0, Read.Level.NONE},
                COLUMNS.choices(new Read.Level(P, false, List.of("GOOD"))));
        assertSame(COLUMNS.facts(P, false), COLUMNS.facts(P, false), "looked through once");
    }

    @Test
    void whatIsAskedBeforeThereArePoints_isMissingAndUnknown() {
        assertEquals("- - - -", numbers(new Read.Nothing()));
        assertArrayEquals(
                new byte[] {Truths.UNKNOWN, Truths.UNKNOWN, Truths.UNKNOWN, Truths.UNKNOWN},
                COLUMNS.truths(new Read.Nothing()));
        assertThrows(NoSuchElementException.class, COLUMNS::points);
    }

    /** A mistake of the compiler would be seen at once. */
    @Test
    void aLeaf_isReadAsWhatItIsOnly() {
        assertThrows(IllegalStateException.class, () -> COLUMNS.truths(new Read.Covered(A)));
        assertThrows(IllegalStateException.class, () -> COLUMNS.choices(new Read.Covered(A)));
        assertThrows(IllegalStateException.class, () -> COLUMNS.numbers(new Read.Level(P, false, List.of())));
    }

    @Test
    void theGreatestAndTheLeastOfAGroup_areColumns() {
        assertEquals("9/1 9/1 - -", numbers(new Read.OverGroup(true, ACTUAL, LENIENT)));
        assertEquals("4/1 4/1 - -", numbers(new Read.OverGroup(false, ACTUAL, LENIENT)));
        assertSame(COLUMNS.extremes(ACTUAL, LENIENT), COLUMNS.extremes(ACTUAL, LENIENT), "computed once");
        assertEquals(
                "9/1 9/1 - -", all(ScoreColumns.of(data(), Stage.FINAL, true).extreme(true, ACTUAL, LENIENT)));
    }

    private static ScoreColumns raised(int position, int... by) {
        List<Fraction> all = new ArrayList<>();
        for (int one : by) {
            all.add(Fraction.of(one));
        }
        return COLUMNS.of(
                Variants.raised(
                        data(),
                        data().contestants().get(position),
                        new Variants.Raise(A, all, IndicatorCatalogue.BUILT_IN)),
                position);
    }

    /** The first with 5, 9 and 10 beside the other's 9. */
    @Test
    void overVariants_theGreatestIsThatOfTheVariantAndTheOthers() {
        assertEquals("9/1 9/1 10/1", all(raised(0, 1, 5, 6).extreme(true, ACTUAL, LENIENT)));
        assertEquals("5/1 9/1 9/1", all(raised(0, 1, 5, 6).extreme(false, ACTUAL, LENIENT)));
        assertEquals("10/1", all(raised(1, 1).extreme(true, ACTUAL, LENIENT)), "its own old value does not count");
        assertEquals("-", all(raised(2, 1).extreme(true, ACTUAL, LENIENT)), "its own is missing");
        assertEquals("-", all(raised(3, 1).extreme(true, ACTUAL, LENIENT)), "it is in no group");
    }

    @Test
    void aloneInItsGroup_aVariantIsTheGreatest() {
        Data alone = new Data().actual("01", "a", "4").units("02");
        ScoreColumns columns = ScoreColumns.of(alone, Stage.FINAL)
                .of(
                        Variants.raised(
                                alone,
                                new Contestant("01"),
                                new Variants.Raise(
                                        A, List.of(Fraction.ONE, Fraction.of(2)), IndicatorCatalogue.BUILT_IN)),
                        0);
        assertEquals("5/1 6/1", all(columns.extreme(true, ACTUAL, LENIENT)));
        assertEquals("5/1 6/1", all(columns.extreme(false, ACTUAL, LENIENT)));
    }

    @Test
    void aValueOverAGroup_isComputedForMoreUnitsThanABlockHas() {
        Data data = new Data();
        for (int i = 0; i < 1025; i++) {
            data.actual(String.valueOf(1000 + i), "a", String.valueOf(i));
        }
        ScoreColumns columns = ScoreColumns.of(data, Stage.FINAL);
        assertEquals(
                Optional.of(Fraction.of(1024)),
                columns.extreme(true, ACTUAL, LENIENT).find(0));
        assertEquals(
                Optional.of(Fraction.of(0)),
                columns.extreme(false, ACTUAL, LENIENT).find(1024));
        assertEquals(
                Optional.of(Fraction.of(1023)),
                columns.extremes(ACTUAL, LENIENT).others(true, 1024));
    }

    /** What is asked to go the exact way goes it all the way: with points, and for variants of one unit. */
    @Test
    void theExactWay_isKept_whateverIsMadeOfTheColumns() {
        ScoreColumns exact = ScoreColumns.of(data(), Stage.FINAL, true);
        assertFalse(COLUMNS.isExact());
        assertFalse(COLUMNS.of(Variants.asItIs(data(), new Contestant("01")), 0).isExact());
        assertTrue(exact.isExact());
        assertTrue(exact.of(Variants.asItIs(data(), new Contestant("01")), 0).isExact());
        PointColumns points = PointColumns.of(
                new RulebookPlan(read(rulebook(10, List.of(criterion("C", map("assessed", map("fact", "p"))))))),
                exact);
        assertTrue(exact.with(points).isExact());
        assertSame(points, exact.with(points).points());
    }
}
