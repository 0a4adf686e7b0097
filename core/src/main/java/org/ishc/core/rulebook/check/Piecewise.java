package org.ishc.core.rulebook.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Range;

/**
 * A function of one value, made of straight pieces with jumps between them: what points are as the value goes from one
 * end to the other. Exact everywhere, so that what is said of it is proved and not sampled.
 *
 * <p>Between two neighbouring breaks, and outside the first and last, it is {@code slope · x + base}; at a break it has
 * a value of its own.
 */
final class Piecewise {

    private record Line(Fraction slope, Fraction base) {
        private Fraction at(Fraction x) {
            return slope.times(x).plus(base);
        }
    }

    private final List<Fraction> breaks;
    private final List<Fraction> values;

    /** One more than breaks: before the first, between each two, behind the last. */
    private final List<Line> lines;

    private Piecewise(List<Fraction> breaks, List<Fraction> values, List<Line> lines) {
        this.breaks = List.copyOf(breaks);
        this.values = List.copyOf(values);
        this.lines = List.copyOf(lines);
    }

    static Piecewise constant(Fraction value) {
        return linear(Fraction.ZERO, value);
    }

    static Piecewise linear(Fraction slope, Fraction base) {
        return new Piecewise(List.of(), List.of(), List.of(new Line(slope, base)));
    }

    /** Builds a function piece by piece, from the left. */
    static final class Builder {
        private final List<Fraction> breaks = new ArrayList<>();
        private final List<Fraction> values = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();

        /** The line up to the next break, or to the end. */
        Builder line(Fraction slope, Fraction base) {
            lines.add(new Line(slope, base));
            return this;
        }

        Builder level(Fraction value) {
            return line(Fraction.ZERO, value);
        }

        Builder at(Fraction x, Fraction value) {
            breaks.add(x);
            values.add(value);
            return this;
        }

        Piecewise build() {
            return new Piecewise(breaks, values, lines);
        }
    }

    Fraction at(Fraction x) {
        int found = Collections.binarySearch(breaks, x);
        return found >= 0 ? values.get(found) : lines.get(-found - 1).at(x);
    }

    private Line lineAfter(Fraction x) {
        int found = Collections.binarySearch(breaks, x);
        return lines.get(found >= 0 ? found + 1 : -found - 1);
    }

    /** Combines two functions point by point; the operation must keep lines straight where the two do not cross. */
    private Piecewise combine(Piecewise other, BinaryOperator<Fraction> operation, boolean bendsAtCrossings) {
        TreeSet<Fraction> all = new TreeSet<>(breaks);
        all.addAll(other.breaks);
        if (bendsAtCrossings) {
            all.addAll(crossings(other, new ArrayList<>(all)));
        }
        List<Fraction> xs = List.copyOf(all);
        Builder made = new Builder();
        for (int i = 0; i <= xs.size(); i++) {
            Fraction left = i == 0 ? xs.isEmpty() ? Fraction.ZERO : xs.get(0).minus(Fraction.ONE) : xs.get(i - 1);
            Fraction right = i == xs.size() ? left.plus(Fraction.ONE) : xs.get(i);
            Fraction first = left.plus(right).dividedBy(Fraction.of(2));
            Fraction second = first.plus(right).dividedBy(Fraction.of(2));
            Fraction y = operation.apply(at(first), other.at(first));
            Fraction slope =
                    operation.apply(at(second), other.at(second)).minus(y).dividedBy(second.minus(first));
            made.line(slope, y.minus(slope.times(first)));
            if (i < xs.size()) {
                made.at(xs.get(i), operation.apply(at(xs.get(i)), other.at(xs.get(i))));
            }
        }
        return made.build();
    }

    private List<Fraction> crossings(Piecewise other, List<Fraction> xs) {
        List<Fraction> found = new ArrayList<>();
        for (int i = 0; i <= xs.size(); i++) {
            Fraction inside = i == 0 ? xs.isEmpty() ? Fraction.ZERO : xs.get(0).minus(Fraction.ONE) : xs.get(i - 1);
            Line one = i == 0 ? lines.get(0) : lineAfter(inside);
            Line two = i == 0 ? other.lines.get(0) : other.lineAfter(inside);
            Fraction slope = one.slope().minus(two.slope());
            if (slope.signum() != 0) {
                Fraction x = two.base().minus(one.base()).dividedBy(slope);
                boolean isRight = i == 0 || x.compareTo(xs.get(i - 1)) > 0;
                boolean isLeft = i == xs.size() || x.compareTo(xs.get(i)) < 0;
                if (isRight && isLeft) {
                    found.add(x);
                }
            }
        }
        return found;
    }

    Piecewise plus(Piecewise other) {
        return combine(other, Fraction::plus, false);
    }

