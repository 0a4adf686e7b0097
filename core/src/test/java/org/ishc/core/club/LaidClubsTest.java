package org.ishc.core.club;

import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;

class LaidClubsTest {

    private final AtomicInteger laid = new AtomicInteger();
    private final LaidClubs clubs = new LaidClubs(() -> {
        laid.incrementAndGet();
        return new ClubColumns(List.of(), List.of(), nation().lineage(), PeriodCalendar.CALENDAR);
    });

    @Test
    void clubsThatNobodyAsksFor_areNotLaidOut() {
        assertEquals(0, laid.get());
    }

    @Test
    void clubs_areLaidOutOnce() {
        assertSame(clubs.get(), clubs.get());
        assertEquals(1, laid.get());
    }
}
