package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.FormTrace;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.emulation.Stage;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of a unit stands in its explanation, what is not asked does not. */
class RecorderTest {

    private static final Object A = map("actual", "a");

    private static ScoreTrace explained(Object criterion, Data data) {
        ScoreTrace total = ScoreResult.of(read(rulebook(10, List.of(criterion))), ScoreColumns.of(data, Stage.FINAL))
                .explanation(0);
        return total.children().get(0).children().get(0).children().get(0);
    }

    /** A node as its code, its number and its children in brackets. */
    private static String shown(ScoreTrace node) {
        String children = node.children().stream().map(RecorderTest::shown).collect(Collectors.joining(", ", "(", ")"));
        return node.code() + " " + node.value().map(Fraction::toString).orElse("-")
                + (node.children().isEmpty() ? "" : " " + children);
    }

    private static String below(Object rule, Data data) {
        return shown(explained(criterion("C", rule), data).children().get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false | true  | C - (fact 0/1 (fact 0/1))",
                "true  | false | C 0/1 (fact 1/1 (fact 1/1), fact 0/1 (fact 0/1))",
                "true  | true  | C 3/1 (fact 1/1 (fact 1/1), fact 1/1 (fact 1/1), assessed 3/1 (fact 3/1))",
                "odd   | true  | C 0/1 (fact - (fact -), fact 1/1 (fact 1/1))",
                "odd   | false | C 0/1 (fact - (fact -), fact 0/1 (fact 0/1))",
                "true  | odd   | C 0/1 (fact 1/1 (fact 1/1), fact - (fact -))"
            })
    void gates_areShownAsFarAsTheyAreAsked_theRuleBehindThem(String open, String need, String expected) {
        Object gated = criterion(
                "C",
                map("assessed", map("fact", "p")),
                "applies",
                map("fact", "open"),
                "requires",
                map("fact", "need"));
        Data data = new Data().fact("01", "open", open).fact("01", "need", need).fact("01", "p", "3");
        assertEquals(expected, shown(explained(gated, data)));
    }

    @Test
    void aRule_showsWhatItReads_exactlyAndWithinItsLimits() {
        Data data = new Data().actual("01", "a", "7");
        assertEquals(
                "proportional 10/1 (actual 7/1 (011 7/1), constant 3/1)",
                below(map("proportional", map("value", A, "of", 3)), data));
        ScoreTrace third = explained(criterion("C", map("proportional", map("value", 1, "of", 3))), data);
        assertEquals(Optional.of(Fraction.of(10, 3)), third.value(), "exact");
        assertEquals(Optional.of("3.33"), third.points(), "rounded");
    }

    @Test
    void ofATableOnlyTheValue_andWhatIsNoPlainNumber_isShown() {
        Data data = new Data().actual("01", "a", "7").actual("01", "b", "9");
        assertEquals(
                "steps 7/1 (actual 7/1 (011 7/1), actual 9/1 (011 9/1))",
                below(
                        map("steps", map("value", A, "table", List.of(List.of(0, 0), List.of(map("actual", "b"), 9)))),
                        data));
    }

    @Test
    void theItemsOfAChecklist_haveTheirPoints() {
        Object item = map("code", "i", "when", map("fact", "yes"), "points", 3);
        Object other = map("code", "j", "when", map("fact", "no"), "points", 2);
        Object unknown = map("code", "k", "when", map("fact", "none"), "points", 1);
        assertEquals(
                "checklist 3/1 (i 3/1 (fact 1/1 (fact 1/1)), j 0/1 (fact 0/1 (fact 0/1)), k - (fact - (fact -)))",
                below(
                        map("checklist", map("items", List.of(item, other, unknown))),
                        new Data().fact("01", "yes", "true").fact("01", "no", "false")));
    }

