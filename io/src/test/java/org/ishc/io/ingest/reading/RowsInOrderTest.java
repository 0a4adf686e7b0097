package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.club.ClubEventType;
import org.ishc.core.club.RefusedEvent;
import org.ishc.core.emulation.GroupMembership;
import org.ishc.core.finding.Finding;
import org.ishc.io.records.ClubEventRow;
import org.ishc.io.records.GroupRow;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of rows, one after another: the first with a key stays, and each that does not is refused once. */
class RowsInOrderTest {

    private final List<Finding> findings = new ArrayList<>();
    private final RowReader groupReader = new RowReader(Table.GROUPS);
    private final RowReader eventReader = new RowReader(Table.CLUB_EVENTS);
    private final RowsInOrder<GroupRow, GroupMembership> groups =
            new RowsInOrder<>(Table.GROUPS, Bindings.groups(), findings::add);
    private final RowsInOrder<ClubEventRow, ClubEvent> events = new RowsInOrder<>(
            Table.CLUB_EVENTS,
            Binding.direct(Table.CLUB_EVENTS, ClubEventRow.class, ClubEventRow::from, ClubEventRow::toDomain),
            findings::add);

    private static RawRow row(Table table, int number, String... columnsAndTexts) {
        @Nullable String[] cells = new String[table.columns().size()];
        Arrays.fill(cells, "");
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            cells[table.indexOf(columnsAndTexts[i])] = columnsAndTexts[i + 1];
        }
        return new RawRow(number, number + 1, cells);
    }

    private void group(int number, String unit, String from, String to) {
        RawRow row =
                row(Table.GROUPS, number, "unit_code", unit, "group_code", "G1", "valid_from", from, "valid_to", to);
        groups.take(Bindings.groups().binder().bound(groupReader.read(row), number + 1));
    }

    private void event(Piece<ClubEventRow, ClubEvent> piece, int number, String club, String no, String type) {
        RawRow row = row(
                Table.CLUB_EVENTS,
                number,
                "club_code",
                club,
                "event_no",
                no,
                "type",
                type,
                "effective_on",
                "2025-0" + number + "-01");
        piece.add(eventReader.read(row), number + 1);
    }

    private static List<Integer> numbers(RowsInOrder<?, ?> rows) {
        return rows.refused().stream().map(Refusal::row).toList();
    }

    private List<String> found() {
        return findings.stream()
                .map(finding -> finding.code().code() + " " + finding.location().row())
                .toList();
    }

    @Test
    void rowsWithoutFault_areKeptInTheirOrder_andNoneIsRefused() {
        group(1, "U2", "", "");
        group(2, "U1", "", "");
        assertEquals(
                List.of("U2", "U1"),
                groups.kept().stream().map(GroupMembership::unit).toList());
        assertEquals(List.of(), groups.refused());
        assertEquals(2, groups.records());
        assertEquals(List.of(), found());
    }

    /** A cell that cannot be read, a day that does not fit another, and a key that was there: refused, each once. */
    @Test
    void rowsThatDoNotStay_areRefusedOnce_eachForItsReason() {
        group(1, "U1", "2024-01-01", "");
        group(2, "U2", "mai", "");
        group(3, "U3", "2025-01-01", "2024-01-01");
        group(4, "U1", "2024-01-01", "");
        assertEquals(List.of(2, 3, 4), numbers(groups));
        assertEquals(List.of("cell.type 2", "cell.range 3", "row.duplicate-key 4"), found());
        assertEquals(1L, findings.get(2).arguments().get("first_row"));
        assertEquals(
                List.of("U1"), groups.kept().stream().map(GroupMembership::unit).toList());
        assertEquals(4, groups.records());
    }

    /**
     * A row that is refused for its days had the key nevertheless: the next with it is doubled, and not in its place.
     */
    @Test
    void keyOfARefusedRow_isTaken_whereItCouldBeRead() {
        group(1, "U1", "2025-01-01", "2024-01-01");
        group(2, "U1", "2025-01-01", "");
        assertEquals(List.of(1, 2), numbers(groups));
        assertEquals(List.of("cell.range 1", "row.duplicate-key 2"), found());
        assertEquals(List.of(), groups.kept());
    }

    /** Clubs are not blamed for the absence of an event that stands in the file: what it would have been is known. */
    @Test
    void refusedEvents_sayWhatTheyWouldHaveBeen_whetherDoubledOrUnreadable() {
        Piece<ClubEventRow, ClubEvent> piece = events.piece();
        event(piece, 1, "K-1", "1", "REGISTER");
        event(piece, 2, "K-1", "1", "SUSPEND");
        event(piece, 3, "K-2", "x", "DISSOLVE");
        event(piece, 4, "", "1", "REGISTER");
        piece.forEach(place -> events.take(piece, place), events::take);
        assertEquals(List.of(2, 3, 4), numbers(events));
        RefusedEvent doubled = events.refused().get(0).event().orElseThrow();
        assertEquals("K-1", doubled.club().value());
        assertEquals(Optional.of(1L), doubled.number());
        assertEquals(Optional.of(ClubEventType.SUSPEND), doubled.type());
        assertEquals(Optional.of(LocalDate.of(2025, 2, 1)), doubled.effectiveOn());
        RefusedEvent unread = events.refused().get(1).event().orElseThrow();
        assertEquals(Optional.empty(), unread.number());
        assertEquals(Optional.of(ClubEventType.DISSOLVE), unread.type());
        assertEquals(Optional.empty(), events.refused().get(2).event());
        assertEquals(1, events.kept().size());
        assertEquals(4, events.records());
    }
}
