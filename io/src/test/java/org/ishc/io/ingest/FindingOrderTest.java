package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Findings stand in one order, whichever check found them and on whichever thread. */
class FindingOrderTest {

    private static final List<Finding> IN_ORDER = List.of(
            on(null, null, null, ExchangeFinding.NO_MANIFEST),
            on(Table.CLUBS, null, null, ExchangeFinding.EMPTY_TABLE),
            on(Table.CLUBS, 1, null, ExchangeFinding.REQUIRED),
            on(Table.CLUBS, 1, "club_code", ExchangeFinding.CODE),
            on(Table.CLUBS, 1, "club_code", ExchangeFinding.REQUIRED),
            on(Table.CLUBS, 1, "unit_code", ExchangeFinding.CODE),
            on(Table.CLUBS, 2, "club_code", ExchangeFinding.CODE),
            on(Table.CLUBS, 10, "club_code", ExchangeFinding.CODE),
            on(Table.VALUES, 1, "unit_code", ExchangeFinding.CODE));

    @Test
    void order_isTable_row_column_code() {
        for (int seed = 0; seed < 20; seed++) {
            List<Finding> shuffled = new ArrayList<>(IN_ORDER);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(FindingOrder.ORDER);
            assertEquals(IN_ORDER, shuffled);
        }
    }

    @Test
    void columnsStandAsInTheirTable_notByName() {
        Finding name = on(Table.CLUBS, 1, "name", ExchangeFinding.REQUIRED);
        Finding funding = on(Table.CLUBS, 1, "funding", ExchangeFinding.REQUIRED);
        assertEquals(-1, Integer.signum(FindingOrder.ORDER.compare(name, funding)));
    }

    @Test
    void tableThatIsNotOurs_comesLast() {
        Finding foreign = Finding.of(ExchangeFinding.REQUIRED, Location.ofTable("own-table"));
        assertEquals(1, Integer.signum(FindingOrder.ORDER.compare(foreign, IN_ORDER.get(IN_ORDER.size() - 1))));
    }

    private static Finding on(
            @Nullable Table table, @Nullable Integer row, @Nullable String column, ExchangeFinding code) {
        String name = table == null ? null : table.tableName();
        return Finding.of(code, new Location(name, null, row, null, column, null, null, null, null));
    }
}
