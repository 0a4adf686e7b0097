package org.ishc.io.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.ExchangeFinding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which finding somebody answers for, and until when. */
class WaiverTest {

    private static final Waiver WAIVER = Waiver.builder()
            .code(ExchangeFinding.RANGE)
            .table("values")
            .key(List.of("01", "clubs.existing", "2026-Q1"))
            .reason("counted by hand")
            .by("Phòng Tổ chức")
            .until(LocalDate.of(2026, 6, 30))
            .profile("quarter")
            .line(4)
            .build();

    @Test
    void waiver_coversTheCode_ofTheRecord_inAnyColumn() {
        assertTrue(WAIVER.covers(found(ExchangeFinding.RANGE, "values", WAIVER.key(), "value")));
        assertTrue(WAIVER.covers(found(ExchangeFinding.RANGE, "values", WAIVER.key(), null)));
    }

    @Test
    void waiver_coversNothingElse() {
        assertFalse(WAIVER.covers(found(ExchangeFinding.TYPE, "values", WAIVER.key(), "value")));
        assertFalse(WAIVER.covers(found(ExchangeFinding.RANGE, "targets", WAIVER.key(), "value")));
        assertFalse(WAIVER.covers(found(ExchangeFinding.RANGE, "values", List.of("02"), "value")));
        assertFalse(WAIVER.covers(found(ExchangeFinding.RANGE, "values", null, "value")));
    }

    @Test
    void waiverOfAColumn_coversThatColumnAlone() {
        Waiver ofValue = Waiver.builder().from(WAIVER).column("value").build();
        assertTrue(ofValue.covers(found(ExchangeFinding.RANGE, "values", WAIVER.key(), "value")));
        assertFalse(ofValue.covers(found(ExchangeFinding.RANGE, "values", WAIVER.key(), "period")));
        assertFalse(ofValue.covers(found(ExchangeFinding.RANGE, "values", WAIVER.key(), null)));
    }

    @Test
    void waiver_holdsOnItsLastDay_andNotTheDayAfter() {
        assertFalse(WAIVER.isExpired(LocalDate.of(2026, 6, 30)));
        assertTrue(WAIVER.isExpired(LocalDate.of(2026, 7, 1)));
    }

    @Test
    void place_isTheRecord_thatItSpeaksOf() {
        Location at = Waiver.builder().from(WAIVER).column("value").build().location();
        assertEquals("values", at.table());
        assertEquals(WAIVER.key(), at.key());
        assertEquals("value", at.column());
        assertEquals(null, WAIVER.location().column());
    }

    /** Of two with one target in a stack of profiles the later holds. */
    @Test
    void target_isTheSame_whateverReasonAndDay() {
        Waiver later = Waiver.builder()
                .from(WAIVER)
                .reason("looked at again")
                .until(LocalDate.of(2027, 1, 1))
                .profile("year")
                .build();
        assertEquals(WAIVER.target(), later.target());
        assertNotEquals(
                WAIVER.target(),
                Waiver.builder()
                        .from(WAIVER)
                        .column(Optional.of("value"))
                        .build()
                        .target());
    }

    private static Finding found(
            ExchangeFinding code, String table, @Nullable List<String> key, @Nullable String column) {
        Location at = new Location(table, null, 1, null, column, null, null, key, null);
        return code == ExchangeFinding.RANGE
                ? Finding.of(code, at, "allowed", "0")
                : Finding.of(code, at, "expected", "0");
    }
}
