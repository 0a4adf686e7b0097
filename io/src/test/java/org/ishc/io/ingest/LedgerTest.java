package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every check of a run came to. */
class LedgerTest {

    private static final Ledger.Entry RAN = entry("table:clubs", Ledger.Status.RAN);
    private static final Ledger.Entry SKIPPED = entry("references", Ledger.Status.SKIPPED);
    private static final Ledger.Entry FAILED = entry("register", Ledger.Status.FAILED);

    @Test
    void complete_isWhereNothingCrashed() {
        assertTrue(new Ledger(List.of()).isComplete());
        assertTrue(new Ledger(List.of(RAN, SKIPPED)).isComplete(), "what had nothing to look at is skipped");
        assertFalse(new Ledger(List.of(RAN, FAILED)).isComplete());
    }

    @Test
    void inputThatChangedWhileItWasRead_isALineOfItsOwn() {
        assertTrue(new Ledger(List.of(RAN)).isOfOneInput());
        assertFalse(new Ledger(List.of(RAN, entry(Ledger.INPUT, Ledger.Status.FAILED))).isOfOneInput());
    }

    @Test
    void lines_areCopied() {
        List<Ledger.Entry> entries = new ArrayList<>(List.of(RAN));
        Ledger ledger = new Ledger(entries);
        entries.clear();
        assertEquals(List.of(RAN), ledger.entries());
        assertThrows(UnsupportedOperationException.class, () -> ledger.entries().clear());
    }

    /** No clock is asked unless a host gives one. */
    @Test
    void time_isZero_whereNobodyTookIt() {
        assertEquals(Duration.ZERO, RAN.elapsed());
    }

    private static Ledger.Entry entry(String check, Ledger.Status status) {
        return new Ledger.Entry(check, status, Optional.empty(), 3);
    }
}
