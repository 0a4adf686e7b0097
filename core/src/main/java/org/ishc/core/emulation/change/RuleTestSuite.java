package org.ishc.core.emulation.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.explain.Trace;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.rulebook.ClassBand;
import org.ishc.core.rulebook.RuleSite;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.rulebook.ValueRule;

/**
 * Tests of a rulebook that an official can write and read: what is given of a unit, and what it must come to. Source:
 * specification, <i>emulation</i>, Rule tests.
 *
 * @param rulebook the name of the rulebook that is tested
 * @param tests in the order written; may be empty
 */
public record RuleTestSuite(String rulebook, List<Test> tests) {

    /** Copies the tests. */
    public RuleTestSuite {
        Objects.requireNonNull(rulebook, "rulebook");
        tests = List.copyOf(tests);
    }

    /** A test. */
    public static final class Test {
        private final String name;
        private final RuleTestData given;
        private final Map<String, Fraction> criteria;
        private final Optional<Fraction> total;
        private final Optional<String> band;

        Test(
                String name,
                RuleTestData given,
                Map<String, Fraction> criteria,
                Optional<Fraction> total,
                Optional<String> band) {
            this.name = name;
            this.given = given;
            this.criteria = criteria;
            this.total = total;
            this.band = band;
        }

        /** Returns its name. */
        public String name() {
            return name;
        }

        /** Runs it: scores the unit, without ranking and quotas. */
        public Result run(Rulebook rulebook) {
            ScoreCard.UnitScore score = score(rulebook);
            List<Difference> differences = new ArrayList<>();
            criteria.forEach((code, expected) -> {
                Optional<Fraction> actual = score.criteria().stream()
                        .filter(criterionScore ->
                                criterionScore.criterion().code().value().equals(code))
                        .findFirst()
                        .flatMap(ScoreCard.CriterionScore::points);
                compare("criteria/" + code, Optional.of(expected), actual, differences);
            });
            total.ifPresent(expected -> compare("total", total, score.total(), differences));
            band.ifPresent(expected -> compare("class", band, score.band().map(ItemCode::value), differences));
            return new Result(name, differences);
        }

        private ScoreCard.UnitScore score(Rulebook rulebook) {
            Rulebook always = Rulebook.builder()
                    .from(rulebook)
                    .validity(Optional.empty())
                    .classes(rulebook.classes().stream()
                            .map(classBand -> new ClassBand(
                                    classBand.code(),
                                    classBand.title(),
                                    classBand.from(),
                                    classBand.when(),
                                    Optional.empty()))
                            .toList())
                    .build();
            return Scorer.score(always, given, Stage.FINAL)
                    .find(RuleTestData.UNIT)
                    .orElseThrow();
        }

        private static void compare(
                String path, Optional<?> expected, Optional<?> actual, List<Difference> differences) {
            if (!expected.equals(actual)) {
                differences.add(new Difference(path, expected.orElseThrow(), actual.map(Object.class::cast)));
            }
        }
    }

    /**
     * What became of a test.
     *
     * @param name its name
     * @param differences what was otherwise than expected; empty when it passed
     */
    public record Result(String name, List<Difference> differences) {

        /** Copies the differences. */
        public Result {
            Objects.requireNonNull(name, "name");
            differences = List.copyOf(differences);
        }

        /** Tells whether all was as expected. */
        public boolean isPassed() {
            return differences.isEmpty();
        }
    }

    /**
     * Something that was otherwise than expected.
     *
     * @param path {@code criteria/<code>}, {@code total} or {@code class}
     * @param expected points (a fraction) or the code of a class
     * @param actual what came of it, of the same type; empty when nothing did
     */
    public record Difference(String path, Object expected, Optional<Object> actual) {
        /** Refuses null. */
        public Difference {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(expected, "expected");
            Objects.requireNonNull(actual, "actual");
        }
    }

