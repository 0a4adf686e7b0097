package org.ishc.core.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.submission.Submission;
import org.ishc.core.submission.SubmissionIndicator;

/** One indicator over one map that counts what is always known: the units of a level, or what was handed in. */
final class CountsRollUp extends RollUp {

    /** In place of a count where nothing is told. */
    private static final long UNKNOWN = -1;

    private final Indicator.Additive indicator;
    private final Snapshot map;
    private final long[] counts;

    /** How many there are of which some count. */
    private final long[] all;

    private CountsRollUp(Indicator.Additive indicator, Snapshot map) {
        this.indicator = indicator;
        this.map = map;
        this.counts = new long[map.size()];
        this.all = new long[map.size()];
    }

    /** Counts the units of a level. */
    static CountsRollUp ofUnits(Indicator.Additive indicator, Snapshot map, UnitLevel level) {
        CountsRollUp rollUp = new CountsRollUp(indicator, map);
        for (int i = 0; i < rollUp.all.length; i++) {
            rollUp.all[i] = map.levelAt(i) == level ? 1 : 0;
            rollUp.counts[i] = rollUp.all[i];
        }
        return rollUp.summed();
    }

    /**
     * Counts what was handed in.
     *
     * @param due what was due at each unit; empty where nothing is told of submissions: nothing is known of any unit
     */
    static CountsRollUp ofSubmissions(
            Indicator.Additive indicator,
            Snapshot map,
            SubmissionIndicator counted,
            Optional<SortedMap<UnitCode, List<Submission>>> due) {
        CountsRollUp rollUp = new CountsRollUp(indicator, map);
        if (due.isEmpty()) {
            return rollUp.unknown();
        }
        due.get().forEach((unit, rows) -> {
            int position = map.findPosition(unit);
            if (position >= 0) {
                rollUp.all[position] = rows.size();
                rollUp.counts[position] = rows.stream()
                        .filter(row -> counted.counts(row.status()))
                        .count();
            }
        });
        return rollUp.summed();
    }

    private CountsRollUp summed() {
        for (int i = all.length - 1; i >= 0; i--) {
            int parent = map.parentPosition(i);
            if (parent >= 0) {
                all[parent] += all[i];
                counts[parent] += counts[i];
            }
        }
        return this;
    }

    private CountsRollUp unknown() {
        Arrays.fill(counts, UNKNOWN);
        return this;
    }

    @Override
    Figure at(int position) {
        UnitCode unit = map.preOrder().get(position);
        return counts[position] == UNKNOWN
                ? Figure.missing(unit, indicator, new Coverage(0, 1))
                : new Figure(
                        unit,
                        indicator,
                        Optional.of(Fraction.of(counts[position])),
                        Optional.empty(),
                        Optional.empty(),
                        FigureStatus.ROLLED_UP,
                        new Coverage(all[position], all[position]),
                        Optional.of(Basis.RECORDS));
    }

    @Override
    Snapshot map() {
        return map;
    }
}
