package org.ishc.core.emulation.plan;

import java.util.Arrays;
import java.util.stream.Stream;
import org.ishc.core.emulation.ScoreTrace;

/**
 * Runs the plan of a score card once more, for one unit or block by block for all, and records how the points came
 * about.
 */
final class Explaining {

    private final ScoreResult result;
    private final PointsRun run;
    private final TotalsRun totals;
    private final int block;

    private Explaining(ScoreResult result, ScoreColumns columns, int block) {
        RulebookPlan plan = result.points().plan();
        this.result = result;
        this.block = block;
        this.run = new PointsRun(plan.judging(), columns, block, false);
        this.totals = new TotalsRun(plan, run, block, columns.isExact());
    }

    static ScoreTrace one(ScoreResult result, int position) {
        Variants unit = Variants.asItIs(
                result.columns().data(), result.columns().groups().units().get(position));
        Explaining one = new Explaining(result, result.columns().of(unit, position), 1);
        one.run(0, 1);
        return one.record(0, position);
    }

    static Stream<ScoreTrace> all(ScoreResult result) {
        Explaining all =
                new Explaining(result, result.columns(), result.columns().block());
        return Arrays.stream(result.columns().byCode()).mapToObj(all::explained);
    }

    private ScoreTrace explained(int position) {
        int place = position % block;
        if (run.length() == 0 || position / block != run.frame().from() / block) {
            run(position - place, Math.min(block, result.points().size() - (position - place)));
        }
        return record(place, position);
    }

    private void run(int from, int length) {
        run.run(from, length);
        totals.run();
    }

    private ScoreTrace record(int place, int position) {
        return new Recorder(result.points().plan(), run, totals, result.columns(), place, position).total();
    }
}
