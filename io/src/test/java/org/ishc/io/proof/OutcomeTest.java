package org.ishc.io.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.finding.Severity;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.testing.SampleFindings;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void outcomeOfARun_countsEveryFinding_andSaysHowGraveEachCodeIs() {
        Outcome outcome = Outcome.of(SampleFindings.many(7));
        assertEquals(Verdict.INVALID, outcome.verdict());
        assertEquals(
                Map.of(
                        "ref.unknown-unit", new Outcome.Counted(Optional.of(Severity.ERROR), 3),
                        "cell.type", new Outcome.Counted(Optional.of(Severity.ERROR), 2),
                        "cell.whitespace", new Outcome.Counted(Optional.of(Severity.INFO), 2)),
                outcome.codes());
        assertEquals(0, outcome.waived());
    }

    @Test
    void runInWhichNothingWasFound_hasNoCodes() {
        for (Verdict verdict : Verdict.values()) {
            assertEquals(new Outcome(verdict, new TreeMap<>(), 0), Outcome.of(SampleFindings.nothing(verdict)));
        }
    }
}
