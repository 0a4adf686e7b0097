package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cells as the library writes them: one spelling for one value, and nothing lost. */
class CellTextTest {

    @Test
    void value_isWrittenInOneSpelling() {
        assertEquals(
                List.of("2026-04-05", "01", "02", "full", "0.25", "QĐ 1"),
                canonical(Table.SUCCESSIONS, "5/4/2026", " 01 ", "02", "full", "0,25", "QĐ 1"));
        assertEquals(
                List.of("01", "clubs.existing", "2026-Q1", "1234", "", ""),
                canonical(Table.VALUES, "01", "clubs.existing", "quý I năm 2026", "1 234", null, ""));
    }

    @Test
    void cellThatCannotBeRead_keepsWhatWasSent() {
        assertEquals(
                List.of("31/4/2026", "0 1", "02", "full", "viele", ""),
                canonical(Table.SUCCESSIONS, "31/4/2026", "0 1", "02", "full", "viele", null));
    }

    /** 1.234 is a thousand to one reader and a fraction to the next. */
    @Test
    void decimal_cannotBeTakenForThousands() {
        assertEquals("1.2340", CellText.decimal(new BigDecimal("1.234")));
        assertEquals("-12.3450", CellText.decimal(new BigDecimal("-12.345")));
        assertEquals("0.234", CellText.decimal(new BigDecimal("0.234")));
        assertEquals("1.23", CellText.decimal(new BigDecimal("1.23")));
        assertEquals("1234.567", CellText.decimal(new BigDecimal("1234.567")));
        assertEquals("1000", CellText.decimal(new BigDecimal("1E+3")));
    }

    @Property(tries = 300)
    void decimal_isReadBackAsItself(@ForAll @BigRange(min = "0", max = "1") @Scale(12) BigDecimal share) {
        String text = CellText.decimal(share);
        assertEquals(
                Fraction.of(share),
                read(Table.SUCCESSIONS, "2026-04-05", "01", "02", "partial", text)
                        .find(Columns.Successions.SHARE));
    }

    private static List<String> canonical(Table table, @Nullable String... cells) {
        return CellText.of(raw(table, cells), read(table, cells));
    }

    private static Row read(Table table, @Nullable String... cells) {
        return new RowReader(table).read(raw(table, cells));
    }

    private static RawRow raw(Table table, @Nullable String... cells) {
        return new RawRow(1, 0, Arrays.copyOf(cells, table.columns().size()));
    }
}
