package org.ishc.core.organisation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;

/** A restatement by any method, of numbers of any size, with all that passed on. */
final class ExactRestatement extends Walk implements Restated.Held {

    private final RestatementMethod method;
    private final SortedMap<UnitCode, BigInteger> starts;
    private final BigInteger total;
    private final List<Restated.Move> moves = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** By version. */
    private final SortedMap<Integer, Optional<Interval>> held = new TreeMap<>();

    private final SortedMap<UnitCode, Optional<Interval>> figures = new TreeMap<>();

    ExactRestatement(
            Crosswalk crosswalk,
            RestatementMethod method,
            Map<UnitCode, BigInteger> values,
            LocalDate on,
            LocalDate to) {
        super(crosswalk);
        this.method = method;
        this.starts = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        this.total = values.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        starts.forEach((code, value) -> {
            int version = crosswalk.find(code, on);
            if (version == Crosswalk.NONE) {
                figures.put(code, Optional.of(Interval.exactly(value)));
            } else {
                add(version, Optional.of(Interval.exactly(value)));
            }
        });
        until(to);
        held.forEach((version, figure) -> figures.merge(crosswalk.code(version), figure, ExactRestatement::plus));
    }

    @Override
    public SortedMap<UnitCode, BigInteger> starts() {
        return starts;
    }

    @Override
    public BigInteger total() {
        return total;
    }

    @Override
    public SortedMap<UnitCode, Optional<Interval>> figures() {
        return Collections.unmodifiableSortedMap(figures);
    }

    @Override
    public List<Restated.Move> moves() {
        return Collections.unmodifiableList(moves);
    }

    @Override
    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    @Override
    void visit(int version) {
        Optional<Interval> figure = Objects.requireNonNull(held.remove(version));
        Passing passing = crosswalk().passing(version);
        if (passing == null) {
            findings.add(lost(crosswalk(), version, figure));
        } else {
            pass(passing, crosswalk().successors(version), figure);
        }
    }

    /** Says that nobody knows what became of the figure of a unit that ended. */
    static Finding lost(Crosswalk crosswalk, int version, Optional<Interval> figure) {
        return Finding.of(
                OrganisationFinding.RESTATE_LOST,
                Location.ofTable("values"),
                "code",
                crosswalk.code(version),
                "date",
                crosswalk.end(version),
                "value",
                figure.map(interval -> interval.high().toString()).orElse(""));
    }

    private void pass(Passing passing, int[] successors, Optional<Interval> figure) {
        List<Optional<Interval>> parts =
                figure.map(interval -> parts(passing, interval)).orElseGet(() -> unknown(passing));
        for (int i = 0; i < parts.size(); i++) {
            add(successors[i], parts.get(i));
            moves.add(new Restated.Move(
                    passing.date(), passing.predecessor(), passing.parts().get(i), parts.get(i)));
        }
    }

    private List<Optional<Interval>> parts(Passing passing, Interval figure) {
        if (passing.isWhole()) {
            return List.of(Optional.of(figure));
        }
        if (method instanceof RestatementMethod.Bounds) {
            return bounds(passing, figure).stream().map(Optional::of).toList();
        }
        Optional<List<Fraction>> weights = weights(passing);
        return weights.isEmpty()
                ? unknown(passing)
                : Apportionment.apportion(figure.low(), weights.get()).stream()
                        .map(part -> Optional.of(Interval.exactly(part)))
                        .toList();
    }

    private static List<Optional<Interval>> unknown(Passing passing) {
        return passing.parts().stream().map(part -> Optional.<Interval>empty()).toList();
    }

    static List<Interval> bounds(Passing passing, Interval figure) {
        if (!passing.hasShares()) {
            return passing.parts().stream()
                    .map(part -> new Interval(BigInteger.ZERO, figure.high()))
                    .toList();
        }
        List<Fraction> shares = shares(passing);
        if (figure.isExact()) {
            return Apportionment.apportion(figure.low(), shares).stream()
                    .map(Interval::exactly)
                    .toList();
        }
        Fraction low = Fraction.of(figure.low(), BigInteger.ONE);
        Fraction high = Fraction.of(figure.high(), BigInteger.ONE);
        return shares.stream()
                .map(share ->
                        new Interval(low.times(share).floor(), high.times(share).ceil()))
                .toList();
    }

    private static List<Fraction> shares(Passing passing) {
        return passing.parts().stream().map(part -> part.share().orElseThrow()).toList();
    }

    private Optional<List<Fraction>> weights(Passing passing) {
        if (method instanceof RestatementMethod.Shares) {
            if (passing.hasShares()) {
                return Optional.of(shares(passing));
            }
            findings.add(Finding.of(
                    OrganisationFinding.SHARES_MISSING,
                    Location.ofTable("successions"),
                    "code",
                    passing.predecessor(),
                    "date",
                    passing.date()));
            return Optional.empty();
        }
        if (method instanceof RestatementMethod.ByWeights by && passing.parts().size() > 1) {
            return weights(passing, by);
        }
        return Optional.of(passing.parts().stream().map(part -> Fraction.ONE).toList());
    }

    private Optional<List<Fraction>> weights(Passing passing, RestatementMethod.ByWeights by) {
        List<UnitCode> successors =
                passing.parts().stream().map(Passing.Part::successor).toList();
        Optional<List<Long>> weights = by.weights().of(successors, passing.date());
        if (weights.isEmpty()) {
            findings.add(Finding.of(
                    OrganisationFinding.WEIGHTS_MISSING,
                    Location.ofTable("values"),
                    "code",
                    passing.predecessor(),
                    "date",
                    passing.date(),
                    "indicator",
                    by.indicator()));
        }
        return weights.map(list -> list.stream().map(Fraction::of).toList());
    }

    private void add(int version, Optional<Interval> figure) {
        held.merge(version, figure, ExactRestatement::plus);
        await(version);
    }

    private static Optional<Interval> plus(Optional<Interval> one, Optional<Interval> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().plus(other.get())) : Optional.empty();
    }
}
