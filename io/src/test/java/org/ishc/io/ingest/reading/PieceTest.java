package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.records.ClubEventRow;
import org.ishc.io.records.ValueRow;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows on their way from the thread that reads them to the one that takes them, in their order. */
class PieceTest {

    private final RowReader reader = new RowReader(Table.VALUES);
    private final RowsInOrder<ValueRow, ReportedValue> taking =
            new RowsInOrder<>(Table.VALUES, Bindings.values(), finding -> {});
    private final Piece<ValueRow, ReportedValue> piece = taking.piece();

    private void add(int number, boolean isSound) {
        add(number, "U" + number, isSound);
    }

    private void add(int number, String unit, boolean isSound) {
        @Nullable String[] cells = new String[Table.VALUES.columns().size()];
        Arrays.fill(cells, "");
        cells[0] = unit;
        cells[1] = "clubs.existing";
        cells[2] = isSound ? "2026" : "mai";
        cells[3] = "7";
        piece.add(reader.read(new RawRow(number, number + 1, cells)), number + 1);
    }

    private List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        piece.forEach(place -> numbers.add(piece.number(place)), bound -> numbers.add(bound.number()));
        return numbers;
    }

    /** Plain rows are kept apart from those that are looked at closely; the order is that of the table. */
    @Test
    void rows_comeOutInTheOrderInWhichTheyWentIn() {
        Random random = new Random(23);
        List<Integer> all = new ArrayList<>();
        for (int number = 1; number <= 700; number++) {
            add(number, random.nextInt(3) > 0);
            all.add(number);
        }
        assertEquals(all, numbers());
        assertEquals(700, piece.size());
    }

    @Test
    void plainRow_knowsItsKeyAndItsLine() {
        add(1, false);
        add(2, true);
        add(3, true);
        assertEquals(2, piece.number(0));
        assertEquals(4, piece.line(1));
        assertEquals("U3", piece.key(1).get(0).toString());
        assertEquals("clubs.existing", piece.key(1).get(1).toString());
    }

    @Test
    void pieceIsFull_whenItsRowsAreManyEnoughToBeTaken() {
        for (int number = 1; number < 512; number++) {
            add(number, true);
            assertFalse(piece.isFull());
        }
        add(512, true);
        assertTrue(piece.isFull());
    }

    @Test
    void rowsWithFaults_fillAPieceSooner() {
        for (int number = 1; number <= 256; number++) {
            assertFalse(piece.isFull());
            add(number, false);
        }
        assertTrue(piece.isFull());
    }

    /** Pieces are used again and again: nothing of before may come out once more. */
    @Test
    void clearedPiece_isAsANewOne() {
        add(1, true);
        add(2, false);
        piece.found(Finding.of(ExchangeFinding.WHITESPACE, Location.ofTable("values")));
        piece.clear();
        assertEquals(0, piece.size());
        assertEquals(List.of(), numbers());
        assertEquals(List.of(), piece.findings());
        add(9, true);
        assertEquals(List.of(9), numbers());
        assertEquals("U9", piece.key(0).get(0).toString());
    }

    @Test
    void takenRows_areKeptOnce_andTheSecondOfAKeyIsRefused() {
        add(1, true);
        add(2, true);
        piece.forEach(place -> taking.take(piece, place), taking::take);
        piece.clear();
        add(3, "U1", true);
        add(4, false);
        piece.forEach(place -> taking.take(piece, place), taking::take);
        assertEquals(4, taking.records());
        assertEquals(2, taking.kept().size());
        assertEquals(2, taking.refused().size());
        assertEquals("U1", taking.refused().get(0).code().orElseThrow());
    }

    /** Of events alone more is known than that a row was refused: what it would have been, by its own place. */
    @Test
    void eventOfAPlainRow_isKnownWhenItIsRefused() {
        Piece<ClubEventRow, ClubEvent> events = new RowsInOrder<>(
                        Table.CLUB_EVENTS,
                        Binding.direct(
                                Table.CLUB_EVENTS, ClubEventRow.class, ClubEventRow::from, ClubEventRow::toDomain),
                        finding -> {})
                .piece();
        RowReader eventReader = new RowReader(Table.CLUB_EVENTS);
        for (int number = 1; number <= 2; number++) {
            @Nullable String[] cells = new String[Table.CLUB_EVENTS.columns().size()];
            Arrays.fill(cells, "");
            cells[Table.CLUB_EVENTS.indexOf("club_code")] = "K-" + number;
            cells[Table.CLUB_EVENTS.indexOf("event_no")] = "7";
            cells[Table.CLUB_EVENTS.indexOf("type")] = "REGISTER";
            cells[Table.CLUB_EVENTS.indexOf("effective_on")] = "2025-01-01";
            events.add(eventReader.read(new RawRow(number, number + 1, cells)), number + 1);
        }
        assertEquals("K-2", events.refused(1).orElseThrow().club().value());
        assertEquals("K-1", events.refused(0).orElseThrow().club().value());
        add(1, true);
        assertEquals(Optional.empty(), piece.refused(0));
    }
}
