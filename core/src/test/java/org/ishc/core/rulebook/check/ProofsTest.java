package org.ishc.core.rulebook.check;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ishc.core.base.Fraction;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.formula.ConditionProof;
import org.ishc.core.formula.Range;
import org.ishc.core.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the static checks are proved by, piece by piece. */
class ProofsTest {

    private static Object assessed(String fact) {
        return map("assessed", map("fact", fact));
    }

    private static void falls(Piecewise function, Range range) {
        Piecewise.Fall fall = function.findFall(range).orElseThrow();
        assertTrue(range.holds(fall.low()) && range.holds(fall.high()), fall::toString);
        assertTrue(
                fall.low().compareTo(fall.high()) < 0 && fall.lowValue().compareTo(fall.highValue()) > 0,
                fall::toString);
        assertEquals(
                List.of(function.at(fall.low()), function.at(fall.high())), List.of(fall.lowValue(), fall.highValue()));
    }

    private static Fraction n(long number) {
        return Fraction.of(number);
    }

    @Test
    void fall_isFoundAlongALine_offABreak_andOntoOne() {
        Piecewise falling = Piecewise.linear(n(-2), n(7));
        Piecewise offTheBreak = new Piecewise.Builder()
                .line(n(1), n(0))
                .at(n(0), n(2))
                .line(n(1), n(1))
                .at(n(5), n(6))
                .line(n(1), n(1))
                .build();
        Piecewise ontoTheBreak = new Piecewise.Builder()
                .level(n(0))
                .at(n(0), n(0))
                .line(n(1), n(0))
                .at(n(5), n(3))
                .line(n(1), n(5))
                .build();
        Piecewise stepDown =
                new Piecewise.Builder().level(n(4)).at(n(3), n(4)).level(n(1)).build();
        Piecewise dent =
                new Piecewise.Builder().level(n(4)).at(n(3), n(2)).level(n(4)).build();
        for (Piecewise function : List.of(falling, offTheBreak, ontoTheBreak, stepDown, dent)) {
            falls(function, Range.ALL);
            falls(function, Range.NOT_NEGATIVE);
            falls(function, Range.of(n(0), n(5)));
            falls(function.plus(Piecewise.constant(n(3))), Range.ALL);
        }
    }

    @Test
    void fall_isNoneWhereTheFunctionRises_orOutsideTheRange() {
        Piecewise rising = new Piecewise.Builder()
                .line(n(1), n(0))
                .at(n(5), n(6))
                .level(n(7))
                .build();
        assertEquals(Optional.empty(), rising.findFall(Range.ALL));
        assertEquals(Optional.empty(), Piecewise.constant(n(3)).findFall(Range.ALL));
        Piecewise stepDown =
                new Piecewise.Builder().level(n(4)).at(n(3), n(4)).level(n(1)).build();
        assertEquals(Optional.empty(), stepDown.findFall(Range.of(n(0), n(3))));
        assertEquals(Optional.empty(), stepDown.findFall(Range.from(n(4))));
        falls(stepDown, Range.of(n(3), n(4)));
        falls(rising.negated(), Range.ALL);
    }

    private static boolean isNeverTrue(Object condition) {
        Rulebook rulebook = read(rulebook(
                10,
                List.of(criterion("C", assessed("c"))),
                "ceilings",
                List.of(map("code", "K", "when", condition, "lower_by", 1))));
        return new ConditionProof(new ValueRanges(rulebook))
                .isNeverTrue(rulebook.ceilings().get(0).when());
    }

    private static Object compare(String words) {
        String[] cells = words.split(" ");
        return map(cells[0], List.of(map("actual", "members.total"), Integer.parseInt(cells[1])));
    }

    @ParameterizedTest
    @CsvSource({
        "more_than 5|at_most 5,true", "at_least 5|at_most 5,false", "at_least 5|more_than 5|at_most 5,true",
                "more_than 5|at_least 5|at_most 5,true",
        "at_most 5|less_than 5|at_least 5,true", "less_than 5|at_most 5|at_least 5,true",
                "less_than 3|at_most 5|at_least 3,true", "at_most 5|less_than 3|at_least 3,true",
        "more_than 3|at_least 5|at_most 5,false", "at_least 5|more_than 3|at_most 5,false",
                "less_than 7|at_most 5|at_least 5,false", "equal 5|at_least 5,false",
        "equal 5|more_than 5,true", "at_least 6|at_most 5,true", "at_least 4|at_most 5,false"
    })
    void bounds_thatExcludeEachOther_areProved(String conditions, boolean expected) {
        assertEquals(
                expected,
                isNeverTrue(map(
                        "all",
                        List.of(conditions.split("\\|")).stream()
                                .map(ProofsTest::compare)
                                .toList())));
    }

