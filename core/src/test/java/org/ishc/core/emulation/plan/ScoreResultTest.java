package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Rounding;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.emulation.Stage;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;

/**
 * A scoring of 1,100 units, which is three blocks of 512, 512 and 76: what holds of the first unit of a block holds of
 * the last.
 */
class ScoreResultTest {

    private static final int UNITS = 1100;
    private static final Object A = map("actual", "a");

    private static String code(int unit) {
        return String.valueOf(1000 + unit);
    }

    /** Unit i has i % 10 of "a", every fifth from the third no number; the groups take turns. */
    private static Data data() {
        Data data = new Data();
        for (int i = 0; i < UNITS; i++) {
            if (i % 5 != 3) {
                data.actual(code(i), "a", String.valueOf(i % 10));
            }
            data.group(code(i), "G" + i % 3);
        }
        return data;
    }

    private static Map<String, Object> tree(String missing) {
        return rulebook(
                20,
                List.of(
                        criterion("C", map("proportional", map("value", A, "of", 10)), "missing", missing),
                        criterion(
                                "D",
                                map("proportional", map("value", A, "of", map("group_max", A))),
                                "missing",
                                missing)),
                "classes",
                List.of(
                        map("code", "E", "from", 0, "when", map("at_least", List.of(A, 8))),
                        map("code", "G", "from", 4)));
    }

    private static ScoreResult score(Map<String, Object> tree, Data data) {
        return ScoreResult.of(read(tree), ScoreColumns.of(data, Stage.FINAL));
    }

    /** The greatest of every group is 9: 9 points are 9 + 10, 1 is 1 + 1.11. */
    @Test
    void everyUnitOfEveryBlock_hasItsPointsClassAndStatus() {
        ScoreResult result = score(tree("refuse"), data());
        for (int i = 0; i < UNITS; i++) {
            Optional<Fraction> total = i % 5 == 3
                    ? Optional.empty()
                    : Optional.of(Fraction.of(i % 10)
                            .plus(Fraction.of(10 * (i % 10), 9).round(2, Rounding.HALF_UP)));
            assertEquals(total, result.total(i), code(i));
            assertEquals(i % 5 == 3 ? ScoreCard.UnitStatus.REFUSED : ScoreCard.UnitStatus.SCORED, result.status(i));
            String band = i % 5 == 3 || i % 10 < 2 ? "-" : i % 10 >= 8 && i % 5 != 3 ? "E" : "G";
            assertEquals(band, result.band(i).map(Object::toString).orElse("-"), code(i));
            assertEquals(total, result.section(0, i).points());
            assertEquals(
                    i % 5 == 3 ? ScoreCard.CriterionStatus.MISSING_DATA : ScoreCard.CriterionStatus.APPLIED,
                    result.criterion(1, i).status());
            assertEquals(Optional.of("G" + i % 3), result.group(i));
        }
    }

    @Test
    void everyUnit_isFoundByItsCode_nobodyElseIs() {
        ScoreResult result = score(tree("zero"), data());
        for (int i = 0; i < UNITS; i++) {
            assertEquals(Optional.of(i), result.find(new Contestant(code(i))));
        }
        for (String nobody : List.of("0999", "10000", "1050X", "2100")) {
            assertEquals(Optional.empty(), result.find(new Contestant(nobody)));
        }
        assertEquals(Optional.empty(), score(tree("zero"), new Data()).find(new Contestant("01")));
    }

    @Test
    void units_areListedByGroupAndRank_eachOnce() {
        ScoreResult result = score(tree("zero"), data());
        int[] listed = result.listed();
        Set<Integer> seen = new HashSet<>();
        for (int at = 0; at < listed.length; at++) {
            seen.add(listed[at]);
            if (at > 0 && result.group(listed[at]).equals(result.group(listed[at - 1]))) {
                assertEquals(
                        true,
                        result.rank(listed[at - 1]).orElseThrow()
                                <= result.rank(listed[at]).orElseThrow());
            }
        }
        assertEquals(UNITS, seen.size());
        assertEquals(Optional.of("G0"), result.group(listed[0]));
        assertEquals(Optional.of("G2"), result.group(listed[UNITS - 1]));
        assertEquals(Optional.of(1), result.rank(listed[0]));
        assertEquals(code(9), result.unit(listed[0]).code());
    }

