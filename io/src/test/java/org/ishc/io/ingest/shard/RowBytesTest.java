package org.ishc.io.ingest.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;
import org.ishc.core.finding.Severity;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.jspecify.annotations.Nullable;

/** Rows on their way to another process, which reads them as if it had the package. */
class RowBytesTest {

    private static RawRow through(RawRow row) {
        ByteWriter out = new ByteWriter();
        RowBytes.write(out, row);
        return RowBytes.read(new ByteReader(out.bytes()));
    }

    @Property(tries = 200)
    void cells_arriveAsTheyWereSent_theMissingAsMissing(
            @ForAll @Size(max = 20) List<@WithNull @AlphaChars String> cells,
            @ForAll @IntRange(min = 1) int row,
            @ForAll @IntRange int line) {
        RawRow read = through(new RawRow(row, line, cells.toArray(String[]::new)));
        assertEquals(List.of(row, line), List.of(read.row(), read.line()));
        assertEquals(cells.size(), read.size());
        for (int i = 0; i < cells.size(); i++) {
            assertEquals(cells.get(i), read.text(i));
        }
    }

    /** What a form saw on a cell may be an error, and forbids to read it there, too. */
    @Example
    void notes_arriveWithTheirSeverityAndArguments() {
        @Nullable String[] cells = {"1/2/2026", null, "7"};
        List<RawRow.Note> notes = List.of(
                new RawRow.Note(0, ExchangeFinding.DATE_AS_TEXT, Severity.ERROR, "1/2/2026", Map.of()),
                new RawRow.Note(2, ExchangeFinding.FORMULA, "7", Map.of("formula", "=3+4")),
                new RawRow.Note(
                        2,
                        ExchangeFinding.TYPE,
                        Severity.WARNING,
                        "7",
                        Map.of("count", 7L, "day", LocalDate.of(2026, 2, 1), "list", List.of("a", "b"))));
        assertEquals(notes, through(new RawRow(3, 0, cells, notes)).notes());
    }

    @Example
    void numberThatIsShownOtherwise_arrivesAsBoth() {
        @Nullable String[] cells = {"7", "0.7", null};
        RawRow read = through(new RawRow(3, 0, cells, List.of(), Map.of(0, "00007", 1, "70%")));
        assertEquals(Optional.of("00007"), read.findShown(0));
        assertEquals(Optional.of("70%"), read.findShown(1));
        assertEquals(Optional.empty(), read.findShown(2));
        assertEquals("7", read.text(0));
        assertNull(read.text(2));
    }

    @Example
    void rows_followEachOther() {
        ByteWriter out = new ByteWriter();
        @Nullable String[] one = {"a", ""};
        @Nullable String[] other = {"b", null};
        RowBytes.write(out, new RawRow(1, 2, one));
        RowBytes.write(out, new RawRow(9, 11, other));
        ByteReader in = new ByteReader(out.bytes());
        assertEquals("a", RowBytes.read(in).text(0));
        RawRow last = RowBytes.read(in);
        assertEquals("b", last.text(0));
        assertEquals(11, last.line());
    }
}
