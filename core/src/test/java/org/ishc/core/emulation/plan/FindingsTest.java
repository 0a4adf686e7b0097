package org.ishc.core.emulation.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.formula.Value;
import org.junit.jupiter.api.Test;

/** The findings of one scoring: each once, by unit, path and code. */
class FindingsTest {

    private static final Contestant ONE = new Contestant("01");
    private static final Contestant TWO = new Contestant("02");

    private static List<String> said(Findings findings) {
        return findings.sorted().stream()
                .map(found -> found.unit().map(Contestant::code).orElse("-") + " " + found.path() + " "
                        + found.finding().code().code() + " "
                        + found.finding().arguments().values())
                .toList();
    }

    @Test
    void findings_areByUnit_thoseOfNoUnitLast_thenByPathAndCode() {
        Findings findings = new Findings();
        findings.findForAll(EmulationFinding.ONE_SENDER, "", "sender", "01");
        findings.find(EmulationFinding.NO_EVIDENCE, TWO, "b", "fact", "p");
        findings.find(EmulationFinding.MISSING_INPUT, TWO, "b", "criterion", "C");
        findings.find(EmulationFinding.NO_EVIDENCE, TWO, "a", "fact", "p");
        findings.find(EmulationFinding.NO_EVIDENCE, ONE, "c", "fact", "p");
        assertEquals(
                List.of(
                        "01 c score.no-evidence [p]",
                        "02 a score.no-evidence [p]",
                        "02 b score.missing-input [C]",
                        "02 b score.no-evidence [p]",
                        "-  score.one-sender [01]"),
                said(findings));
        assertEquals(
                List.of("01"), findings.sorted().get(0).finding().location().key());
        assertEquals(List.of(), findings.sorted().get(4).finding().location().key());
    }

    @Test
    void theSameThing_isSaidOnce_whereUnitPlaceAndArgumentsAreTheSame() {
        Findings findings = new Findings();
        for (int i = 0; i < 2; i++) {
            findings.at(ONE, "a").find(EmulationFinding.NO_EVIDENCE, "fact", "p");
            findings.at(ONE, "a").find(EmulationFinding.NO_EVIDENCE, "fact", "q");
            findings.at(ONE, "b").find(EmulationFinding.NO_EVIDENCE, "fact", "p");
            findings.at(TWO, "a").find(EmulationFinding.NO_EVIDENCE, "fact", "p");
        }
        assertEquals(
                List.of(
                        "01 a score.no-evidence [p]",
                        "01 a score.no-evidence [q]",
                        "01 b score.no-evidence [p]",
                        "02 a score.no-evidence [p]"),
                said(findings));
    }

    /** The finding is about the group, whichever of its units asks. */
    @Test
    void aGroupThatLacksAValue_isSaidOnceAPathAndValue() {
        Findings findings = new Findings();
        Value one = new Value.Constant(Fraction.ONE);
        Value two = new Value.Constant(Fraction.of(2));
        findings.at(ONE, "a").groupIncomplete("G", one, List.of("03"));
        findings.at(TWO, "a").groupIncomplete("G", one, List.of("03"));
        findings.at(TWO, "b").groupIncomplete("G", one, List.of("03"));
        findings.at(TWO, "b").groupIncomplete("H", one, List.of("04"));
        findings.at(TWO, "b").groupIncomplete("H", two, List.of("04", "05"));
        assertEquals(
                List.of(
                        "- a score.group-incomplete [G, [03]]",
                        "- b score.group-incomplete [G, [03]]",
                        "- b score.group-incomplete [H, [04]]",
                        "- b score.group-incomplete [H, [04, 05]]"),
                said(findings));
    }

    @Test
    void findingsOfOthers_areTaken_butForThoseThatAreThere() {
        Findings findings = new Findings();
        findings.find(EmulationFinding.NO_GROUP, ONE, "");
        Findings others = new Findings();
        others.find(EmulationFinding.NO_GROUP, ONE, "");
        others.find(EmulationFinding.NO_GROUP, TWO, "");
        findings.addAll(others);
        findings.addAll(others);
        assertEquals(List.of("01  score.no-group []", "02  score.no-group []"), said(findings));
    }
}
