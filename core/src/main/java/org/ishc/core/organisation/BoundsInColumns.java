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
import org.ishc.core.column.Amounts;
import org.ishc.core.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A restatement by {@link RestatementMethod.Bounds} of many figures in columns by version; a number that does not fit
 * goes exactly, alone. What passed on is not kept: it is walked through again when somebody asks.
 */
final class BoundsInColumns extends Walk implements Restated.Held {

    private final LocalDate on;
    private final LocalDate to;

    /** What was given, in no stated order. */
    private final int[] givenTo;

    private final Amounts given;
    private final Amounts low;
    private final Amounts high;
    private final boolean[] holds;
    private final List<Finding> findings = new ArrayList<>();

    /** Made when they are first asked for. */
    private volatile @Nullable SortedMap<UnitCode, Optional<Interval>> figures;

    private volatile @Nullable List<Restated.Move> moves;

    private BoundsInColumns(Crosswalk crosswalk, int[] givenTo, Amounts given, LocalDate on, LocalDate to) {
        super(crosswalk);
        this.on = on;
        this.to = to;
        this.givenTo = givenTo;
        this.given = given;
        this.low = new Amounts(crosswalk.size());
        this.high = new Amounts(crosswalk.size());
        this.holds = new boolean[crosswalk.size()];
        for (int i = 0; i < givenTo.length; i++) {
            low.add(givenTo[i], given, i);
            high.add(givenTo[i], given, i);
            hold(givenTo[i]);
        }
        until(to);
    }

    /**
     * Restates.
     *
     * @return empty when a code names nothing on the first day, or a number is negative
     */
    static Optional<BoundsInColumns> find(
            Crosswalk crosswalk, Map<UnitCode, BigInteger> values, LocalDate on, LocalDate to) {
        int[] versions = new int[values.size()];
        Amounts given = new Amounts(versions.length);
        int at = 0;
        for (Map.Entry<UnitCode, BigInteger> value : values.entrySet()) {
            versions[at] = crosswalk.find(value.getKey(), on);
            if (versions[at] == Crosswalk.NONE || value.getValue().signum() < 0) {
                return Optional.empty();
            }
            given.set(at++, Fraction.of(value.getValue(), BigInteger.ONE));
        }
        return Optional.of(new BoundsInColumns(crosswalk, versions, given, on, to));
    }

    /**
     * Restates what is given of the units of a map of the same registry.
     *
     * @return empty when a number is negative
     */
    static Optional<BoundsInColumns> find(Crosswalk crosswalk, UnitNumbers values, LocalDate to) {
        int[] versions = new int[values.size()];
        Amounts given = new Amounts(versions.length);
        int at = 0;
        for (int i = values.next(0); i >= 0; i = values.next(i + 1)) {
            versions[at] = values.map().number(i);
            if (values.numbers().isNegative(i)) {
                return Optional.empty();
            }
            given.copy(at++, values.numbers(), i);
        }
        return Optional.of(
                new BoundsInColumns(crosswalk, versions, given, values.map().date(), to));
    }

    private void hold(int version) {
        if (!holds[version]) {
            holds[version] = true;
            await(version);
        }
    }

    @Override
    void visit(int version) {
        holds[version] = false;
        int[] successors = crosswalk().successors(version);
        switch (crosswalk().way(version)) {
            case LOST -> findings.add(ExactRestatement.lost(crosswalk(), version, Optional.of(interval(version))));
            case WHOLE -> {
                low.add(successors[0], low, version);
                high.add(successors[0], high, version);
            }
            case SHARED -> share(version, successors);
            case OPEN -> {
                for (int successor : successors) {
                    high.add(successor, high, version);
                }
            }
        }
        for (int successor : successors) {
            hold(successor);
        }
    }

    private void share(int version, int[] successors) {
        Passing passing = Objects.requireNonNull(crosswalk().passing(version));
        List<Interval> parts = ExactRestatement.bounds(passing, interval(version));
        for (int i = 0; i < successors.length; i++) {
            low.add(successors[i], Fraction.of(parts.get(i).low(), BigInteger.ONE));
            high.add(successors[i], Fraction.of(parts.get(i).high(), BigInteger.ONE));
        }
    }

    private Interval interval(int version) {
        return new Interval(low.get(version).floor(), high.get(version).floor());
    }

    @Override
    public SortedMap<UnitCode, BigInteger> starts() {
        SortedMap<UnitCode, BigInteger> starts = new TreeMap<>();
        for (int i = 0; i < givenTo.length; i++) {
            starts.put(crosswalk().code(givenTo[i]), given.get(i).floor());
        }
        return Collections.unmodifiableSortedMap(starts);
    }

    @Override
    public BigInteger total() {
        Amounts total = new Amounts(1);
        for (int i = 0; i < givenTo.length; i++) {
            total.add(0, given, i);
        }
        return total.get(0).floor();
    }

    @Override
    public SortedMap<UnitCode, Optional<Interval>> figures() {
        SortedMap<UnitCode, Optional<Interval>> known = figures;
        if (known == null) {
            SortedMap<UnitCode, Optional<Interval>> made = new TreeMap<>();
            for (int version = 0; version < holds.length; version++) {
                if (holds[version]) {
                    made.put(crosswalk().code(version), Optional.of(interval(version)));
                }
            }
            known = Collections.unmodifiableSortedMap(made);
            figures = known;
        }
        return known;
    }

    @Override
    public List<Restated.Move> moves() {
        List<Restated.Move> known = moves;
        if (known == null) {
            known = new ExactRestatement(crosswalk(), new RestatementMethod.Bounds(), starts(), on, to).moves();
            moves = known;
        }
        return known;
    }

    @Override
    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }
}