    /** One by one, and all in a stream, block by block. */
    @Test
    void explanations_areThoseOfEachUnit_byCode() {
        ScoreResult result = score(tree("refuse"), data());
        List<ScoreTrace> all = result.explanations().toList();
        assertEquals(UNITS, all.size());
        for (int i : new int[] {0, 1, 3, 511, 512, 513, 1023, 1024, 1025, 1099}) {
            assertEquals(result.explanation(i), all.get(i), code(i));
            assertEquals(result.total(i), all.get(i).value());
            assertEquals(code(i), ((ScoreTrace.Total) all.get(i)).unit().code());
        }
        assertEquals(all.get(700), result.explanations().skip(700).findFirst().orElseThrow(), "begun in the middle");
    }

    @Test
    void findings_nameTheUnitOfAnyBlock() {
        Data data = data();
        for (int i : new int[] {511, 512, 1024, 1099}) {
            data.fact(code(i), "x", "odd");
        }
        Map<String, Object> tree = tree("zero");
        tree.put("exclusions", List.of(map("code", "X", "when", map("fact", "x"))));
        List<String> found = new ArrayList<>();
        score(tree, data).findings().stream()
                .filter(scoreFinding -> scoreFinding.finding().code().code().equals("score.fact-type"))
                .forEach(finding -> found.add(finding.unit().orElseThrow().code() + " " + finding.path()));
        assertEquals(
                List.of("1511 exclusions/X", "1512 exclusions/X", "2024 exclusions/X", "2099 exclusions/X"), found);
    }

    @Test
    void findingsOfCriteria_nameTheUnitOfAnyBlock() {
        Data data = new Data();
        for (int i = 0; i < UNITS; i++) {
            data.fact(code(i), "p", i % 512 == 0 ? "11" : "1");
        }
        Map<String, Object> tree =
                rulebook(10, List.of(criterion("C", map("assessed", map("fact", "p")), "missing", "refuse")));
        assertEquals(
                List.of(
                        "1000 score.assessed-out-of-range",
                        "1000 score.missing-input",
                        "1512 score.assessed-out-of-range",
                        "1512 score.missing-input",
                        "2024 score.assessed-out-of-range",
                        "2024 score.missing-input"),
                score(tree, data).findings().stream()
                        .filter(scoreFinding -> scoreFinding.unit().isPresent())
                        .map(finding -> finding.unit().orElseThrow().code() + " "
                                + finding.finding().code().code())
                        .toList());
    }

    @Test
    void levelsThatNobodyKnows_areSaidAsTheyWereEntered_inAnyBlock() {
        Data data = new Data();
        for (int i = 0; i < UNITS; i++) {
            data.fact(code(i), "level", i % 511 == 2 ? "ODD" + i : "GOOD");
        }
        Object choice = map("choice", map("fact", "level", "levels", map("GOOD", 7)));
        assertEquals(
                List.of("1002 ODD2", "1513 ODD513", "2024 ODD1024"),
                score(rulebook(10, List.of(criterion("C", choice))), data).findings().stream()
                        .filter(scoreFinding -> scoreFinding.unit().isPresent())
                        .map(finding -> finding.unit().orElseThrow() + " "
                                + finding.finding().arguments().get("level"))
                        .toList());
    }

    @Test
    void whatWasScored_isTold() {
        Data data = data();
        ScoreResult result = ScoreResult.of(read(tree("zero")), ScoreColumns.of(data, Stage.REVIEW));
        assertEquals(read(tree("zero")), result.rulebook());
        assertEquals(data, result.data());
        assertEquals(Stage.REVIEW, result.stage());
        assertEquals(1, result.sections());
        assertEquals(2, result.criteria());
        assertEquals("A", result.section(0, 0).section().code().value());
        assertEquals("D", result.criterion(1, 0).criterion().code().value());
    }

    /** Every number the exact way gives the same. */
    @Test
    void exactly_isTheSame() {
        ScoreResult quick = score(tree("zero"), data());
        ScoreResult exact = ScoreResult.of(read(tree("zero")), ScoreColumns.of(data(), Stage.FINAL, true));
        for (int i = 0; i < UNITS; i++) {
            assertEquals(quick.total(i), exact.total(i));
            assertEquals(quick.rank(i), exact.rank(i));
            assertEquals(quick.criterion(1, i), exact.criterion(1, i));
        }
        assertEquals(quick.findings(), exact.findings());
    }
}