    /**
     * Reads tests, as strictly as a rulebook.
     *
     * @throws UnreadableTextException when the text is not a list of tests; says where, what stands there, and what is
     *     allowed
     */
    public static RuleTestSuite read(TextNode text) {
        return RuleTestReader.suite(text);
    }

    /**
     * Returns the same tests for a rulebook that reads a host's own indicators: its ratios are computed from their
     * parts too.
     */
    public RuleTestSuite with(IndicatorCatalogue catalogue) {
        return new RuleTestSuite(
                rulebook,
                tests.stream()
                        .map(test ->
                                new Test(test.name, test.given.with(catalogue), test.criteria, test.total, test.band))
                        .toList());
    }

    /** Runs all tests, in their order. */
    public List<Result> run(Rulebook tested) {
        return tests.stream().map(test -> test.run(tested)).toList();
    }

    /**
     * What no test looks at.
     *
     * @param criteria codes of criteria whose points no test expects
     * @param bands paths of bands that no test reaches
     */
    public record Untested(List<String> criteria, List<String> bands) {

        /**
         * Refuses null; copies the lists.
         *
         * @throws IllegalArgumentException when a criterion is spelled as no code
         */
        public Untested {
            criteria = Allowed.codes(criteria, "criteria");
            bands = List.copyOf(bands);
        }
    }

    /** Finds what of a rulebook no test looks at, in the order of the rulebook. */
    public Untested untested(Rulebook tested) {
        Set<List<Object>> reached = new HashSet<>();
        Set<String> expected = new HashSet<>();
        for (Test test : tests) {
            expected.addAll(test.criteria.keySet());
            reach(test.score(tested).explanation(), "", reached);
        }
        List<String> bands = tested.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .flatMap(criterion -> RuleSite.of(criterion)
                        .flatMap(site -> unreached(site, criterion.code().value(), reached)))
                .toList();
        List<String> criteria = tested.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .map(criterion -> criterion.code().value())
                .filter(code -> !expected.contains(code))
                .toList();
        return new Untested(criteria, bands);
    }

    private static Stream<String> unreached(RuleSite site, String criterion, Set<List<Object>> reached) {
        List<ValueRule.Band> bands = site.rule().bands();
        return IntStream.range(0, bands.size())
                .filter(i -> !reached.contains(
                        List.of(criterion, bands.get(i).from(), bands.get(i).to())))
                .mapToObj(i -> site.path() + "/bands/bands/" + i);
    }

    private static void reach(ScoreTrace node, String criterion, Set<List<Object>> reached) {
        String at = node.kind() == Trace.Kind.CRITERION ? node.code() : criterion;
        node.band().ifPresent(band -> reached.add(List.of(at, band.from(), band.to())));
        node.children().forEach(child -> reach(child, at, reached));
    }

    /**
     * A change of one number of the rulebook that no test notices.
     *
     * @param path where the number stands
     * @param from what it is
     * @param to what it could as well be
     */
    public record Mutant(String path, BigDecimal from, BigDecimal to) {
        /** Refuses null. */
        public Mutant {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * Moves every number under criteria, classes, ceilings and exclusions by one unit of its last place, both ways, and
     * runs all tests on each.
     *
     * @param text the rulebook's text
     * @return the changes that no test notices, by path, then value; a change that makes the rulebook unreadable does
     *     not count
     * @throws IllegalStateException when a test fails on the rulebook as it is
     */
    public List<Mutant> unnoticed(TextNode text) {
        if (!run(RulebookReader.read(text)).stream().allMatch(Result::isPassed)) {
            throw new IllegalStateException("A test fails on the rulebook as it is");
        }
        return RulebookMutants.of(text).stream()
                .filter(mutant -> isUnnoticed(mutant.rulebook()))
                .map(RulebookMutants.Made::mutant)
                .toList();
    }

    private boolean isUnnoticed(Rulebook mutated) {
        return tests.stream().allMatch(test -> test.run(mutated).isPassed());
    }
}
