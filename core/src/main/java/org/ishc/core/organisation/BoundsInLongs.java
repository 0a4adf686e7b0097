package org.ishc.core.organisation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A restatement by {@link RestatementMethod.Bounds} of many figures in columns by version; where a number does not fit,
 * {@link ExactRestatement} does it all. What passed on is not kept: it is walked through again when somebody asks.
 */
final class BoundsInLongs extends Walk implements Restated.Held {

    private final LocalDate on;
    private final LocalDate to;

    /** What was given, in no stated order. */
    private final int[] givenTo;

    private final long[] given;
    private final long total;
    private final long[] low;
    private final long[] high;
    private final boolean[] holds;
    private final List<Finding> findings = new ArrayList<>();

    /** Made when they are first asked for. */
    private volatile @Nullable SortedMap<UnitCode, Optional<Interval>> figures;

    private volatile @Nullable List<Restated.Move> moves;

    private BoundsInLongs(Crosswalk crosswalk, int[] givenTo, long[] given, LocalDate on, LocalDate to) {
        super(crosswalk);
        this.on = on;
        this.to = to;
        this.givenTo = givenTo;
        this.given = given;
        this.low = new long[crosswalk.size()];
        this.high = new long[crosswalk.size()];
        this.holds = new boolean[crosswalk.size()];
        long sum = 0;
        for (int i = 0; i < given.length; i++) {
            sum = Math.addExact(sum, given[i]);
            add(givenTo[i], given[i], given[i]);
        }
        this.total = sum;
        until(to);
    }

    /**
     * Restates.
     *
     * @return empty when a code names nothing on the first day, or a number does not fit or is negative
     */
    static Optional<BoundsInLongs> find(
            Crosswalk crosswalk, Map<UnitCode, BigInteger> values, LocalDate on, LocalDate to) {
        int[] versions = new int[values.size()];
        long[] longs = new long[values.size()];
        int at = 0;
        for (Map.Entry<UnitCode, BigInteger> value : values.entrySet()) {
            versions[at] = crosswalk.find(value.getKey(), on);
            if (versions[at] == Crosswalk.NONE
                    || value.getValue().signum() < 0
                    || value.getValue().bitLength() >= Long.SIZE) {
                return Optional.empty();
            }
            longs[at++] = value.getValue().longValueExact();
        }
        try {
            return Optional.of(new BoundsInLongs(crosswalk, versions, longs, on, to));
        } catch (ArithmeticException overflow) {
            return Optional.empty();
        }
    }

    private void add(int version, long least, long most) {
        low[version] = Math.addExact(low[version], least);
        high[version] = Math.addExact(high[version], most);
        if (!holds[version]) {
            holds[version] = true;
            await(version);
        }
    }

    @Override
    void ended(int version) {
        holds[version] = false;
        Passing passing = crosswalk().passing(version);
        if (passing == null) {
            findings.add(ExactRestatement.lost(crosswalk(), version, Optional.of(interval(version))));
        } else {
            pass(version, passing);
        }
    }

    private void pass(int version, Passing passing) {
        int[] successors = crosswalk().successors(version);
        if (passing.isWhole()) {
            add(successors[0], low[version], high[version]);
        } else if (passing.hasShares()) {
            List<Interval> parts = ExactRestatement.bounds(passing, interval(version));
            for (int i = 0; i < successors.length; i++) {
                add(
                        successors[i],
                        parts.get(i).low().longValueExact(),
                        parts.get(i).high().longValueExact());
            }
        } else {
            for (int successor : successors) {
                add(successor, 0, high[version]);
            }
        }
    }

    private Interval interval(int version) {
        return low[version] == high[version]
                ? Interval.exactly(BigInteger.valueOf(low[version]))
                : new Interval(BigInteger.valueOf(low[version]), BigInteger.valueOf(high[version]));
    }

    @Override
    public SortedMap<UnitCode, BigInteger> starts() {
        SortedMap<UnitCode, BigInteger> starts = new TreeMap<>();
        for (int i = 0; i < given.length; i++) {
            starts.put(crosswalk().code(givenTo[i]), BigInteger.valueOf(given[i]));
        }
        return Collections.unmodifiableSortedMap(starts);
    }

    @Override
    public BigInteger total() {
        return BigInteger.valueOf(total);
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
