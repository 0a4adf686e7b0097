package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Rounding;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Rounding and three-valued logic are those of the DMN standard, by the cases of its compliance suite. */
class DmnOracleTest {

    @ParameterizedTest(name = "{0}: {1}({2}, {3}) = {4}")
    @CsvFileSource(resources = "dmn-oracle.csv", numLinesToSkip = 2)
    void operation_givesWhatTheStandardSays(
            String source, String operation, String first, String second, String expected) {
        if (operation.equals(operation.toUpperCase(Locale.ROOT))) {
            Fraction rounded = Fraction.parse(first).round(Integer.parseInt(second), Rounding.valueOf(operation));
            assertEquals(Fraction.parse(expected), rounded);
        } else {
            assertEquals(Optional.ofNullable(expected).map(Boolean::valueOf), judged(operation, first, second));
        }
    }

    private static Optional<Boolean> judged(String operation, String first, String second) {
        Data data = new Data().units("01");
        Optional.ofNullable(first).ifPresent(value -> data.fact("01", "a", value));
        Optional.ofNullable(second).ifPresent(value -> data.fact("01", "b", value));
        Map<String, Object> a = map("fact", "a");
        Object form = operation.equals("not") ? map("not", a) : map(operation, List.of(a, map("fact", "b")));
        Rulebook rulebook = read(rulebook(10, List.of(criterion("A1", map("flag", map("when", form))))));
        ScoreTrace criterion = Scorer.score(rulebook, data, Stage.FINAL)
                .units()
                .get(0)
                .explanation()
                .children()
                .get(0)
                .children()
                .get(0)
                .children()
                .get(0);
        return criterion.children().get(0).children().get(0).value().map(value -> value.signum() != 0);
    }
}
