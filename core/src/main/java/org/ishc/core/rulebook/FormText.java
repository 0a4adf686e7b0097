package org.ishc.core.rulebook;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.document.TextNode;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Value;
import org.ishc.core.targets.TargetOrigin;

/** Writes values, conditions and rules as they are read. */
final class FormText implements ScoreValue.Visitor<TextNode>, ScoreCondition.Visitor<TextNode>, Rule.Visitor<TextNode> {

    private static final FormText WRITER = new FormText();
    private static final Value HUNDRED = new Value.Constant(Fraction.HUNDRED);
    private static final Value NOTHING = new Value.Constant(Fraction.ZERO);

    private FormText() {}

    static TextNode of(Value value) {
        return value.accept(WRITER);
    }

    static TextNode of(Condition condition) {
        return condition.accept(WRITER);
    }

    static TextNode of(Rule rule) {
        return rule.accept(WRITER);
    }

    private static TextNode part(CombinedRule.Part part) {
        TextTree tree = new TextTree().with("max", part.max(), TextTree::number);
        if (part.isMinus()) {
            tree.with("minus", new TextNode.Bool(true, 1, 1));
        }
        return tree.with(part.rule().form().name(), body(part.rule())).node();
    }

    private static TextNode body(Rule rule) {
        return ((TextNode.Mapping) of(rule)).entries().get(0).value();
    }

    private static TextNode named(Value value, TextNode body) {
        return TextTree.of(value.form().name(), body);
    }

    private static TextNode named(Condition condition, TextNode body) {
        return TextTree.of(condition.form().name(), body);
    }

    private static TextNode named(Rule rule, TextTree body) {
        return TextTree.of(rule.form().name(), body.node());
    }

    private static TextNode values(List<Value> values) {
        return TextTree.list(values, FormText::of);
    }

    private static TextNode conditions(List<Condition> conditions) {
        return TextTree.list(conditions, FormText::of);
    }

    @Override
    public TextNode constant(Value.Constant constant) {
        return TextTree.number(constant.number());
    }

    @Override
    public TextNode arithmetic(Value.Arithmetic arithmetic) {
        return named(arithmetic, values(arithmetic.operands()));
    }

    @Override
    public TextNode leaf(Value.Leaf leaf) {
        return ScoreValue.of(leaf).acceptLeaf(this);
    }

    @Override
    public TextNode leaf(Condition.Leaf leaf) {
        return ScoreCondition.of(leaf).acceptLeaf(this);
    }

    @Override
    public TextNode actual(ScoreValue.Actual actual) {
        TextTree tree = new TextTree().with(actual.form().name(), TextTree.text(actual.indicator()));
        return actual.yearsBack() == 0
                ? tree.node()
                : tree.with("years_back", TextTree.number(actual.yearsBack())).node();
    }

    @Override
    public TextNode target(ScoreValue.TargetOf target) {
        return ofOrigin(target, target.indicator(), target.origin());
    }

    @Override
    public TextNode attainment(ScoreValue.Attainment attainment) {
        return ofOrigin(attainment, attainment.indicator(), attainment.origin());
    }

    private static TextNode ofOrigin(ScoreValue value, IndicatorCode indicator, Optional<TargetOrigin> origin) {
        return new TextTree()
                .with(value.form().name(), TextTree.text(indicator))
                .with("origin", origin, targetOrigin -> TextTree.text(targetOrigin.name()))
                .node();
    }

    @Override
    public TextNode growth(ScoreValue.Growth growth) {
        return named(growth, TextTree.text(growth.indicator()));
    }

    @Override
    public TextNode coverage(ScoreValue.CoverageOf coverage) {
        return named(coverage, TextTree.text(coverage.indicator()));
    }

    @Override
    public TextNode fact(ScoreValue.Fact fact) {
        return named(fact, TextTree.text(fact.code()));
    }

    @Override
    public TextNode overGroup(ScoreValue.OverGroup over) {
        return named(over, of(over.value()));
    }

    @Override
    public TextNode pointsOf(ScoreValue.PointsOf points) {
        return named(points, TextTree.text(points.code()));
    }

    @Override
    public TextNode comparing(Condition.Comparing comparing) {
        return named(comparing, values(List.of(comparing.left(), comparing.right())));
    }

    @Override
    public TextNode all(Condition.All all) {
        return named(all, conditions(all.conditions()));
    }

    @Override
    public TextNode any(Condition.AnyOf any) {
        return named(any, conditions(any.conditions()));
    }

