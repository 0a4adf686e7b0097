package org.ishc.core.formula;

import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same forms with other leaves: here those of a small language about single clubs, in which less is allowed than in
 * a rulebook.
 */
class FormReaderTest {

    private record Report(String column) implements Value.Leaf {
        @Override
        public Form<Value, FormReader> form() {
            return REPORT;
        }
    }

    private record State(String state) implements Condition.Leaf {
        @Override
        public Form<Condition, FormReader> form() {
            return STATE;
        }
    }

    private static final Place CONDITIONS = new Place(new Wording("điều kiện", "conditions"));

    private static final Form<Value, FormReader> REPORT = Form.<Value, FormReader>named("report")
            .body("column")
            .beside("latest", "true")
            .means("cột của báo cáo", "a column of the report")
            .says("{column} = {result}", "{column} = {result}")
            .sample("{report: members}")
            .read((written, forms) -> new Report(written.body().text()));

    private static final Form<Condition, FormReader> STATE = Form.<Condition, FormReader>named("state")
            .body("state")
            .only(CONDITIONS)
            .means("trạng thái", "the state")
            .says("{state}: {truth}", "{state}: {truth}")
            .sample("{state: OPERATING}")
            .read((written, forms) -> new State(written.body().text()));

    private static final FormTable CLUBS = new FormTable(
            List.of(REPORT, SharedForms.SUM), List.of(STATE, SharedForms.AT_LEAST, SharedForms.ALL, SharedForms.NOT));

    private static final FormReader READER = new FormReader(CLUBS, CONDITIONS);

    private static Value value(Object tree) {
        return READER.value(new NodeReader(node(tree), "at"));
    }

    private static Condition condition(FormReader reader, Object tree) {
        return reader.condition(new NodeReader(node(tree), "at"));
    }

    private static void refused(String says, Object value) {
        UnreadableTextException wrong = assertThrows(UnreadableTextException.class, () -> value(value));
        assertTrue(wrong.getMessage().contains(says), wrong::getMessage);
    }

    @Test
    void sharedForms_holdTheLeavesOfTheirTable() {
        assertEquals(
                new Value.Arithmetic(
                        Value.Operator.SUM, List.of(new Report("women"), new Value.Constant(Fraction.of(2)))),
                value(map("sum", List.of(map("report", "women"), 2))));
        assertEquals(
                new Condition.All(List.of(
                        new Condition.Not(new State("CLOSED")),
                        new Condition.Comparing(
                                Condition.Relation.AT_LEAST,
                                new Report("members"),
                                new Value.Constant(Fraction.of(50))))),
                condition(
                        READER,
                        map(
                                "all",
                                List.of(
                                        map("not", map("state", "CLOSED")),
                                        map("at_least", List.of(map("report", "members"), 50))))));
    }

    @Test
    void whatIsNotInTheTable_isRefused_andWhatIsAllowedIsSaid() {
        refused("unknown form 'percent'; allowed are [report, sum] and [latest]", map("percent", List.of(1, 2)));
        refused("unknown form 'actual'", map("sum", List.of(map("actual", "members.total"))));
        refused("found [report, sum]", map("report", "women", "sum", List.of(1)));
        refused("found []; allowed are [report, sum]", map());
        refused("'latest' goes with [report] only", map("sum", List.of(1), "latest", true));
        refused("a list of 1 or more", map("sum", List.of()));
    }

    @Test
    void formOutOfItsPlace_isRefused_whereverItStands() {
        FormReader elsewhere = new FormReader(CLUBS);
        UnreadableTextException wrong = assertThrows(
                UnreadableTextException.class, () -> condition(elsewhere, map("not", map("state", "CLOSED"))));
        assertEquals("at/not/state", wrong.path());
        assertTrue(wrong.getMessage().contains("'state' is allowed in conditions only"), wrong::getMessage);
    }

    private static TextNode nested(int levels) {
        TextNode value = node(map("report", "women"));
        for (int i = 1; i < levels; i++) {
            TextNode list = new TextNode.Sequence(List.of(value), 1, 1);
            value = new TextNode.Mapping(List.of(new TextNode.Mapping.Entry("sum", 1, 1, list)), 1, 1);
        }
        return value;
    }

    @ParameterizedTest
    @ValueSource(ints = {FormReader.MAX_DEPTH + 1, 1_000, 100_000})
    void nesting_beyondTheLimit_isRefused(int levels) {
        NodeReader deep = new NodeReader(nested(levels), "");
        UnreadableTextException wrong = assertThrows(UnreadableTextException.class, () -> READER.value(deep));
        assertTrue(wrong.getMessage().contains("more than 100 deep; allowed are 100"), wrong::getMessage);
    }

    @Test
    void nesting_isReadToItsLimit() {
        assertEquals(
                SharedForms.SUM,
                READER.value(new NodeReader(nested(FormReader.MAX_DEPTH), "")).form());
    }

    /** What a report says is never negative; nothing else is known of clubs. */
    private static final class Clubs extends SharedRanges {
        @Override
        public Range leaf(Value.Leaf leaf) {
            return Range.NOT_NEGATIVE;
        }
    }

    @ParameterizedTest
    @CsvSource({"-1,false", "0,false", "1,false", "-3,true"})
    void proofs_areThoseOfEveryUse(int most, boolean isNeverTrue) {
        Object sum = map("sum", List.of(map("report", "women"), -2));
        Condition tooFew = condition(READER, map("not", map("at_least", List.of(sum, most))));
        Condition atMost = condition(
                READER, map("all", List.of(map("state", "CLOSED"), map("not", map("at_least", List.of(sum, most))))));
        assertEquals(Range.from(Fraction.of(-2)), new Clubs().of(value(sum)));
        assertEquals(isNeverTrue, new ConditionProof(new Clubs()).isNeverTrue(tooFew));
        assertEquals(isNeverTrue, new ConditionProof(new Clubs()).isNeverTrue(atMost));
        assertFalse(new ConditionProof(new Clubs()).isNeverTrue(condition(READER, map("state", "CLOSED"))));
    }

    @Test
    void form_showsHowItIsWritten() {
        assertEquals("{report: column, latest?: true}", REPORT.written());
        assertEquals("{sum: [v, …]}", SharedForms.SUM.written());
        assertEquals("report", REPORT.toString());
    }
}
