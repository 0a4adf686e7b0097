package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.ChangeLimit;
import org.ishc.core.collection.Round;
import org.ishc.core.organisation.Registry;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;

/** Which tables a workbook to fill in has. */
class TemplateRequestTest {

    private static final UnitCode SENDER = UnitCode.of("01");

    @Test
    void withoutARound_thoseThatAreFilledInMostly_orThoseAskedFor() {
        assertEquals(List.of(Table.CLUBS, Table.CLUB_EVENTS, Table.CLUB_REPORTS, Table.VALUES), all(Optional.empty()));
        assertEquals(List.of(Table.TARGETS), all(Optional.empty(), Table.TARGETS));
    }

    /** Who reports a club must be able to name it. */
    @Test
    void table_bringsThoseThatItRefersTo() {
        assertEquals(
                List.of(Table.CLUBS, Table.CLUB_EVENTS, Table.CLUB_REPORTS), all(Optional.empty(), Table.CLUB_REPORTS));
        assertEquals(List.of(Table.CLUBS, Table.CLUB_EVENTS), all(Optional.empty(), Table.CLUB_EVENTS));
    }

    @Test
    void round_saysWhatIsAsked_whateverElseIsNamed() {
        assertEquals(List.of(Table.CLUBS), all(Optional.of(round(List.of("clubs"), List.of())), Table.TARGETS));
        assertEquals(
                List.of(Table.VALUES), all(Optional.of(round(List.of(), List.of(IndicatorCode.of("members.total"))))));
    }

    @Test
    void roundThatAsksForNothingInParticular_leavesItToTheTables() {
        assertEquals(List.of(Table.TARGETS), all(Optional.of(round(List.of(), List.of())), Table.TARGETS));
    }

    @Test
    void senderWhoIsNotAsked_isRefused() {
        Round round = round(List.of(), List.of());
        String message = assertThrows(
                        IllegalArgumentException.class, () -> new TemplateRequest.Asked(round, UnitCode.of("79")))
                .getMessage();
        assertTrue(message.contains("79") && message.contains("a sender of the round"), message);
    }

    private static List<Table> all(Optional<Round> round, Table... tables) {
        TemplateRequest request = new TemplateRequest(
                round.map(given -> new TemplateRequest.Asked(given, SENDER)),
                List.of(tables),
                Registry.of(List.of(), List.of()).value(),
                Optional.empty(),
                Language.VI);
        return new ArrayList<>(request.all());
    }

    private static Round round(List<String> tables, List<IndicatorCode> indicators) {
        return Round.builder()
                .code(ItemCode.of("r"))
                .period(Period.ofYear(2026))
                .calendar(PeriodCalendar.CALENDAR)
                .asOf(LocalDate.of(2026, 12, 31))
                .due(LocalDate.of(2027, 1, 15))
                .senders(new TreeSet<>(Set.of(SENDER)))
                .tables(tables)
                .indicators(indicators)
                .change(ChangeLimit.DEFAULT)
                .build();
    }
}
