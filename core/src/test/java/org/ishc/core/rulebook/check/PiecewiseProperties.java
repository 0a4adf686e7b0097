package org.ishc.core.rulebook.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Range;

/**
 * A function of pieces is what its pieces say, everywhere: held against samples on, just beside and between whole
 * numbers, where its breaks and its values are whole numbers too.
 */
class PiecewiseProperties {

    private static final Fraction NEAR = Fraction.of(1, 10_000);
    private static final int REACH = 9;

    private static Piecewise function(Random random) {
        Piecewise.Builder builder = new Piecewise.Builder();
        TreeSet<Integer> breaks = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            breaks.add(random.nextInt(7) - 3);
        }
        builder.line(whole(random, 2), whole(random, 3));
        for (int at : breaks) {
            builder.at(Fraction.of(at), whole(random, 4)).line(whole(random, 2), whole(random, 3));
        }
        return builder.build();
    }

    private static Fraction whole(Random random, int reach) {
        return Fraction.of(random.nextInt(2 * reach + 1) - reach);
    }

    private static List<Fraction> samples() {
        List<Fraction> samples = new ArrayList<>();
        for (int x = -REACH; x <= REACH; x++) {
            Fraction at = Fraction.of(x);
            samples.addAll(
                    List.of(at.minus(NEAR), at, at.plus(NEAR), at.plus(Fraction.of(1, 3)), at.plus(Fraction.of(2, 3))));
        }
        return samples;
    }

    private static Range range(Random random) {
        int low = random.nextInt(9) - 5;
        int high = low + random.nextInt(6);
        return new Range(
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(Fraction.of(low)),
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(Fraction.of(high)));
    }

    @Property(tries = 200)
    void combined_isWhatItsPartsAre_pointByPoint(@ForAll long seed) {
        Random random = new Random(seed);
        Piecewise one = function(random);
        Piecewise two = function(random);
        Fraction least = whole(random, 3);
        Fraction greatest = least.plus(Fraction.of(random.nextInt(3)));
        for (Fraction x : samples()) {
            assertEquals(one.at(x).plus(two.at(x)), one.plus(two).at(x));
            assertEquals(one.at(x).minus(two.at(x)), one.minus(two).at(x));
            assertEquals(one.at(x).max(two.at(x)), one.max(two).at(x));
            assertEquals(
                    one.at(x).max(least).min(greatest),
                    one.limited(least, greatest).at(x));
            assertEquals(one.at(x).negated(), one.negated().at(x));
        }
    }

    @Property(tries = 500)
    void greatest_isNoLessThanAnySample_andThatOfOneNearby(@ForAll long seed) {
        Random random = new Random(seed);
        Piecewise function = function(random);
        Range range = range(random);
        List<Fraction> values = samples().stream()
                .filter(range::holds)
                .map(function::at)
                .sorted()
                .toList();
        Fraction far = Fraction.of(1_000_000);
        boolean isOpen = range.high().isEmpty() && function.at(far).compareTo(Fraction.of(1_000)) > 0
                || range.low().isEmpty() && function.at(far.negated()).compareTo(Fraction.of(1_000)) > 0;
        Optional<Fraction> greatest = function.greatest(range);
        assertEquals(isOpen, greatest.isEmpty());
        greatest.ifPresent(value -> {
            Fraction best = values.get(values.size() - 1);
            assertTrue(value.compareTo(best) >= 0, () -> value + " and " + best);
            assertTrue(value.minus(best).compareTo(NEAR.times(Fraction.of(3))) <= 0, () -> value + " and " + best);
        });
    }

    @Property(tries = 500)
    void fall_isFound_whereverSamplesFall(@ForAll long seed) {
        Random random = new Random(seed);
        Piecewise function = function(random);
        Range range = range(random);
        List<Fraction> values =
                samples().stream().filter(range::holds).map(function::at).toList();
        boolean falls = false;
        for (int i = 1; i < values.size(); i++) {
            falls |= values.get(i - 1).compareTo(values.get(i)) > 0;
        }
        Optional<Piecewise.Fall> found = function.findFall(range);
        assertEquals(falls, found.isPresent());
        found.ifPresent(fall -> {
            assertTrue(range.holds(fall.low()) && range.holds(fall.high()));
            assertTrue(fall.low().compareTo(fall.high()) < 0 && fall.lowValue().compareTo(fall.highValue()) > 0);
            assertEquals(function.at(fall.low()), fall.lowValue());
            assertEquals(function.at(fall.high()), fall.highValue());
        });
    }
}
