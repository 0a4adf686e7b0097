package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.finding.Severity;
import org.junit.jupiter.api.Test;

/** What findings, ledger and tables come to. */
class VerdictTest {

    private static final Ledger RAN = ledger(Ledger.Status.RAN, Ledger.Status.SKIPPED);
    private static final Ledger FAILED = ledger(Ledger.Status.RAN, Ledger.Status.FAILED);

    @Test
    void valid_isWhatHasNoError_andWasLookedAtWhole() {
        assertEquals(Verdict.VALID, Verdict.of(counts(0), RAN, true));
        assertEquals(Verdict.INVALID, Verdict.of(counts(1), RAN, true));
    }

    /** A check that crashed may have missed an error: nobody says VALID then. */
    @Test
    void crashedCheck_isNeverValid() {
        assertEquals(Verdict.UNDETERMINED, Verdict.of(counts(0), FAILED, true));
        assertEquals(Verdict.UNDETERMINED, Verdict.of(counts(0), FAILED, false));
    }

    @Test
    void error_countsWhateverElseCrashed() {
        assertEquals(Verdict.INVALID, Verdict.of(counts(1), FAILED, true));
        assertEquals(Verdict.INVALID, Verdict.of(counts(1), RAN, false));
    }

    @Test
    void packageWithoutAKnownTable_isNotJudged() {
        assertEquals(Verdict.NOT_APPLICABLE, Verdict.of(counts(0), RAN, false));
    }

    private static FindingCounts counts(long errors) {
        return new FindingCounts(Map.of(Severity.ERROR, errors, Severity.WARNING, 5L), new TreeMap<>());
    }

    private static Ledger ledger(Ledger.Status... statuses) {
        return new Ledger(List.of(statuses).stream()
                .map(status -> new Ledger.Entry("check:" + status, status, Optional.empty(), 1))
                .toList());
    }
}