    @Test
    void negation_isProvedOnlyWhereAllIsKnown() {
        Object always = compare("at_least 0");
        Object open = map("fact", "x");
        assertTrue(isNeverTrue(map("not", map("all", List.of(always, always)))));
        assertTrue(isNeverTrue(map("not", map("any", List.of(open, always)))));
        assertEquals(
                List.of(false, false, false),
                List.of(
                        isNeverTrue(map("not", map("all", List.of(always, open)))),
                        isNeverTrue(map("not", map("any", List.of(open, open)))),
                        isNeverTrue(map("not", map("not", open)))));
    }

    @Test
    void unknownIndicators_areFoundWhereverTheyStand() {
        List<Object> criteria = List.of(
                criterion("B1", map("bands", map("value", map("actual", "x"), "bands", List.of(map("points", 10))))),
                criterion(
                        "B2",
                        map(
                                "deduct",
                                map(
                                        "value",
                                        1,
                                        "full_at",
                                        map("actual", "x"),
                                        "per",
                                        1,
                                        "points",
                                        1,
                                        "steps",
                                        "full"))),
                criterion(
                        "B3", map("count", map("value", map("actual", "x"), "each", 1, "beyond", map("target", "x")))),
                criterion(
                        "B4",
                        map(
                                "steps",
                                map(
                                        "value",
                                        map("actual", "x"),
                                        "table",
                                        List.of(List.of(map("actual", "x"), 0), List.of(9, map("actual", "x")))))),
                criterion(
                        "B5",
                        map("flag", map("when", map("reported", "x"))),
                        "requires",
                        map("reported", "x"),
                        "applies",
                        map("reported", "x")),
                criterion(
                        "B6",
                        map(
                                "checklist",
                                map("items", List.of(map("code", "i", "when", map("reported", "x"), "points", 10))))),
                criterion(
                        "B7",
                        map(
                                "best_of",
                                map(
                                        "rules",
                                        List.of(
                                                assessed("p"),
                                                map("proportional", map("value", map("actual", "x"))))))));
        Rulebook rulebook = read(rulebook(
                70,
                criteria,
                "exclusions",
                List.of(map("code", "X", "when", map("reported", "x"))),
                "awards",
                List.of(map("code", "W", "per", "all", "top", 1, "ties", "include", "when", map("reported", "x")))));
        String at = "sections/A/criteria/";
        Set<String> found = new TreeSet<>();
        RulebookCheck.check(rulebook, IndicatorCatalogue.BUILT_IN).stream()
                .filter(given -> given.finding().code() == RulebookFinding.UNKNOWN_INDICATOR)
                .forEach(each -> found.add(each.path()));
        assertEquals(
                new TreeSet<>(List.of(
                        at + "B1/rule/bands/value/actual",
                        at + "B2/rule/deduct/full_at/actual",
                        at + "B3/rule/count/value/actual",
                        at + "B3/rule/count/beyond/target",
                        at + "B4/rule/steps/value/actual",
                        at + "B4/rule/steps/table/0/0/actual",
                        at + "B4/rule/steps/table/1/1/actual",
                        at + "B5/rule/flag/when/reported",
                        at + "B5/requires/reported",
                        at + "B5/applies/reported",
                        at + "B6/rule/checklist/items/i/when/reported",
                        at + "B7/rule/best_of/rules/1/proportional/value/actual",
                        "exclusions/X/when/reported",
                        "awards/W/when/reported")),
                found);
    }

    @Test
    void codesThatStandTwice_areFound() {
        List<Object> ceilings = List.of(
                map("code", "K", "when", map("fact", "x"), "lower_by", 1),
                map("code", "K", "when", map("fact", "y"), "lower_by", 1));
        Object award = map("code", "W", "per", "all", "top", 1, "ties", "include");
        Rulebook rulebook = read(rulebook(
                10, List.of(criterion("C", assessed("c"))), "ceilings", ceilings, "awards", List.of(award, award)));
        assertEquals(
                List.of("awards/W", "ceilings/K"),
                RulebookCheck.check(rulebook, IndicatorCatalogue.BUILT_IN).stream()
                        .filter(found -> found.finding().code() == RulebookFinding.DUPLICATE_CODE)
                        .map(RulebookCheck.Found::path)
                        .toList());
    }
}
