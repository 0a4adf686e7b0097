package org.ishc.core.emulation.change;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Fraction;
import org.ishc.core.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

/** Every number that decides a score, moved by one unit of its last place, both ways. */
class RulebookMutantsTest {

    private static final Object YES = map("fact", "yes");

    private static List<String> moved(Map<String, Object> tree) {
        return RulebookMutants.of(node(tree)).stream()
                .map(made -> made.mutant().path() + " " + made.mutant().from() + " "
                        + made.mutant().to())
                .toList();
    }

    @Test
    void numbersOfCriteria_areMovedByTheirLastPlace_thoseOfTheWholeAreNot() {
        Map<String, Object> tree = rulebook(
                20,
                List.of(map(
                        "code",
                        "C",
                        "max",
                        new BigDecimal("10"),
                        "missing",
                        "zero",
                        "rule",
                        map("flag", map("when", YES, "points", new BigDecimal("2.50"))))),
                "total",
                map("max", 19));
        assertEquals(
                List.of(
                        "sections/A/criteria/C/max 10 9",
                        "sections/A/criteria/C/max 10 11",
                        "sections/A/criteria/C/rule/flag/points 2.50 2.49",
                        "sections/A/criteria/C/rule/flag/points 2.50 2.51"),
                moved(tree));
    }

    @Test
    void numbersOfClassesCeilingsAndExclusions_areMoved_thoseOfAwardsAreNot() {
        Map<String, Object> tree = rulebook(
                20,
                List.of(),
                "classes",
                List.of(map("code", "E", "from", 9)),
                "ceilings",
                List.of(map("code", "K", "when", YES, "lower_by", 2)),
                "exclusions",
                List.of(map("code", "X", "when", map("less_than", List.of(map("points", "TOTAL"), 3)))),
                "awards",
                List.of(map("code", "F", "per", "all", "top", 4, "ties", "include")));
        assertEquals(
                List.of(
                        "ceilings/K/lower_by 2 1",
                        "ceilings/K/lower_by 2 3",
                        "classes/E/from 9 8",
                        "classes/E/from 9 10",
                        "exclusions/X/when/less_than/1 3 2",
                        "exclusions/X/when/less_than/1 3 4"),
                moved(tree));
    }

    /** A maximum of 0 cannot be moved down, a number of classes not to 0. */
    @Test
    void whatCannotBeReadAnyMore_isNoMutant() {
        Map<String, Object> tree =
                rulebook(20, List.of(), "ceilings", List.of(map("code", "K", "when", YES, "lower_by", 1)));
        assertEquals(List.of("ceilings/K/lower_by 1 2"), moved(tree));
    }

    @Test
    void aMutant_differsInItsNumberOnly() {
        Map<String, Object> tree = rulebook(
                20,
                List.of(
                        criterion("C", map("assessed", map("fact", "p"))),
                        criterion("D", map("assessed", map("fact", "p")))));
        List<RulebookMutants.Made> made = RulebookMutants.of(node(tree));
        Rulebook first = made.get(0).rulebook();
        assertEquals("sections/A/criteria/C/max", made.get(0).mutant().path());
        assertEquals(
                List.of(Fraction.of(9), Fraction.of(10)),
                first.sections().get(0).criteria().stream()
                        .map(Rulebook.Criterion::max)
                        .toList());
        assertEquals(
                List.of(Fraction.of(10), Fraction.of(11)),
                made.get(3).rulebook().sections().get(0).criteria().stream()
                        .map(Rulebook.Criterion::max)
                        .toList());
        assertEquals(4, made.size());
        assertEquals(
                read(rulebook(
                        20,
                        List.of(
                                criterion("C", map("assessed", map("fact", "p")), "max", 9),
                                criterion("D", map("assessed", map("fact", "p")))))),
                first);
    }
}
