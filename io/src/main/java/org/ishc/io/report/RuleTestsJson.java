package org.ishc.io.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.jspecify.annotations.Nullable;

/** The results of rule tests as a tree for canonical JSON. */
public final class RuleTestsJson {

    private RuleTestsJson() {}

    /**
     * Returns the tree.
     *
     * @param unnoticed the mutants that no test notices; empty when they were not asked for
     * @param untested what no test looks at
     */
    public static Map<String, @Nullable Object> of(
            List<RuleTestSuite.Result> results,
            Optional<Optional<List<RuleTestSuite.Mutant>>> unnoticed,
            RuleTestSuite.Untested untested) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("tests", results.stream().map(RuleTestsJson::result).toList());
        unnoticed.ifPresent(optional -> tree.put(
                "unnoticed",
                optional.map(mutants ->
                                mutants.stream().map(RuleTestsJson::mutant).toList())
                        .orElse(null)));
        Map<String, Object> rest = new LinkedHashMap<>();
        rest.put("criteria", untested.criteria());
        rest.put("bands", untested.bands());
        tree.put("untested", rest);
        return tree;
    }

    private static Map<String, Object> result(RuleTestSuite.Result result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", result.name());
        tree.put("passed", result.isPassed());
        List<Map<String, @Nullable Object>> differences = new ArrayList<>();
        for (RuleTestSuite.Difference difference : result.differences()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("path", difference.path());
            map.put("expected", shown(difference.expected()));
            map.put("actual", difference.actual().map(RuleTestsJson::shown).orElse(null));
            differences.add(map);
        }
        tree.put("differences", differences);
        return tree;
    }

    private static Map<String, Object> mutant(RuleTestSuite.Mutant mutant) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", mutant.path());
        tree.put("from", mutant.from());
        tree.put("to", mutant.to());
        return tree;
    }

    /** Points are decimals; a class is a text. */
    private static Object shown(Object value) {
        if (value instanceof Fraction fraction) {
            return new BigDecimal(fraction.bigNumerator())
                    .divide(new BigDecimal(fraction.bigDenominator()))
                    .stripTrailingZeros();
        }
        return value;
    }
}
