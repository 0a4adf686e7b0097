package org.ishc.io.ingest.shard;

import java.util.List;
import java.util.function.Supplier;
import org.ishc.io.ingest.check.FindingLog;

/** Adds two answers of shards to the same question up, so that less travels; the sum is an answer again. */
final class AnswerSum {

    private final Supplier<FindingLog> logs;

    /**
     * Prepares to add.
     *
     * @param logs makes the logs of the run, empty
     */
    AnswerSum(Supplier<FindingLog> logs) {
        this.logs = logs;
    }

    byte[] of(byte[] question, byte[] one, byte[] other) {
        ByteReader first = new ByteReader(one);
        ByteReader second = new ByteReader(other);
        ByteWriter out = AnswerHead.read(first).plus(AnswerHead.read(second)).write();
        ShardQuestion asked = ShardQuestion.read(question);
        if (asked instanceof ShardQuestion.Counts) {
            CountBytes.write(out, CountBytes.figures(first).plus(CountBytes.figures(second)));
        } else if (asked instanceof ShardQuestion.Tallies) {
            CountBytes.write(out, CountBytes.tallies(first).plus(CountBytes.tallies(second)));
        } else if (asked instanceof ShardQuestion.Answers) {
            CountBytes.writeAnswers(
                    out, CountBytes.together(List.of(CountBytes.answers(first), CountBytes.answers(second))));
        } else if (asked instanceof ShardQuestion.Shares shares) {
            shares.indicators()
                    .forEach(indicator -> CountBytes.writeShares(
                            out, CountBytes.together(List.of(CountBytes.shares(first), CountBytes.shares(second)))));
        } else {
            ShardSummary summary = new ShardSummary(logs);
            summary.add(first);
            summary.add(second);
            summary.write(out);
        }
        return out.bytes();
    }
}
