package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.column.Operator;
import org.ishc.core.column.Relation;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Value;
import org.ishc.core.formula.plan.Operations;
import org.ishc.core.formula.plan.Program;
import org.ishc.core.rulebook.ScoreCondition;
import org.ishc.core.rulebook.ScoreValue;

/** Compiles values and conditions into operations: the one place that knows how each form is computed. */
final class FormCompiler implements ScoreValue.Visitor<ValuePlan>, ScoreCondition.Visitor<ConditionPlan> {

    private final Program.Builder program;
    private final Operations operations;
    private final Strictness strictness;
    private final boolean hasPoints;
    private final List<Check> checks = new ArrayList<>();
    private Guard guard = Guard.ALWAYS;

    /**
     * Adds to a program.
     *
     * @param strictness which of what is read counts
     * @param hasPoints whether points are there to be read
     */
    FormCompiler(Program.Builder program, Strictness strictness, boolean hasPoints) {
        this.program = program;
        this.operations = new Operations(program);
        this.strictness = strictness;
        this.hasPoints = hasPoints;
    }

    Program.Builder program() {
        return program;
    }

    /** What may be wrong with what was compiled so far. */
    List<Check> checks() {
        return checks;
    }

    /** Compiles something that is asked only where a guard holds. */
    <T> T asked(Guard where, Supplier<T> compiling) {
        Guard before = guard;
        guard = before.and(where);
        try {
            return compiling.get();
        } finally {
            guard = before;
        }
    }

    void check(Check check) {
        checks.add(check.where(guard));
    }

    Operations operations() {
        return operations;
    }

    boolean needsEvidence() {
        return strictness.needsEvidence();
    }

    ValuePlan value(Value value) {
        return value.accept(this);
    }

    List<ValuePlan> values(List<Value> values) {
        return values.stream().map(this::value).toList();
    }

    ConditionPlan condition(Condition condition) {
        return condition.accept(this);
    }

    List<ConditionPlan> conditions(List<Condition> conditions) {
        return conditions.stream().map(this::condition).toList();
    }

    private static ValuePlan alone(Value value, int slot) {
        return new ValuePlan(value, slot, List.of());
    }

    @Override
    public ValuePlan constant(Value.Constant constant) {
        return alone(constant, program.constant(constant.number()));
    }

    @Override
    public ValuePlan arithmetic(Value.Arithmetic arithmetic) {
        List<ValuePlan> operands = values(arithmetic.operands());
        int slot = operands.get(0).slot();
        for (ValuePlan next : operands.subList(1, operands.size())) {
            slot = combined(arithmetic.operator(), slot, next.slot());
        }
        return new ValuePlan(arithmetic, slot, operands);
    }

    private int combined(Value.Operator operator, int left, int right) {
        return switch (operator) {
            case PERCENT -> operations.quotient(Fraction.HUNDRED, left, right);
            case SUM -> operations.combine(Operator.SUM, left, right);
            case DIFFERENCE -> operations.combine(Operator.DIFFERENCE, left, right);
            case PRODUCT -> operations.combine(Operator.PRODUCT, left, right);
            case MINIMUM -> operations.combine(Operator.MINIMUM, left, right);
            case MAXIMUM -> operations.combine(Operator.MAXIMUM, left, right);
        };
    }

    @Override
    public ValuePlan leaf(Value.Leaf leaf) {
        return ScoreValue.Visitor.super.leaf(leaf);
    }

    @Override
    public ValuePlan actual(ScoreValue.Actual actual) {
        boolean isHeld = actual.yearsBack() == 0 && strictness.accepts() != ValueStatus.ESTIMATED;
        if (isHeld) {
            check(Check.basis(actual.indicator(), strictness.accepts()));
        }
        return alone(
                actual,
                program.numbers(new Read.Actual(
                        actual.indicator(),
                        actual.yearsBack(),
                        isHeld ? strictness.accepts() : ValueStatus.ESTIMATED)));
    }

    @Override
    public ValuePlan target(ScoreValue.TargetOf target) {
        return alone(target, program.numbers(new Read.Wanted(target.indicator(), target.origin(), false)));
    }

