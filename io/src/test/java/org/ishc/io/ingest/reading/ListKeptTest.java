package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.club.RefusedEvent;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.csv.Bytes;
import org.ishc.io.csv.CsvTable;
import org.ishc.io.records.ClubEventRow;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that are made by the thread that reads them, as they are where each row is looked at closely. */
class ListKeptTest {

    private static final String ROWS = """
            club_code,event_no,type,effective_on,document_no,note
            K-1,1,REGISTER,2025-01-01,,
            K-1,2,SUSPEND,2025-02-01,12/QĐ,mưa lũ
            K-2,1,NOTHING,2025-01-01,,
            K-1,2,RESUME,2025-03-01,13/QĐ,
            K-3,,REGISTER,2025-01-01,,
            K-2,2,REGISTER,2025-01-05,,
            """;

    private final List<Finding> findings = new ArrayList<>();

    private TableReading<?, ClubEvent> read(
            Binding<ClubEventRow, ClubEvent> binding, List<ClubEvent> events, int threads) {
        TableReading<ClubEventRow, ClubEvent> reading = new TableReading<>(Table.CLUB_EVENTS, binding, findings::add);
        CsvTable csv = CsvTable.open(
                        Table.CLUB_EVENTS,
                        "club-events.csv",
                        Bytes.of(ROWS.getBytes(StandardCharsets.UTF_8)),
                        Optional.empty(),
                        Opening.DEFAULT,
                        findings::add)
                .orElseThrow();
        try (Threads some = new Threads(threads)) {
            events.addAll(reading.read(csv.parts(), new RowReader(Table.CLUB_EVENTS), some.workers()));
        }
        return reading;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void events_areThoseOfRowsThatAreLookedAtClosely(int threads) {
        List<ClubEvent> closely = new ArrayList<>();
        TableReading<?, ClubEvent> slow = read(
                Binding.of(Table.CLUB_EVENTS, ClubEventRow.class, ClubEventRow::from, ClubEventRow::toDomain),
                closely,
                1);
        List<Finding> found = List.copyOf(findings);
        findings.clear();
        List<ClubEvent> events = new ArrayList<>();
        TableReading<?, ClubEvent> fast = read(
                Binding.direct(Table.CLUB_EVENTS, ClubEventRow.class, ClubEventRow::from, ClubEventRow::toDomain),
                events,
                threads);
        assertEquals(closely, events);
        assertEquals(3, events.size());
        assertEquals(found, findings);
        assertEquals(locations(slow), locations(fast));
    }

    private static List<Location> locations(TableReading<?, ?> reading) {
        return reading.refused().stream().map(Refusal::location).toList();
    }

    /** What follows from the absence of an event that came twice is traced to it, as to one with a fault of its own. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void refusedEvents_areKnown_theDoubledOneToo(int threads) {
        TableReading<?, ClubEvent> reading = read(
                Binding.direct(Table.CLUB_EVENTS, ClubEventRow.class, ClubEventRow::from, ClubEventRow::toDomain),
                new ArrayList<>(),
                threads);
        List<RefusedEvent> refused =
                reading.refused().stream().flatMap(row -> row.event().stream()).toList();
        assertEquals(
                List.of("K-2 1 ?", "K-1 2 RESUME", "K-3 ? REGISTER"),
                refused.stream()
                        .map(event -> event.club() + " "
                                + event.number().map(String::valueOf).orElse("?") + " "
                                + event.type().map(Enum::name).orElse("?"))
                        .toList());
    }
}
