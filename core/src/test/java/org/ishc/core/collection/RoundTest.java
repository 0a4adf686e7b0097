package org.ishc.core.collection;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final LocalDate DUE = day("2025-01-15");

    private static Round round(
            String asOf, Optional<LocalDate> until, Map<UnitCode, LocalDate> extended, List<UnitCode> senders) {
        return new Round(
                ItemCode.parse("r"),
                Optional.empty(),
                Optional.empty(),
                Period.parse("2024"),
                PeriodCalendar.CALENDAR,
                day(asOf),
                DUE,
                until,
                new TreeMap<>(extended),
                new TreeSet<>(senders),
                List.of(),
                List.of(),
                ChangeLimit.DEFAULT,
                new TreeMap<>(),
                Optional.empty());
    }

    private static void refused(
            String part, Optional<LocalDate> until, Map<UnitCode, LocalDate> extended, List<UnitCode> senders) {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> round("2024-12-31", until, extended, senders))
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void aRoundThatContradictsItself_isRefused() {
        List<UnitCode> senders = List.of(unit("A"));
        refused("one or more", Optional.empty(), Map.of(), List.of());
        refused("a day not before due, 2025-01-15", Optional.of(DUE.minusDays(1)), Map.of(), senders);
        refused("a sender of the round", Optional.empty(), Map.of(unit("B"), DUE), senders);
        refused("a day not before due, 2025-01-15", Optional.empty(), Map.of(unit("A"), DUE.minusDays(1)), senders);
    }

    @Test
    void until_isAtLeastTheDayOfAnExtension() {
        Map<UnitCode, LocalDate> extended = Map.of(unit("A"), day("2025-02-10"), unit("B"), day("2025-01-20"));
        List<UnitCode> senders = List.of(unit("A"), unit("B"), unit("C"));
        Round round = round("2024-12-31", Optional.of(day("2025-01-31")), extended, senders);
        assertEquals(Optional.of(day("2025-02-10")), round.until(unit("A")));
        assertEquals(Optional.of(day("2025-01-31")), round.until(unit("B")));
        assertEquals(DUE, round.due(unit("C")));
        assertEquals(
                Optional.empty(),
                round("2024-12-31", Optional.empty(), extended, senders).until(unit("A")));
    }

    @Test
    void window_isOnTheMapOfTheLaterOfTheDayOfTheDataAndTheLastDay() {
        assertEquals(
                day("2024-12-31"),
                round("2024-11-30", Optional.empty(), Map.of(), List.of(unit("A")))
                        .window()
                        .map());
        assertEquals(
                day("2025-01-10"),
                round("2025-01-10", Optional.empty(), Map.of(), List.of(unit("A")))
                        .window()
                        .map());
    }

    @Test
    void isLarge_needsTheLeastDistanceAndMoreThanThePercentage() {
        ChangeLimit limit = new ChangeLimit(Fraction.of(50), Fraction.of(10));
        assertTrue(limit.isLarge(Fraction.of(20), Fraction.of(31)));
        assertTrue(limit.isLarge(Fraction.of(20), Fraction.of(9)));
        assertFalse(limit.isLarge(Fraction.of(20), Fraction.of(30)));
        assertFalse(limit.isLarge(Fraction.of(2), Fraction.of(11)));
        assertTrue(limit.isLarge(Fraction.of(0), Fraction.of(10)));
        assertThrows(IllegalArgumentException.class, () -> new ChangeLimit(Fraction.of(-1), Fraction.of(1)));
        assertThrows(IllegalArgumentException.class, () -> new ChangeLimit(Fraction.of(1), Fraction.of(-1)));
    }
}
