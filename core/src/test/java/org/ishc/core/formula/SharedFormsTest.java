package org.ishc.core.formula;

import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.formula.Condition.Relation;
import org.ishc.core.formula.Value.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation is read by the name of its form, and knows that form. */
class SharedFormsTest {

    private static final FormTable TABLE = new FormTable(
            FormTable.joined(List.of(Letters.NUMBER), SharedForms.ARITHMETIC),
            FormTable.joined(List.of(Letters.CLAIM), SharedForms.COMPARISONS, SharedForms.CONNECTIVES));

    private static NodeReader at(Object tree) {
        return new NodeReader(node(tree), "at");
    }

    private static Value value(Object tree) {
        return new FormReader(TABLE).value(at(tree));
    }

    private static Condition condition(Object tree) {
        return new FormReader(TABLE).condition(at(tree));
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void operations_areReadByTheirName(Operator operator) {
        Form<Value, FormReader> form = SharedForms.of(operator);
        Value expected = Letters.arithmetic(operator, Letters.X, Letters.number(2));
        assertEquals(operator.name().toLowerCase(Locale.ROOT), form.name());
        assertEquals(expected, value(map(form.name(), List.of(map("number", "x"), 2))));
        assertSame(form, expected.form());
        assertEquals(operator.isPair() ? "[v, w]" : "[v, …]", form.written().replaceAll(".*: |}", ""));
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void comparisons_areReadByTheirName(Relation relation) {
        Form<Condition, FormReader> form = SharedForms.of(relation);
        Condition expected = Letters.compare(Letters.X, relation, Letters.number(2));
        assertEquals(relation.name().toLowerCase(Locale.ROOT), form.name());
        assertEquals(expected, condition(map(form.name(), List.of(map("number", "x"), 2))));
        assertSame(form, expected.form());
    }

    @Test
    void whatCombinesConditions_knowsItsForm() {
        List<Object> two = List.of(map("claim", "p"), map("claim", "q"));
        assertEquals(Letters.all(Letters.P, Letters.Q), condition(map("all", two)));
        assertEquals(Letters.any(Letters.P, Letters.Q), condition(map("any", two)));
        assertEquals(Letters.not(Letters.P), condition(map("not", map("claim", "p"))));
        assertSame(SharedForms.ALL, Letters.all(Letters.P).form());
        assertSame(SharedForms.ANY, Letters.any(Letters.P).form());
        assertSame(SharedForms.NOT, Letters.not(Letters.P).form());
        assertSame(SharedForms.NUMBER, value(2).form());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void pairs_areExactlyTwo(int values) {
        List<Integer> some = Collections.nCopies(values, 1);
        UnreadableTextException wrong = assertThrows(UnreadableTextException.class, () -> value(map("percent", some)));
        assertEquals("at/percent", wrong.path());
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new Value.Arithmetic(
                        Operator.PERCENT, some.stream().map(Letters::number).toList()));
        assertTrue(refused.getMessage().contains("exactly two values"), refused::getMessage);
    }
}