    @Override
    public TextNode not(Condition.Not not) {
        return named(not, of(not.condition()));
    }

    @Override
    public TextNode factIs(ScoreCondition.FactIs fact) {
        return named(fact, TextTree.text(fact.code()));
    }

    @Override
    public TextNode reported(ScoreCondition.Reported reported) {
        return named(reported, TextTree.text(reported.indicator()));
    }

    @Override
    public TextNode everyShare(ScoreCondition.EveryShare every) {
        return named(
                every,
                new TextTree()
                        .with("of", every.counted())
                        .with("at_least", every.atLeast())
                        .node());
    }

    @Override
    public TextNode proportional(ValueRule.Proportional rule) {
        TextTree body = new TextTree().with("value", of(rule.value()));
        Optional<Value> optional = Optional.of(rule.whole()).filter(value -> !value.equals(HUNDRED));
        return named(
                rule, body.with("of", optional, FormText::of).with("zero_below", rule.zeroBelow(), TextTree::number));
    }

    @Override
    public TextNode bands(ValueRule.Bands rule) {
        return named(rule, new TextTree().with("value", of(rule.value())).with("bands", rule.bands(), FormText::band));
    }

    private static TextNode band(ValueRule.Band band) {
        return new TextTree()
                .with("from", band.from(), TextTree::number)
                .with("to", band.to(), TextTree::number)
                .with("points", band.points())
                .node();
    }

    @Override
    public TextNode deduct(ValueRule.Deduct rule) {
        return named(
                rule,
                new TextTree()
                        .with("value", of(rule.value()))
                        .with("full_at", of(rule.fullAt()))
                        .with("per", rule.per())
                        .with("points", rule.points())
                        .with("steps", TextTree.word(rule.steps()))
                        .with("direction", rule.isAbove() ? Optional.of("above") : Optional.empty(), TextTree::text));
    }

    @Override
    public TextNode count(ValueRule.Count rule) {
        return named(
                rule,
                new TextTree()
                        .with("value", of(rule.value()))
                        .with("each", rule.each())
                        .with(
                                "beyond",
                                Optional.of(rule.beyond()).filter(value -> !value.equals(NOTHING)),
                                FormText::of)
                        .with("per", Optional.of(rule.per()).filter(per -> !per.equals(Fraction.ONE)), TextTree::number)
                        .with(
                                "steps",
                                Optional.of(rule.steps()).filter(steps -> steps != ValueRule.Steps.EXACT),
                                TextTree::word));
    }

    @Override
    public TextNode ladder(ValueRule.Ladder rule) {
        return named(
                rule,
                new TextTree()
                        .with("value", of(rule.value()))
                        .with("table", rule.table(), rung -> values(List.of(rung.x(), rung.y()))));
    }

    @Override
    public TextNode flag(ConditionRule.Flag rule) {
        return named(
                rule, new TextTree().with("when", of(rule.when())).with("points", rule.points(), TextTree::number));
    }

    @Override
    public TextNode choice(FactRule.Choice rule) {
        TextTree levels = new TextTree();
        rule.levels().forEach(levels::with);
        return named(
                rule, new TextTree().with("fact", TextTree.text(rule.fact())).with("levels", levels.node()));
    }

    @Override
    public TextNode checklist(ConditionRule.Checklist rule) {
        return named(rule, new TextTree().with("items", rule.items(), FormText::item));
    }

    private static TextNode item(ConditionRule.Item item) {
        return new TextTree()
                .with("code", TextTree.text(item.code()))
                .with("when", of(item.when()))
                .with("points", item.points())
                .node();
    }

    @Override
    public TextNode sumOf(CombinedRule.SumOf rule) {
        return named(rule, new TextTree().with("rules", rule.parts(), FormText::part));
    }

    @Override
    public TextNode bestOf(CombinedRule.BestOf rule) {
        return named(rule, new TextTree().with("rules", rule.parts(), FormText::part));
    }

    @Override
    public TextNode choose(CombinedRule.Choose rule) {
        return named(
                rule,
                new TextTree()
                        .with("cases", rule.cases(), one -> new TextTree()
                                .with("when", of(one.when()))
                                .with("rule", part(one.part()))
                                .node())
                        .with("otherwise", part(rule.otherwise())));
    }

    @Override
    public TextNode assessed(FactRule.Assessed rule) {
        return named(rule, new TextTree().with("fact", TextTree.text(rule.fact())));
    }
}
