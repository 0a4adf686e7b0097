package org.ishc.core.formula;

import java.util.List;
import org.ishc.core.formula.Condition.Relation;
import org.ishc.core.formula.Value.Operator;

/**
 * The forms that are the same wherever the language is used: numbers, arithmetic, comparisons, and what combines
 * conditions.
 */
public final class SharedForms {

    /** A number; it is written as it is, without a name. */
    public static final Form<Value, FormReader> NUMBER = Form.<Value, FormReader>named("constant")
            .body("n")
            .means("một số", "a number")
            .says("{result} (số cho trước)", "{result} (given)")
            .sample("30")
            .read((written, forms) -> new Value.Constant(written.body().number()));

    /** A percentage. */
    public static final Form<Value, FormReader> PERCENT = pair("percent")
            .means("100 · v / w", "100 · v / w")
            .says("100 × {0}/{1} = {result} (tỷ lệ phần trăm)", "100 × {0}/{1} = {result} (percentage)")
            .sample("{percent: [{actual: clubs.fully-active}, {actual: clubs.operating}]}")
            .read((written, forms) -> new Value.Arithmetic(Operator.PERCENT, forms.pair(written.body())));

    /** A sum. */
    public static final Form<Value, FormReader> SUM = several("sum")
            .means("tổng", "the sum")
            .says("{all + } = {result} (tổng)", "{all + } = {result} (sum)")
            .sample("{sum: [{actual: clubs.established}, {actual: clubs.existing}]}")
            .read((written, forms) -> new Value.Arithmetic(Operator.SUM, forms.values(written.body())));

    /** A difference. */
    public static final Form<Value, FormReader> DIFFERENCE = pair("difference")
            .means("v − w", "v − w")
            .says("{0} − {1} = {result} (hiệu)", "{0} − {1} = {result} (difference)")
            .sample("{difference: [{actual: clubs.existing}, {actual: clubs.closed}]}")
            .read((written, forms) -> new Value.Arithmetic(Operator.DIFFERENCE, forms.pair(written.body())));

    /** A product. */
    public static final Form<Value, FormReader> PRODUCT = pair("product")
            .means("v · w", "v · w")
            .says("{0} × {1} = {result} (tích)", "{0} × {1} = {result} (product)")
            .sample("{product: [{actual: clubs.operating}, 50000000]}")
            .read((written, forms) -> new Value.Arithmetic(Operator.PRODUCT, forms.pair(written.body())));

    /** The least. */
    public static final Form<Value, FormReader> MINIMUM = several("minimum")
            .means("số nhỏ nhất", "the least")
            .says("nhỏ nhất trong {all; } là {result}", "the least of {all; } is {result}")
            .sample("{minimum: [{actual: clubs.established}, 20]}")
            .read((written, forms) -> new Value.Arithmetic(Operator.MINIMUM, forms.values(written.body())));

    /** The greatest. */
    public static final Form<Value, FormReader> MAXIMUM = several("maximum")
            .means("số lớn nhất", "the greatest")
            .says("lớn nhất trong {all; } là {result}", "the greatest of {all; } is {result}")
            .sample("{maximum: [{actual: clubs.established}, 1]}")
            .read((written, forms) -> new Value.Arithmetic(Operator.MAXIMUM, forms.values(written.body())));

    /** v ≥ w. */
    public static final Form<Condition, FormReader> AT_LEAST = comparison(Relation.AT_LEAST, "at_least", "≥");

    /** v &gt; w. */
    public static final Form<Condition, FormReader> MORE_THAN = comparison(Relation.MORE_THAN, "more_than", ">");

    /** v ≤ w. */
    public static final Form<Condition, FormReader> AT_MOST = comparison(Relation.AT_MOST, "at_most", "≤");

    /** v &lt; w. */
    public static final Form<Condition, FormReader> LESS_THAN = comparison(Relation.LESS_THAN, "less_than", "<");

    /** v = w. */
    public static final Form<Condition, FormReader> EQUAL = comparison(Relation.EQUAL, "equal", "=");

    /** All of some. */
    public static final Form<Condition, FormReader> ALL = Form.<Condition, FormReader>named("all")
            .body("[c, …]")
            .means("mọi điều kiện đều đúng; một điều kiện sai là sai", "all hold; false when one is false")
            .says("mọi điều kiện: {truth}", "all of these: {truth}")
            .sample("{all: [{reported: members.total}, {at_least: [{actual: members.total}, 50]}]}")
            .read((written, forms) -> new Condition.All(forms.conditions(written.body())));

    /** Any of some. */
    public static final Form<Condition, FormReader> ANY = Form.<Condition, FormReader>named("any")
            .body("[c, …]")
            .means("ít nhất một điều kiện đúng", "one of them holds")
            .says("ít nhất một điều kiện: {truth}", "one of these: {truth}")
            .sample("{any: [{reported: members.total}, {at_least: [{actual: clubs.existing}, 1]}]}")
            .read((written, forms) -> new Condition.AnyOf(forms.conditions(written.body())));

    /** The opposite. */
    public static final Form<Condition, FormReader> NOT = Form.<Condition, FormReader>named("not")
            .body("c")
            .means("điều ngược lại", "the opposite")
            .says("điều ngược lại: {truth}", "the opposite: {truth}")
            .sample("{not: {reported: members.poor}}")
            .read((written, forms) -> new Condition.Not(forms.condition(written.body())));

    /** What makes a value of values, in the order in which it is documented. */
    public static final List<Form<Value, FormReader>> ARITHMETIC =
            List.of(PERCENT, SUM, DIFFERENCE, PRODUCT, MINIMUM, MAXIMUM);

    /** What compares two values, in the order in which it is documented. */
    public static final List<Form<Condition, FormReader>> COMPARISONS =
            List.of(AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, EQUAL);

    /** What makes a condition of conditions, in the order in which it is documented. */
    public static final List<Form<Condition, FormReader>> CONNECTIVES = List.of(ALL, ANY, NOT);

    private SharedForms() {}

    private static Form.Builder<Value, FormReader> pair(String name) {
        return Form.<Value, FormReader>named(name).body("[v, w]");
    }

    private static Form.Builder<Value, FormReader> several(String name) {
        return Form.<Value, FormReader>named(name).body("[v, …]");
    }

    private static Form<Condition, FormReader> comparison(Relation relation, String name, String sign) {
        return Form.<Condition, FormReader>named(name)
                .body("[v, w]")
                .means("v " + sign + " w", "v " + sign + " w")
                .says("{0} " + sign + " {1}: {truth}", "{0} " + sign + " {1}: {truth}")
                .sample("{" + name + ": [{actual: members.total}, 50]}")
                .read((written, forms) -> {
                    List<Value> sides = forms.pair(written.body());
                    return new Condition.Comparing(relation, sides.get(0), sides.get(1));
                });
    }

    /** Returns the form of an operation. */
    public static Form<Value, FormReader> of(Operator operator) {
        return switch (operator) {
            case PERCENT -> PERCENT;
            case SUM -> SUM;
            case DIFFERENCE -> DIFFERENCE;
            case PRODUCT -> PRODUCT;
            case MINIMUM -> MINIMUM;
            case MAXIMUM -> MAXIMUM;
        };
    }

    /** Returns the form of a comparison. */
    public static Form<Condition, FormReader> of(Relation relation) {
        return switch (relation) {
            case AT_LEAST -> AT_LEAST;
            case MORE_THAN -> MORE_THAN;
            case AT_MOST -> AT_MOST;
            case LESS_THAN -> LESS_THAN;
            case EQUAL -> EQUAL;
        };
    }
}
