package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.ishc.core.testing.TraceFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the node of a rule tells beside its points: the numbers that its sentence and its JSON need. */
class RuleFactsTest {

    private static final Object A = map("actual", "a");
    private static final Object NONE = map("actual", "none");
    private static final Object YES = map("fact", "yes");

    private static ScoreTrace node(Object rule) {
        Data data = new Data()
                .actual("01", "a", "6")
                .fact("01", "yes", "true")
                .fact("01", "p", "7")
                .fact("01", "level", "GOOD");
        ScoreTrace total = Scorer.score(read(rulebook(10, List.of(criterion("C", rule)))), data, Stage.FINAL)
                .units()
                .get(0)
                .explanation();
        ScoreTrace criterion =
                total.children().get(0).children().get(0).children().get(0);
        return criterion.children().get(0);
    }

    static Stream<Arguments> rules() {
        List<Object> bands =
                List.of(map("to", 5, "points", 1), map("from", 5, "to", 7, "points", 6), map("from", 8, "points", 9));
        return Stream.of(
                Arguments.of(map("proportional", map("value", A, "of", 12)), "{input=6/1, max=10/1, of=12/1}"),
                Arguments.of(
                        map("proportional", map("value", A, "of", 12, "zero_below", 40)),
                        "{input=6/1, max=10/1, of=12/1, zero_below=40/1}"),
                Arguments.of(
                        map("proportional", map("value", NONE, "of", 12, "zero_below", 40)), "{max=10/1, of=12/1}"),
                Arguments.of(
                        map("proportional", map("value", A, "of", 3)),
                        "{before_limit=20/1, input=6/1, limit=10/1, max=10/1, of=3/1}"),
                Arguments.of(map("bands", map("value", A, "bands", bands)), "{from=5/1, input=6/1, max=10/1, to=7/1}"),
                Arguments.of(map("bands", map("value", 4, "bands", bands)), "{input=4/1, max=10/1, to=5/1}"),
                Arguments.of(map("bands", map("value", 9, "bands", bands)), "{from=8/1, input=9/1, max=10/1}"),
                Arguments.of(map("bands", map("value", 7, "bands", bands)), "{input=7/1, max=10/1}"),
                Arguments.of(map("bands", map("value", NONE, "bands", bands)), "{max=10/1}"),
                Arguments.of(
                        map("deduct", map("value", A, "full_at", 9, "per", 2, "points", 3, "steps", "begun")),
                        "{each=3/1, full_at=9/1, input=6/1, max=10/1, steps=2/1}"),
                Arguments.of(
                        map("deduct", map("value", NONE, "full_at", 9, "per", 2, "points", 3, "steps", "begun")),
                        "{full_at=9/1, max=10/1}"),
                Arguments.of(
                        map("count", map("value", A, "each", 1.5, "beyond", 2)),
                        "{beyond=2/1, each=3/2, input=6/1, max=10/1, steps=4/1}"),
                Arguments.of(
                        map("steps", map("value", A, "table", List.of(List.of(0, 0), List.of(10, 5)))),
                        "{input=6/1, max=10/1}"),
                Arguments.of(map("flag", map("when", YES)), "{max=10/1}"),
                Arguments.of(map("choice", map("fact", "level", "levels", map("GOOD", 7))), "{max=10/1}"),
                Arguments.of(
                        map("checklist", map("items", List.of(map("code", "i", "when", YES, "points", 3)))),
                        "{max=10/1}"),
                Arguments.of(map("sum_of", map("rules", List.of(map("assessed", map("fact", "p"))))), "{max=10/1}"),
                Arguments.of(map("best_of", map("rules", List.of(map("assessed", map("fact", "p"))))), "{max=10/1}"),
                Arguments.of(
                        map(
                                "choose",
                                map(
                                        "cases",
                                        List.of(map("when", YES, "rule", map("assessed", map("fact", "p")))),
                                        "otherwise",
                                        map("assessed", map("fact", "p")))),
                        "{max=10/1}"),
                Arguments.of(map("assessed", map("fact", "p")), "{max=10/1}"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRule_tellsItsNumbersUnderTheKeysOfItsForm(Object rule, String expected) {
        assertEquals(expected, TraceFacts.of(node(rule)).toString());
    }
}
