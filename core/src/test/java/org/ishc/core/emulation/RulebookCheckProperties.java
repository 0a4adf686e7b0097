package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ishc.core.base.Fraction;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.check.RulebookCheck;
import org.ishc.core.rulebook.check.RulebookFinding;
import org.ishc.core.testing.ArbitrariesEmulation;
import org.ishc.core.testing.SamplesEmulation.Data;

/** What the static checks prove is what the scorer does. */
class RulebookCheckProperties {

    @Provide
    Arbitrary<Map<String, Object>> rules() {
        return ArbitrariesEmulation.rules();
    }

    private static Fraction points(Rulebook rulebook, Fraction value) {
        Data data = new Data().actual("01", "a", value.toString());
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
        return criterion.children().get(0).value().orElseThrow();
    }

    private static Optional<RulebookCheck.Found> find(Rulebook rulebook, RulebookFinding code) {
        return RulebookCheck.check(rulebook, IndicatorCatalogue.BUILT_IN).stream()
                .filter(found -> found.finding().code() == code)
                .findFirst();
    }

    @Property
    void monotoneCriterion_neverFallsAsItsValueRises_andACounterExampleShowsAFall(
            @ForAll("rules") Map<String, Object> rule,
            @ForAll @IntRange(max = 160) int first,
            @ForAll @IntRange(max = 160) int second) {
        for (String better : List.of("higher", "lower")) {
            Rulebook rulebook = read(rulebook(10, List.of(criterion("A1", rule, "better", better))));
            Optional<RulebookCheck.Found> found = find(rulebook, RulebookFinding.NOT_MONOTONE);
            int sign = better.equals("higher") ? 1 : -1;
            if (found.isPresent()) {
                Map<String, Object> seen = found.get().finding().arguments();
                Fraction low = (Fraction) seen.get("low");
                Fraction high = (Fraction) seen.get("high");
                assertTrue(low.compareTo(high) < 0 && low.signum() >= 0);
                assertEquals(seen.get("low_points"), points(rulebook, low));
                assertEquals(seen.get("high_points"), points(rulebook, high));
                assertTrue(points(rulebook, low).compareTo(points(rulebook, high)) * sign > 0);
            } else {
                Fraction low = Fraction.of(Math.min(first, second), 10);
                Fraction high = Fraction.of(Math.max(first, second), 10);
                assertTrue(
                        points(rulebook, low).compareTo(points(rulebook, high)) * sign <= 0,
                        () -> better + " " + low + " " + high);
            }
        }
    }

    @Property
    void pointsNeverExceedTheGreatest(
            @ForAll("rules") Map<String, Object> rule, @ForAll @IntRange(max = 400) int value) {
        Rulebook rulebook = read(rulebook(10, List.of(criterion("A1", rule))));
        find(rulebook, RulebookFinding.MAX_UNREACHABLE)
                .ifPresent(found ->
                        assertTrue(points(rulebook, Fraction.of(value, 10)).compareTo((Fraction)
                                        found.finding().arguments().get("greatest"))
                                <= 0));
    }
}
