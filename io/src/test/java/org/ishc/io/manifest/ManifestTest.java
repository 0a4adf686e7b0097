package org.ishc.io.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;

/** What a package says of itself, and the day for which its checks are made. */
class ManifestTest {

    @Test
    void today_isTheDayOfTheData() {
        Manifest manifest = Manifest.builder()
                .calendar(PeriodCalendar.CALENDAR)
                .period(Period.parse("2026-Q1"))
                .asOf(LocalDate.of(2026, 2, 1))
                .build();
        assertEquals(LocalDate.of(2026, 2, 1), manifest.today());
    }

    @Test
    void today_isTheLastDayOfThePeriod_inItsCalendar_whereNoDayIsSaid() {
        for (PeriodCalendar calendar : PeriodCalendar.values()) {
            Period period = Period.parse("2026-Q1");
            Manifest manifest =
                    Manifest.builder().calendar(calendar).period(period).build();
            assertEquals(calendar.lastDay(period), manifest.today());
        }
    }

    /** Nothing then lies in the future. */
    @Test
    void today_isTheLastDayThatAPeriodCanHave_whereNothingIsSaid() {
        assertEquals(LocalDate.of(2199, 12, 31), Manifest.NONE.today());
    }

    @Test
    void whatElseItSays_keepsItsOrder_andIsNotChangedFromOutside() {
        Map<String, Object> further = new LinkedHashMap<>();
        further.put("z", 1);
        further.put("a", 2);
        Manifest manifest = Manifest.builder()
                .calendar(PeriodCalendar.CALENDAR)
                .further(further)
                .build();
        further.clear();
        assertEquals(List.of("z", "a"), new ArrayList<>(manifest.further().keySet()));
        assertThrows(
                UnsupportedOperationException.class, () -> manifest.further().clear());
    }

    @Test
    void table_mayLieInSeveralFiles() {
        Manifest.Resource two = new Manifest.Resource(
                "values", List.of("a.csv", "b.csv"), Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals("a.csv+b.csv", two.path());
        assertEquals("a.csv", new Manifest.Resource("values", "a.csv").path());
    }

    @Test
    void tableWithoutAFile_isRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Manifest.Resource(
                                "values", List.of(), Optional.empty(), Optional.empty(), Optional.empty()))
                .getMessage();
        assertEquals("paths is []; allowed is one or more", message);
    }

    @Test
    void copy_differsInWhatIsSaidAlone() {
        Manifest manifest = Manifest.builder()
                .name("tháng ba")
                .calendar(PeriodCalendar.CALENDAR)
                .sender(UnitCode.of("01"))
                .build();
        Manifest other =
                Manifest.builder().from(manifest).sender(UnitCode.of("02")).build();
        assertEquals(Optional.of("tháng ba"), other.name());
        assertEquals(Optional.of(UnitCode.of("02")), other.sender());
        assertEquals(Optional.of(UnitCode.of("01")), manifest.sender());
    }
}
