package org.ishc.core.emulation.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.explain.Trace.Kind;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.ScoreCondition;
import org.ishc.core.rulebook.ScoreValue;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;

/**
 * Evaluates values and conditions for one scored unit: exact or missing, true, false or unknown; each with its
 * explanation.
 */
public final class FormEvaluator {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}([.,]\\d{1,18})?");
    private static final String NUMBER = "number";
    private static final String SHORT_NUMBER = "number of at most 18 digits before and behind the point";
    private static final Pattern LONG_DECIMAL = Pattern.compile("-?\\d+([.,]\\d+)?");

    private final ScoreRun run;
    private final Contestant unit;
    private final String path;
    private final boolean needsEvidence;
    private final boolean isSilent;
    private final Optional<PointsView> points;

    FormEvaluator(
            ScoreRun run,
            Contestant unit,
            String path,
            boolean needsEvidence,
            boolean isSilent,
            Optional<PointsView> points) {
        this.run = run;
        this.unit = unit;
        this.path = path;
        this.needsEvidence = needsEvidence;
        this.isSilent = isSilent;
        this.points = points;
    }

    /** A value with its explanation. */
    record Evaluated(Optional<Fraction> value, Explained explanation) {}

    /** A condition with its explanation; empty means unknown. */
    record Judged(Optional<Boolean> value, Explained explanation) {}

    void find(EmulationFinding code, Object... arguments) {
        if (!isSilent) {
            run.find(code, unit, path, arguments);
        }
    }

    Evaluated value(Value value) {
        if (value instanceof Value.Constant constant) {
            Optional<Fraction> number = Optional.of(constant.number());
            return new Evaluated(number, new Node("constant", Kind.VALUE).of(number));
        }
        if (value instanceof ScoreValue.Actual actual) {
            return actual(actual.indicator(), actual.yearsBack());
        }
        if (value instanceof ScoreValue.TargetOf target) {
            return target(target.indicator());
        }
        if (value instanceof ScoreValue.CoverageOf coverage) {
            return coverage(coverage.indicator());
        }
        if (value instanceof ScoreValue.Attainment attainment) {
            return attainment(attainment.indicator());
        }
        if (value instanceof ScoreValue.Growth growth) {
            return growth(growth.indicator());
        }
        if (value instanceof ScoreValue.Fact fact) {
            return number(fact.code());
        }
        if (value instanceof Value.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        }
        if (value instanceof ScoreValue.OverGroup group) {
            return overGroup(group);
        }
        return pointsOf((ScoreValue.PointsOf) value);
    }

    private Evaluated actual(IndicatorCode indicator, int yearsBack) {
        ScoringData.Reading reading = run.data().actual(unit, indicator, yearsBack);
        Optional<Fraction> value = reading.value();
        Node node = new Node("actual", Kind.INPUT)
                .fact("indicator", indicator)
                .fact("unit", unit.code())
                .fact("period", run.data().period().yearsBack(yearsBack).code());
        if (yearsBack == 0) {
            node.fact("reported", reading.coverage().reported())
                    .fact("expected", reading.coverage().expected());
            reading.basis().ifPresent(basis -> node.fact("basis", basis));
            ValueStatus accepts = run.accepts();
            if (!reading.isAcceptedFrom(accepts)) {
                find(
                        EmulationFinding.BASIS,
                        "indicator",
                        indicator,
                        "basis",
                        reading.basis().orElseThrow());
                node.fact("accepts", accepts);
                value = Optional.empty();
            }
        }
        if (!reading.rows().isEmpty()) {
            node.fact(
                    "rows",
                    reading.rows().stream()
                            .filter(origin -> origin.isKnown())
                            .map(o -> o.table() + ":" + o.row())
                            .toList());
        }
        for (ScoringData.Contribution part : reading.parts()) {
            node.child(new Node(part.unit(), Kind.INPUT)
                    .fact("indicator", indicator)
                    .of(Optional.of(part.value())));
        }
        return new Evaluated(value, node.of(value));
    }

    private Evaluated target(IndicatorCode indicator) {
        Optional<Target> target = run.data().target(unit, indicator);
        Node node = new Node("target", Kind.INPUT).fact("indicator", indicator).fact("unit", unit.code());
        target.ifPresent(given -> {
            given.document().ifPresent(document -> node.fact("document", document));
            if (given.origin().isKnown()) {
                node.fact(
                        "rows",
                        List.of(given.origin().table() + ":" + given.origin().row()));
            }
        });
        Optional<Fraction> value = target.map(Target::value);
        return new Evaluated(value, node.of(value));
    }

    private Evaluated coverage(IndicatorCode indicator) {
        ScoringData.Reading reading = run.data().actual(unit, indicator, 0);
        Optional<Fraction> value = reading.coverage().expected() == 0
                ? Optional.empty()
                : Optional.of(Fraction.of(
                                reading.coverage().reported(),
                                reading.coverage().expected())
                        .times(Fraction.HUNDRED));
        Node node = new Node("coverage", Kind.INPUT)
                .fact("indicator", indicator)
                .fact("unit", unit.code())
                .fact("reported", reading.coverage().reported())
                .fact("expected", reading.coverage().expected());
        return new Evaluated(value, node.of(value));
    }

    private Evaluated attainment(IndicatorCode indicator) {
        Evaluated actual = actual(indicator, 0);
        Evaluated target = target(indicator);
        boolean isAtLeast = run.data()
                .target(unit, indicator)
                .filter(given -> given.comparison() == Comparison.AT_LEAST)
                .isPresent();
        Optional<Fraction> value = isAtLeast ? percent(actual.value(), target.value()) : Optional.empty();
        return new Evaluated(
                value,
                new Node("attainment", Kind.VALUE)
                        .fact("indicator", indicator)
                        .child(actual.explanation())
                        .child(target.explanation())
                        .of(value));
    }

    private Evaluated growth(IndicatorCode indicator) {
        Evaluated actual = actual(indicator, 0);
        Evaluated before = actual(indicator, 1);
        Optional<Fraction> change = both(actual.value(), before.value(), Fraction::minus);
        Optional<Fraction> value = percent(change, before.value());
        return new Evaluated(
                value,
                new Node("growth", Kind.VALUE)
                        .fact("indicator", indicator)
                        .child(actual.explanation())
                        .child(before.explanation())
                        .of(value));
    }

    private static Optional<Fraction> percent(Optional<Fraction> part, Optional<Fraction> whole) {
        return whole.filter(value -> value.signum() != 0).isEmpty()
                ? Optional.empty()
                : both(part, whole, (v, w) -> v.times(Fraction.HUNDRED).dividedBy(w));
    }

    private static Optional<Fraction> both(
            Optional<Fraction> one, Optional<Fraction> other, BinaryOperator<Fraction> operation) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(operation.apply(one.get(), other.get()))
                : Optional.empty();
    }

    private Evaluated arithmetic(Value.Arithmetic arithmetic) {
        Node node = new Node(arithmetic.operator().name().toLowerCase(Locale.ROOT), Kind.VALUE);
        List<Optional<Fraction>> operands = new ArrayList<>();
        for (Value operand : arithmetic.operands()) {
            Evaluated evaluated = value(operand);
            node.child(evaluated.explanation());
            operands.add(evaluated.value());
        }
        Optional<Fraction> value = operands.get(0);
        for (Optional<Fraction> next : operands.subList(1, operands.size())) {
            value = switch (arithmetic.operator()) {
                case PERCENT -> percent(value, next);
                case SUM -> both(value, next, Fraction::plus);
                case DIFFERENCE -> both(value, next, Fraction::minus);
                case PRODUCT -> both(value, next, Fraction::times);
                case MINIMUM -> both(value, next, Fraction::min);
                case MAXIMUM -> both(value, next, Fraction::max);
            };
        }
        return new Evaluated(value, node.of(value));
    }

    private Evaluated overGroup(ScoreValue.OverGroup over) {
        Evaluated own = value(over.value());
        Node node = new Node(over.isMax() ? "group_max" : "group_min", Kind.VALUE).child(own.explanation());
        Optional<String> group = run.group(unit);
        if (group.isEmpty()) {
            return new Evaluated(Optional.empty(), node.of(Optional.empty()));
        }
        Optional<Fraction> best = Optional.empty();
        List<String> without = new ArrayList<>();
        for (Contestant member : run.members(group.get())) {
            Optional<Fraction> value = new FormEvaluator(
                            run, member, path, needsEvidence, true, points.map(view -> view.of(member)))
                    .value(over.value())
                    .value();
            if (value.isEmpty()) {
                without.add(member.code());
            } else if (best.isEmpty() || over.isMax() == value.get().compareTo(best.get()) > 0) {
                best = value;
            }
        }
        if (!without.isEmpty() && !isSilent) {
            run.groupIncomplete(group.get(), over.value(), path, without);
        }
        Optional<Fraction> value = own.value().isEmpty() ? Optional.empty() : best;
        return new Evaluated(value, node.fact("group", group.get()).of(value));
    }

    private Evaluated pointsOf(ScoreValue.PointsOf pointsOf) {
        Optional<Fraction> value =
                points.flatMap(view -> pointsOf.isShare() ? view.share(pointsOf.code()) : view.points(pointsOf.code()));
        return new Evaluated(
                value,
                new Node(pointsOf.isShare() ? "share" : "points", Kind.INPUT)
                        .fact("of", pointsOf.code())
                        .of(value));
    }

    /** Finds what an assessor entered, whether it counts or not. */
    private Optional<Assessment> entered(FactCode code) {
        return run.data().fact(unit, code, run.stage());
    }

    /** Tells whether what was entered counts: without evidence it is missing where evidence is required. */
    private boolean counts(Assessment fact) {
        boolean counts = !needsEvidence || fact.evidence().isPresent();
        if (!counts) {
            find(EmulationFinding.NO_EVIDENCE, "fact", fact.fact());
        }
        return counts;
    }

    /** What was entered stands in the node also where it counts for nothing. */
    private Node factNode(FactCode code, Optional<Assessment> entered) {
        Node node = new Node("fact", Kind.INPUT)
                .fact("fact", code)
                .fact("unit", unit.code())
                .fact("period", run.data().period().code());
        entered.ifPresent(assessment -> {
            node.fact("stage", assessment.stage().name())
                    .fact("entered", assessment.value().orElse(""));
            assessment.evidence().ifPresent(evidence -> node.fact("evidence", evidence));
            assessment.reason().ifPresent(reason -> node.fact("reason", reason));
            if (assessment.origin().isKnown()) {
                node.fact(
                        "rows",
                        List.of(assessment.origin().table() + ":"
                                + assessment.origin().row()));
            }
        });
        return node;
    }

    private <T> Optional<T> read(
            FactCode code, Optional<Assessment> entered, String expected, Function<String, Optional<T>> reading) {
        Optional<String> text = entered.filter(this::counts).flatMap(Assessment::value);
        Optional<T> value = text.flatMap(reading);
        if (text.isPresent() && value.isEmpty()) {
            boolean isTooLong =
                    expected.equals(NUMBER) && LONG_DECIMAL.matcher(text.get()).matches();
            find(
                    EmulationFinding.FACT_TYPE,
                    "fact",
                    code,
                    "value",
                    text.get(),
                    "expected",
                    isTooLong ? SHORT_NUMBER : expected);
        }
        return value;
    }

    Evaluated number(FactCode code) {
        Optional<Assessment> entered = entered(code);
        Optional<Fraction> value = read(code, entered, NUMBER, FormEvaluator::decimal);
        return new Evaluated(value, factNode(code, entered).of(value));
    }

    private static Optional<Fraction> decimal(String text) {
        return DECIMAL.matcher(text).matches()
                ? Optional.of(Fraction.of(new BigDecimal(text.replace(',', '.'))))
                : Optional.empty();
    }

    private static Optional<Boolean> bool(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The level that an assessor chose; the explanation's value is left to the rule. */
    record Level(Optional<String> code, Node node) {}

    Level level(FactCode code) {
        Optional<Assessment> entered = entered(code);
        Optional<String> level = read(
                code,
                entered,
                "level",
                text -> LONG_DECIMAL.matcher(text).matches() || bool(text).isPresent()
                        ? Optional.empty()
                        : Optional.of(text));
        return new Level(level, factNode(code, entered));
    }

    Judged condition(Condition condition) {
        if (condition instanceof Condition.Comparing comparing) {
            Evaluated left = value(comparing.left());
            Evaluated right = value(comparing.right());
            Optional<Boolean> holds = left.value().isPresent() && right.value().isPresent()
                    ? Optional.of(comparing
                            .relation()
                            .holds(left.value().get(), right.value().get()))
                    : Optional.empty();
            Node node = new Node(comparing.relation().name().toLowerCase(Locale.ROOT), Kind.CONDITION);
            return judged(node.child(left.explanation()).child(right.explanation()), holds);
        }
        if (condition instanceof ScoreCondition.FactIs fact) {
            Optional<Assessment> entered = entered(fact.code());
            Optional<Boolean> value = read(fact.code(), entered, "true, false", FormEvaluator::bool);
            Node node = new Node("fact", Kind.CONDITION)
                    .child(factNode(fact.code(), entered).of(value.map(FormEvaluator::asNumber)));
            return judged(node.fact("fact", fact.code()), value);
        }
        if (condition instanceof ScoreCondition.Reported reported) {
            Evaluated actual = actual(reported.indicator(), 0);
            return judged(
                    new Node("reported", Kind.CONDITION).child(actual.explanation()),
                    Optional.of(actual.value().isPresent()));
        }
        if (condition instanceof ScoreCondition.EveryShare every) {
            Optional<Boolean> holds = points.map(view -> view.everyShare(every));
            return judged(
                    new Node("every_share", Kind.CONDITION)
                            .fact("of", every.counted())
                            .fact("at_least", every.atLeast()),
                    holds);
        }
        if (condition instanceof Condition.Not not) {
            Judged inner = condition(not.condition());
            return judged(
                    new Node("not", Kind.CONDITION).child(inner.explanation()),
                    inner.value().map(holds -> !holds));
        }
        return condition instanceof Condition.All all
                ? combined("all", all.conditions(), false)
                : combined("any", ((Condition.AnyOf) condition).conditions(), true);
    }

    /** Kleene: one {@code deciding} answer decides, else one unknown leaves all unknown. */
    private Judged combined(String form, List<Condition> conditions, boolean deciding) {
        Node node = new Node(form, Kind.CONDITION);
        boolean isDecided = false;
        boolean isUnknown = false;
        for (Condition condition : conditions) {
            Judged judged = condition(condition);
            node.child(judged.explanation());
            isDecided |= judged.value().filter(holds -> holds == deciding).isPresent();
            isUnknown |= judged.value().isEmpty();
        }
        return judged(node, isDecided ? Optional.of(deciding) : isUnknown ? Optional.empty() : Optional.of(!deciding));
    }

    private static Judged judged(Node node, Optional<Boolean> value) {
        return new Judged(value, node.of(value.map(FormEvaluator::asNumber)));
    }

    private static Fraction asNumber(boolean holds) {
        return holds ? Fraction.ONE : Fraction.ZERO;
    }
}