    /** The second case is chosen, the third is not asked. */
    @Test
    void cases_areShownUpToTheOneThatIsChosen() {
        Object choose = map(
                "choose",
                map(
                        "cases",
                        List.of(
                                map("when", map("fact", "no"), "rule", map("assessed", map("fact", "p"))),
                                map("when", map("fact", "yes"), "rule", map("max", 2, "assessed", map("fact", "q"))),
                                map("when", map("fact", "never"), "rule", map("assessed", map("fact", "p")))),
                        "otherwise",
                        map("assessed", map("fact", "r"))));
        Data data =
                new Data().fact("01", "no", "false").fact("01", "yes", "true").fact("01", "q", "1");
        assertEquals(
                "choose 1/1 (fact 0/1 (fact 0/1), fact 1/1 (fact 1/1), assessed 1/1 (fact 1/1))", below(choose, data));
        Data otherwise = new Data()
                .fact("01", "no", "false")
                .fact("01", "yes", "false")
                .fact("01", "never", "false")
                .fact("01", "r", "4");
        assertEquals(
                "choose 4/1 (fact 0/1 (fact 0/1), fact 0/1 (fact 0/1), fact 0/1 (fact 0/1), assessed 4/1 (fact 4/1))",
                below(choose, otherwise));
        assertEquals(
                "choose - (fact 0/1 (fact 0/1), fact - (fact -))",
                below(choose, new Data().fact("01", "no", "false").fact("01", "r", "4")),
                "nobody knows the second, so none is chosen");
    }

    @Test
    void parts_areShownWithinTheirOwnLimits() {
        Object part = map("max", 4, "proportional", map("value", A, "of", 10));
        Object cut = map("max", 3, "count", map("value", A, "each", 1));
        Object minus = map("minus", true, "max", 2, "count", map("value", A, "each", 1, "beyond", 6));
        assertEquals(
                "sum_of 24/5 (proportional 14/5 (actual 7/1 (011 7/1), constant 10/1), count 3/1 (actual 7/1 (011 7/1),"
                        + " constant 0/1), count 1/1 (actual 7/1 (011 7/1), constant 6/1))",
                below(map("sum_of", map("rules", List.of(part, cut, minus))), new Data().actual("01", "a", "7")));
        ScoreTrace best = explained(
                        criterion("C", map("best_of", map("rules", List.of(part, cut)))),
                        new Data().actual("01", "a", "7"))
                .children()
                .get(0);
        assertEquals(Optional.of(Fraction.of(3)), best.value());
        assertEquals(
                Optional.of(Fraction.of(7)), ((FormTrace.OfRule) best.children().get(1)).beforeLimit());
        assertEquals(Optional.empty(), ((FormTrace.OfRule) best.children().get(0)).beforeLimit());
    }

    @Test
    void bandsStepsAndLevels_areThoseThatWereTaken() {
        List<Object> bands = List.of(map("to", 5, "points", 1), map("from", 5, "points", 6));
        Object rule = map("bands", map("value", A, "bands", bands));
        FormTrace.OfRule node = (FormTrace.OfRule) explained(criterion("C", rule), new Data().actual("01", "a", "7"))
                .children()
                .get(0);
        assertEquals(Optional.of(Fraction.of(5)), node.band().orElseThrow().from());
        FormTrace.OfRule low = (FormTrace.OfRule) explained(criterion("C", rule), new Data().actual("01", "a", "1"))
                .children()
                .get(0);
        assertEquals(Optional.empty(), low.band().orElseThrow().from());
        FormTrace.OfRule none = (FormTrace.OfRule) explained(criterion("C", rule), new Data().units("01"))
                .children()
                .get(0);
        assertEquals(Optional.empty(), none.band());
        assertEquals(
                "choice 7/1 (fact 7/1)",
                below(
                        map("choice", map("fact", "level", "levels", map("GOOD", 7))),
                        new Data().fact("01", "level", "GOOD")));
    }

    @Test
    void values_areShownWithTheirParts() {
        Data data = new Data().actual("01", "a", "6").back("01", "a", "5").actual("02", "a", "9");
        assertEquals(
                "proportional 10/1 (growth 20/1 (actual 6/1 (011 6/1), actual 5/1 (011 5/1)), constant 1/1)",
                below(map("proportional", map("value", map("growth", "a"), "of", 1)), data));
        assertEquals(
                "proportional 20/3 (actual 6/1 (011 6/1), group_max 9/1 (actual 6/1 (011 6/1)))",
                below(map("proportional", map("value", A, "of", map("group_max", A))), data));
        assertEquals(
                "flag 10/1 (at_least 1/1 (actual 6/1 (011 6/1), constant 6/1))",
                below(map("flag", map("when", map("at_least", List.of(A, 6)))), data));
        assertEquals(
                "flag 10/1 (reported 1/1 (actual 6/1 (011 6/1)))",
                below(map("flag", map("when", map("reported", "a"))), data));
        assertEquals(
                "flag - (not - (fact - (fact -)))",
                below(map("flag", map("when", map("not", map("fact", "none")))), data));
    }
}
