package org.ishc.core.rulebook.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Range;
import org.ishc.core.rulebook.ValueRule;

/** How bands cover what their value can be: each number once, or else where none holds it and where two do. */
final class BandCover {

    /** Told what is wrong; a bound that is not there is infinite. */
    @FunctionalInterface
    interface Listener {
        void found(RulebookFinding code, Optional<Fraction> from, Optional<Fraction> to);
    }

    private final List<ValueRule.Band> bands;
    private final Range range;

    /** Stand for the ends of the range: at or below every edge, and above every edge and the greatest number. */
    private final Fraction start;

    private final Fraction end;

    BandCover(List<ValueRule.Band> bands, Range range) {
        this.bands = bands;
        this.range = range;
        List<Fraction> edges = Stream.concat(
                        bands.stream().flatMap(band -> Stream.of(band.from(), band.to())),
                        Stream.of(range.low(), range.high()))
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        Fraction lowest = edges.isEmpty() ? Fraction.ZERO : edges.get(0);
        Fraction highest = edges.isEmpty() ? Fraction.ZERO : edges.get(edges.size() - 1);
        this.start = range.low().orElse(lowest.minus(Fraction.ONE));
        this.end = highest.plus(Fraction.ONE);
    }

    private record Stretch(Fraction from, Fraction to) {}

    void check(Listener listener) {
        Fraction reached = start;
        for (Stretch stretch : stretches()) {
            if (stretch.from().compareTo(reached) > 0) {
                listener.found(RulebookFinding.BAND_GAP, shown(reached), shown(stretch.from()));
            } else if (stretch.from().compareTo(reached) < 0) {
                listener.found(RulebookFinding.BAND_OVERLAP, shown(stretch.from()), shown(reached.min(stretch.to())));
            }
            reached = reached.max(stretch.to());
        }
        if (reached.compareTo(end) < 0) {
            listener.found(RulebookFinding.BAND_GAP, shown(reached), shown(end));
        }
    }

    /** The bands cut to the range, from below. */
    private List<Stretch> stretches() {
        return bands.stream()
                .map(band -> new Stretch(
                        band.from().map(start::max).orElse(start),
                        band.to().filter(to -> !isBeyond(to)).orElse(end)))
                .filter(stretch -> stretch.from().compareTo(stretch.to()) < 0 && !isBeyond(stretch.from()))
                .sorted(Comparator.comparing(Stretch::from).thenComparing(Stretch::to))
                .toList();
    }

    private boolean isBeyond(Fraction number) {
        return range.high().map(high -> number.compareTo(high) > 0).orElse(false);
    }

    private Optional<Fraction> shown(Fraction number) {
        return number.equals(end) ? range.high() : number.equals(start) ? range.low() : Optional.of(number);
    }
}
