package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two records that say the same are equal, whoever left out what goes without saying. */
class SpelledOutTest {

    private static List<String> cells(Table table, PeriodCalendar calendar, String... cells) {
        @Nullable String[] all = new String[table.columns().size()];
        Arrays.fill(all, "");
        System.arraycopy(cells, 0, all, 0, cells.length);
        RawRow raw = new RawRow(1, 2, all);
        return SpelledOut.cells(raw, new RowReader(table).read(raw), calendar);
    }

    private static void assertSame(Table table, String[] one, String[] other) {
        assertEquals(cells(table, PeriodCalendar.CALENDAR, one), cells(table, PeriodCalendar.CALENDAR, other));
    }

    @Test
    void spellingsOfOneValue_areOne() {
        assertSame(Table.VALUES, new String[] {"A1", "visits", "Quý I/2026", "1.234"}, new String[] {
            " A1", "visits", "2026-Q1", "1234"
        });
    }

    @Test
    void statusAndDayOfAValue_areSpelledOut() {
        assertSame(Table.VALUES, new String[] {"A1", "visits", "2026", "7"}, new String[] {
            "A1", "visits", "2026", "7", "REPORTED", "2026-12-31"
        });
        assertNotEquals(
                cells(Table.VALUES, PeriodCalendar.CALENDAR, "A1", "visits", "2026", "7"),
                cells(Table.VALUES, PeriodCalendar.CALENDAR, "A1", "visits", "2026", "7", "VERIFIED"));
    }

    @Test
    void lastDayOfAPeriod_isThatOfTheRoundsCalendar() {
        int recorded = Table.VALUES.indexOf("recorded_on");
        PeriodCalendar decree = Stream.of(PeriodCalendar.values())
                .filter(calendar -> calendar != PeriodCalendar.CALENDAR)
                .findFirst()
                .orElseThrow();
        assertEquals(
                "2026-12-31",
                cells(Table.VALUES, PeriodCalendar.CALENDAR, "A1", "v", "2026", "7")
                        .get(recorded));
        assertEquals(
                decree.lastDay(Period.ofYear(2026)).toString(),
                cells(Table.VALUES, decree, "A1", "v", "2026", "7").get(recorded));
        assertEquals("", cells(Table.VALUES, decree, "A1", "v", "soon", "7").get(recorded), "no period, no last day");
    }

    @Test
    void comparatorAndOriginOfATarget_areSpelledOut_andItsNumberIsANumber() {
        assertSame(
                Table.TARGETS,
                new String[] {"A1", "visits", "2026", "", "1.500", "", "", "2026-01-05", "1"},
                new String[] {"A1", "visits", "2026", "AT_LEAST", "1500", "", "", "5/1/2026", "1", "ASSIGNED"});
        assertSame(
                Table.TARGETS,
                new String[] {"A1", "rate", "2026", "", "85,50", "", "", "2026-01-05", "1"},
                new String[] {"A1", "rate", "2026", "", "85.5", "", "", "2026-01-05", "1"});
        assertNotEquals(
                cells(
                        Table.TARGETS,
                        PeriodCalendar.CALENDAR,
                        "A1",
                        "v",
                        "2026",
                        "AT_MOST",
                        "15",
                        "",
                        "",
                        "2026-01-05",
                        "1"),
                cells(Table.TARGETS, PeriodCalendar.CALENDAR, "A1", "v", "2026", "", "15", "", "", "2026-01-05", "1"));
    }

    @ParameterizedTest
    @CsvSource({"FLOW,COUNT", "STOCK,COUNT", "RATIO,PERCENT"})
    void unitOfAnIndicator_isWhatItsKindHas(String kind, String unit) {
        assertSame(Table.INDICATORS, new String[] {"v", kind}, new String[] {"v", kind, unit});
    }

    @Test
    void definition_isTheSame_howeverItIsSpaced() {
        assertSame(
                Table.INDICATORS,
                new String[] {"v", "STOCK", "", "", "", "", "", "{\"clubs\":{\"a\":1}}"},
                new String[] {"v", "STOCK", "", "", "", "", "", "{ \"clubs\" : { \"a\" : 1 } }"});
        assertEquals(
                "{clubs",
                cells(Table.INDICATORS, PeriodCalendar.CALENDAR, "v", "STOCK", "", "", "", "", "", "{clubs")
                        .get(7),
                "what cannot be read stays as it was sent");
    }

    @Test
    void nothingIsSaidBesides() {
        RawRow raw = new RawRow(1, 2, new String[] {"A1", "v", "2026", "", "mười", "", "", "2026-01-05", "1", ""});
        Row row = new RowReader(Table.TARGETS).read(raw);
        SpelledOut.cells(raw, row, PeriodCalendar.CALENDAR);
        assertFalse(row.hasFindings(), "what is wrong in a number is said where the row is checked");
    }
}