    @Override
    public ValuePlan attainment(ScoreValue.Attainment attainment) {
        IndicatorCode indicator = attainment.indicator();
        ValuePlan actual = actual(new ScoreValue.Actual(indicator, 0));
        int wanted = program.numbers(new Read.Wanted(indicator, attainment.origin(), true));
        int slot = operations.quotient(Fraction.HUNDRED, actual.slot(), wanted);
        return new ValuePlan(
                attainment, slot, List.of(actual, target(new ScoreValue.TargetOf(indicator, attainment.origin()))));
    }

    @Override
    public ValuePlan growth(ScoreValue.Growth growth) {
        ValuePlan now = actual(new ScoreValue.Actual(growth.indicator(), 0));
        ValuePlan before = actual(new ScoreValue.Actual(growth.indicator(), 1));
        int change = operations.combine(Operator.DIFFERENCE, now.slot(), before.slot());
        return new ValuePlan(
                growth, operations.quotient(Fraction.HUNDRED, change, before.slot()), List.of(now, before));
    }

    @Override
    public ValuePlan coverage(ScoreValue.CoverageOf coverage) {
        return alone(coverage, program.numbers(new Read.Covered(coverage.indicator())));
    }

    @Override
    public ValuePlan fact(ScoreValue.Fact fact) {
        check(Check.fact(fact.code(), needsEvidence(), FactText.NUMBER));
        return alone(fact, program.numbers(new Read.Fact(fact.code(), needsEvidence())));
    }

    @Override
    public ValuePlan overGroup(ScoreValue.OverGroup over) {
        ValuePlan own = value(over.value());
        check(Check.group(over.value(), strictness));
        return new ValuePlan(
                over, program.numbers(new Read.OverGroup(over.isMax(), over.value(), strictness)), List.of(own));
    }

    @Override
    public ValuePlan pointsOf(ScoreValue.PointsOf points) {
        return alone(
                points,
                program.numbers(hasPoints ? new Read.PointsOf(points.code(), points.isShare()) : new Read.Nothing()));
    }

    @Override
    public ConditionPlan comparing(Condition.Comparing comparing) {
        List<ValuePlan> sides = values(List.of(comparing.left(), comparing.right()));
        return new ConditionPlan(
                comparing,
                operations.compare(
                        relation(comparing.relation()),
                        sides.get(0).slot(),
                        sides.get(1).slot()),
                sides,
                List.of());
    }

    private static Relation relation(Condition.Relation relation) {
        return switch (relation) {
            case AT_LEAST -> Relation.AT_LEAST;
            case MORE_THAN -> Relation.MORE_THAN;
            case AT_MOST -> Relation.AT_MOST;
            case LESS_THAN -> Relation.LESS_THAN;
            case EQUAL -> Relation.EQUAL;
        };
    }

    @Override
    public ConditionPlan all(Condition.All all) {
        List<ConditionPlan> conditions = conditions(all.conditions());
        return new ConditionPlan(all, operations.all(ConditionPlan.slots(conditions)), List.of(), conditions);
    }

    @Override
    public ConditionPlan any(Condition.AnyOf any) {
        List<ConditionPlan> conditions = conditions(any.conditions());
        return new ConditionPlan(any, operations.any(ConditionPlan.slots(conditions)), List.of(), conditions);
    }

    @Override
    public ConditionPlan not(Condition.Not not) {
        ConditionPlan inner = condition(not.condition());
        return new ConditionPlan(not, operations.not(inner.slot()), List.of(), List.of(inner));
    }

    @Override
    public ConditionPlan leaf(Condition.Leaf leaf) {
        return ScoreCondition.Visitor.super.leaf(leaf);
    }

    @Override
    public ConditionPlan factIs(ScoreCondition.FactIs fact) {
        check(Check.fact(fact.code(), needsEvidence(), FactText.TRUTH));
        return new ConditionPlan(
                fact, program.truths(new Read.Fact(fact.code(), needsEvidence())), List.of(), List.of());
    }

    @Override
    public ConditionPlan reported(ScoreCondition.Reported reported) {
        ValuePlan actual = actual(new ScoreValue.Actual(reported.indicator(), 0));
        return new ConditionPlan(reported, operations.present(actual.slot()), List.of(actual), List.of());
    }

    @Override
    public ConditionPlan everyShare(ScoreCondition.EveryShare every) {
        return new ConditionPlan(
                every,
                program.truths(hasPoints ? new Read.EveryShare(every) : new Read.Nothing()),
                List.of(),
                List.of());
    }
}