    Piecewise minus(Piecewise other) {
        return combine(other, Fraction::minus, false);
    }

    Piecewise max(Piecewise other) {
        return combine(other, Fraction::max, true);
    }

    /** Returns the function limited to [least, greatest]. */
    Piecewise limited(Fraction least, Fraction greatest) {
        return max(constant(least)).combine(constant(greatest), Fraction::min, true);
    }

    /** Returns the greatest value that it comes to or near in a range; empty when there is none. */
    Optional<Fraction> greatest(Range range) {
        Optional<Fraction> greatest = Optional.empty();
        for (int i = 0; i <= breaks.size(); i++) {
            Optional<Fraction> left = i == 0 ? range.low() : later(range.low(), breaks.get(i - 1));
            Optional<Fraction> right = i == breaks.size() ? range.high() : earlier(range.high(), breaks.get(i));
            Line line = lines.get(i);
            if (isWithin(left, right)) {
                Optional<Fraction> end = line.slope().signum() < 0 ? left : right;
                if (line.slope().signum() != 0 && end.isEmpty()) {
                    return Optional.empty();
                }
                Fraction value = line.slope().signum() == 0 ? line.base() : line.at(end.orElseThrow());
                greatest = Optional.of(greatest.map(value::max).orElse(value));
            }
            if (i < breaks.size() && range.holds(breaks.get(i))) {
                Fraction value = values.get(i);
                greatest = Optional.of(greatest.map(value::max).orElse(value));
            }
        }
        return greatest;
    }

    /** Tells whether numbers lie between two ends of a piece; a piece does not hold the breaks beside it. */
    private boolean isWithin(Optional<Fraction> left, Optional<Fraction> right) {
        int order = left.isPresent() && right.isPresent() ? left.get().compareTo(right.get()) : -1;
        return order < 0 || order == 0 && Collections.binarySearch(breaks, left.orElseThrow()) < 0;
    }

    private static Optional<Fraction> later(Optional<Fraction> one, Fraction other) {
        return Optional.of(one.map(other::max).orElse(other));
    }

    private static Optional<Fraction> earlier(Optional<Fraction> one, Fraction other) {
        return Optional.of(one.map(other::min).orElse(other));
    }

    /** Two values between which the function falls. */
    record Fall(Fraction low, Fraction lowValue, Fraction high, Fraction highValue) {}

    /**
     * Finds two values of a range, the lower first, of which the higher has the lower function value; empty when it
     * falls nowhere there.
     */
    Optional<Fall> findFall(Range range) {
        TreeSet<Fraction> xs = new TreeSet<>();
        range.low().ifPresent(xs::add);
        range.high().ifPresent(xs::add);
        breaks.stream().filter(range::holds).forEach(xs::add);
        if (xs.isEmpty()) {
            xs.add(Fraction.ZERO);
        }
        if (range.low().isEmpty()) {
            xs.add(xs.first().minus(Fraction.ONE));
        }
        if (range.high().isEmpty()) {
            xs.add(xs.last().plus(Fraction.ONE));
        }
        List<Fraction> ends = List.copyOf(xs);
        for (int i = 1; i < ends.size(); i++) {
            Optional<Fall> fall = fall(ends.get(i - 1), ends.get(i));
            if (fall.isPresent()) {
                return fall;
            }
        }
        return Optional.empty();
    }

    /** Looks between two neighbouring breaks: at the ends, along the line, and at the jumps on and off it. */
    private Optional<Fall> fall(Fraction left, Fraction right) {
        Line line = lineAfter(left);
        if (at(left).compareTo(at(right)) > 0) {
            return Optional.of(new Fall(left, at(left), right, at(right)));
        }
        Fraction third = right.minus(left).dividedBy(Fraction.of(3));
        if (line.slope().signum() < 0) {
            Fraction low = left.plus(third);
            Fraction high = right.minus(third);
            return Optional.of(new Fall(low, at(low), high, at(high)));
        }
        if (line.at(left).compareTo(at(left)) < 0) {
            Fraction near = left.plus(third);
            while (at(near).compareTo(at(left)) >= 0) {
                near = near.plus(left).dividedBy(Fraction.of(2));
            }
            return Optional.of(new Fall(left, at(left), near, at(near)));
        }
        if (line.at(right).compareTo(at(right)) > 0) {
            Fraction near = right.minus(third);
            while (at(near).compareTo(at(right)) <= 0) {
                near = near.plus(right).dividedBy(Fraction.of(2));
            }
            return Optional.of(new Fall(near, at(near), right, at(right)));
        }
        return Optional.empty();
    }

    Piecewise negated() {
        return constant(Fraction.ZERO).minus(this);
    }
}
