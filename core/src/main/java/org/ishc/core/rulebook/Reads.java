package org.ishc.core.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Value;

/** Everything that a rulebook reads, in the order of reading, each with its path there. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Reads implements Rule.Visitor<Stream<Reads.Site>> {

    private final String at;

    private Reads(String at) {
        this.at = at;
    }

    /**
     * A place that reads something.
     *
     * @param path where; it ends with the key that names the form, or with that of the fact or section
     * @param inputs what it needs
     */
    public record Site(String path, Inputs inputs) {
        /** Refuses null. */
        public Site {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(inputs, "inputs");
        }

        /** Returns the path of the criterion, class, ceiling, exclusion or award that it lies in. */
        public String place() {
            String[] keys = path.split("/");
            return String.join("/", Arrays.asList(keys).subList(0, keys[0].equals("sections") ? 4 : 2));
        }
    }

    /** Returns what a rulebook reads. */
    public static Stream<Site> of(Rulebook rulebook) {
        return Stream.of(
                        rulebook.sections().stream()
                                .flatMap(section -> section.criteria().stream())
                                .flatMap(Reads::of),
                        rulebook.classes().stream()
                                .flatMap(band -> condition(band.when(), "classes/" + band.code() + "/when")),
                        rulebook.ceilings().stream()
                                .flatMap(ceiling -> condition(ceiling.when(), "ceilings/" + ceiling.code() + "/when")),
                        rulebook.exclusions().stream()
                                .flatMap(exclusion ->
                                        condition(exclusion.when(), "exclusions/" + exclusion.code() + "/when")),
                        rulebook.awards().stream()
                                .flatMap(award -> condition(award.when(), "awards/" + award.code() + "/when")))
                .flatMap(sites -> sites);
    }

    /** Returns what a criterion reads. */
    public static Stream<Site> of(Rulebook.Criterion criterion) {
        return Stream.of(
                        condition(criterion.applies(), criterion.path() + "/applies"),
                        condition(criterion.requires(), criterion.path() + "/requires"),
                        rule(criterion.rule(), criterion.path() + "/rule"))
                .flatMap(sites -> sites);
    }

    /** Returns what a rule reads, with paths from itself. */
    public static Stream<Site> of(Rule rule) {
        return rule(rule, "");
    }

    private static Stream<Site> rule(Rule rule, String at) {
        return rule.accept(new Reads(at));
    }

    private static Stream<Site> value(Value value, String at) {
        return value.accept(new OfValue(at));
    }

    private static Stream<Site> values(List<Value> values, String at) {
        return IntStream.range(0, values.size()).boxed().flatMap(i -> value(values.get(i), at + "/" + i));
    }

    private static Stream<Site> condition(Condition condition, String at) {
        return condition.accept(new OfCondition(at));
    }

    private static Stream<Site> condition(Optional<Condition> condition, String at) {
        return condition.stream().flatMap(given -> condition(given, at));
    }

    private Stream<Site> values(Value one, String key, Value other, String otherKey) {
        return Stream.concat(value(one, at + key), value(other, at + otherKey));
    }

    @Override
    public Stream<Site> proportional(ValueRule.Proportional rule) {
        return values(rule.value(), "/proportional/value", rule.whole(), "/proportional/of");
    }

    @Override
    public Stream<Site> bands(ValueRule.Bands rule) {
        return value(rule.value(), at + "/bands/value");
    }

    @Override
    public Stream<Site> deduct(ValueRule.Deduct rule) {
        return values(rule.value(), "/deduct/value", rule.fullAt(), "/deduct/full_at");
    }

    @Override
    public Stream<Site> count(ValueRule.Count rule) {
        return values(rule.value(), "/count/value", rule.beyond(), "/count/beyond");
    }

    @Override
    public Stream<Site> ladder(ValueRule.Ladder rule) {
        return Stream.concat(
                value(rule.value(), at + "/steps/value"),
                IntStream.range(0, rule.table().size())
                        .boxed()
                        .flatMap(i -> values(
                                List.of(
                                        rule.table().get(i).x(),
                                        rule.table().get(i).y()),
                                at + "/steps/table/" + i)));
    }

    @Override
    public Stream<Site> flag(ConditionRule.Flag rule) {
        return condition(rule.when(), at + "/flag/when");
    }

    @Override
    public Stream<Site> choice(FactRule.Choice rule) {
        return Stream.of(new Site(at + "/choice/fact", Inputs.fact(rule.fact())));
    }

    @Override
    public Stream<Site> checklist(ConditionRule.Checklist rule) {
        return rule.items().stream()
                .flatMap(item -> condition(item.when(), at + "/checklist/items/" + item.code() + "/when"));
    }

    @Override
    public Stream<Site> sumOf(CombinedRule.SumOf rule) {
        return parts(rule.parts(), at + "/sum_of/rules/");
    }

    @Override
    public Stream<Site> bestOf(CombinedRule.BestOf rule) {
        return parts(rule.parts(), at + "/best_of/rules/");
    }

    private static Stream<Site> parts(List<CombinedRule.Part> parts, String at) {
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(i -> rule(parts.get(i).rule(), at + i));
    }

    @Override
    public Stream<Site> choose(CombinedRule.Choose rule) {
        Stream<Site> cases = IntStream.range(0, rule.cases().size()).boxed().flatMap(i -> {
            CombinedRule.Case one = rule.cases().get(i);
            String path = at + "/choose/cases/" + i;
            return Stream.concat(
                    condition(one.when(), path + "/when"), rule(one.part().rule(), path + "/rule"));
        });
        return Stream.concat(cases, rule(rule.otherwise().rule(), at + "/choose/otherwise"));
    }

    @Override
    public Stream<Site> assessed(FactRule.Assessed rule) {
        return Stream.of(new Site(at + "/assessed/fact", Inputs.fact(rule.fact())));
    }

    /** What a value reads. */
    private record OfValue(String at) implements Value.Visitor<Stream<Site>> {
        @Override
        public Stream<Site> constant(Value.Constant constant) {
            return Stream.empty();
        }

        @Override
        public Stream<Site> arithmetic(Value.Arithmetic arithmetic) {
            return values(arithmetic.operands(), at + "/" + arithmetic.form());
        }

        @Override
        public Stream<Site> leaf(Value.Leaf leaf) {
            String path = at + "/" + leaf.form();
            return Stream.concat(
                    Stream.of(new Site(path, ScoreValue.of(leaf).inputs())),
                    leaf.parts().stream().flatMap(part -> value(part, path)));
        }
    }

    /** What a condition reads. */
    private record OfCondition(String at) implements Condition.Visitor<Stream<Site>> {
        @Override
        public Stream<Site> comparing(Condition.Comparing comparing) {
            return values(List.of(comparing.left(), comparing.right()), at + "/" + comparing.form());
        }

        @Override
        public Stream<Site> all(Condition.All all) {
            return conditions(all.conditions(), at + "/" + all.form() + "/");
        }

        @Override
        public Stream<Site> any(Condition.AnyOf any) {
            return conditions(any.conditions(), at + "/" + any.form() + "/");
        }

        @Override
        public Stream<Site> not(Condition.Not not) {
            return condition(not.condition(), at + "/" + not.form());
        }

        @Override
        public Stream<Site> leaf(Condition.Leaf leaf) {
            return Stream.of(
                    new Site(at + "/" + leaf.form(), ScoreCondition.of(leaf).inputs()));
        }

        private static Stream<Site> conditions(List<Condition> conditions, String at) {
            return IntStream.range(0, conditions.size()).boxed().flatMap(i -> condition(conditions.get(i), at + i));
        }
    }
}
