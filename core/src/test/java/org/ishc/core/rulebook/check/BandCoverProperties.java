package org.ishc.core.rulebook.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Range;
import org.ishc.core.rulebook.ValueRule;

/**
 * Bands are said to leave a gap where a number of the range lies in none, and to overlap where one lies in two: asked
 * of every whole and half number, which bands with whole ends cannot tell from their neighbours.
 */
class BandCoverProperties {

    private static final int REACH = 9;

    private record Said(RulebookFinding code, Optional<Fraction> from, Optional<Fraction> to) {

        /** A gap or overlap holds its lower end, not its upper one. */
        private boolean holds(Fraction number) {
            return from.map(low -> number.compareTo(low) >= 0).orElse(true)
                    && to.map(high -> number.compareTo(high) < 0).orElse(true);
        }
    }

    private static List<Said> said(List<ValueRule.Band> bands, Range range) {
        List<Said> said = new ArrayList<>();
        new BandCover(bands, range).check((code, from, to) -> said.add(new Said(code, from, to)));
        return said;
    }

    private static Optional<Fraction> bound(Random random) {
        return random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(Fraction.of(random.nextInt(2 * REACH - 3) - REACH + 2));
    }

    private static ValueRule.Band band(Optional<Fraction> from, Optional<Fraction> to) {
        return new ValueRule.Band(from, to, Fraction.ONE);
    }

    private static List<ValueRule.Band> bands(Random random) {
        List<ValueRule.Band> bands = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            bands.add(band(bound(random), bound(random)));
        }
        return bands;
    }

    private static Range range(Random random) {
        int low = random.nextInt(REACH) - REACH + 1;
        return new Range(
                random.nextBoolean() ? Optional.empty() : Optional.of(Fraction.of(low)),
                random.nextBoolean() ? Optional.empty() : Optional.of(Fraction.of(low + 1 + random.nextInt(REACH))));
    }

    private static List<Fraction> samples(Range range) {
        List<Fraction> samples = new ArrayList<>();
        for (int half = -2 * REACH - 1; half <= 2 * REACH + 1; half++) {
            Fraction at = Fraction.of(half, 2);
            if (range.holds(at)) {
                samples.add(at);
            }
        }
        return samples;
    }

    private static long holding(List<ValueRule.Band> bands, Fraction number) {
        return bands.stream().filter(band -> band.holds(number)).count();
    }

    @Property(tries = 1000)
    void aGap_isWhereNoBandHoldsANumber(@ForAll long seed) {
        Random random = new Random(seed);
        List<ValueRule.Band> bands = bands(random);
        Range range = range(random);
        List<Said> said = said(bands, range);
        for (Fraction number : samples(range)) {
            boolean isLast = range.high().equals(Optional.of(number));
            boolean isGap =
                    said.stream().anyMatch(given -> given.code() == RulebookFinding.BAND_GAP && given.holds(number));
            assertEquals(
                    !isLast && holding(bands, number) == 0,
                    isGap,
                    () -> number + " of " + bands + " in " + range + ": " + said);
        }
        // the greatest number of a range closes its last gap, which no half-open stretch could hold
        range.high()
                .filter(high -> holding(bands, high) == 0)
                .ifPresent(high -> assertTrue(said.stream()
                        .anyMatch(each -> each.code() == RulebookFinding.BAND_GAP
                                && each.to().equals(range.high()))));
    }

    @Property(tries = 1000)
    void somethingOverlaps_whereTwoBandsHoldOneNumber(@ForAll long seed) {
        Random random = new Random(seed);
        List<ValueRule.Band> bands = bands(random);
        Range range = range(random);
        boolean overlaps = samples(range).stream().anyMatch(number -> holding(bands, number) > 1);
        assertEquals(
                overlaps,
                said(bands, range).stream().anyMatch(given -> given.code() == RulebookFinding.BAND_OVERLAP),
                () -> bands + " in " + range);
    }

    /** From a real draft: “81–90” and “71–80” leave the members of 80.5 % in none. */
    @Example
    void bandsOfADraft_areSaidByTheirGap() {
        List<ValueRule.Band> bands = List.of(
                band(Optional.of(Fraction.of(81)), Optional.empty()),
                band(Optional.of(Fraction.of(71)), Optional.of(Fraction.of(80))),
                band(Optional.empty(), Optional.of(Fraction.of(71))));
        assertEquals(
                List.of(new Said(RulebookFinding.BAND_GAP, Optional.of(Fraction.of(80)), Optional.of(Fraction.of(81)))),
                said(bands, Range.PERCENT));
    }
}
