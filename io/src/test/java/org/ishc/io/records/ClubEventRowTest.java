package org.ishc.io.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.club.ClubEventType;
import org.ishc.core.club.ObstacleCategory;
import org.ishc.core.club.RefusedEvent;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What happened to a club: which days mean which where they are not written. */
class ClubEventRowTest {

    private static ClubEvent event(String... cells) {
        return ClubEventRow.from(Rows.of(Table.CLUB_EVENTS, cells)).toDomain();
    }

    @Test
    void everyCell_hasItsPlace() {
        assertEquals(
                new ClubEvent(
                        ClubCode.parse("K1"),
                        3,
                        ClubEventType.RAISE_OBSTACLE,
                        LocalDate.of(2026, 1, 2),
                        LocalDate.of(2026, 1, 5),
                        LocalDate.of(2026, 1, 9),
                        Optional.of("12/QĐ"),
                        Optional.of(UnitCode.parse("01")),
                        Optional.of("K2"),
                        Optional.of(ObstacleCategory.VENUE),
                        Optional.of(LocalDate.of(2026, 6, 30)),
                        Optional.of("mượn tạm nhà văn hóa"),
                        Rows.origin(Table.CLUB_EVENTS)),
                event(
                        "K1",
                        "3",
                        "Vướng mắc",
                        "2/1/2026",
                        "2026-01-05",
                        "9.1.2026",
                        "12/QĐ",
                        "01",
                        "K2",
                        "Thiếu địa điểm",
                        "30/6/2026",
                        "mượn tạm nhà văn hóa"));
    }

    @Test
    void dayOfDecision_isThatOfEffect_andDayOfRecordThatOfDecision_whereTheyAreNotWritten() {
        ClubEvent bare = event("K1", "1", "LAUNCH", "", "2026-03-01");
        assertEquals(LocalDate.of(2026, 3, 1), bare.decidedOn());
        assertEquals(LocalDate.of(2026, 3, 1), bare.recordedOn());
        ClubEvent decided = event("K1", "1", "LAUNCH", "2026-02-01", "2026-03-01");
        assertEquals(LocalDate.of(2026, 2, 1), decided.recordedOn());
    }

    @Test
    void refusedEvent_keepsWhatCouldBeRead_asLongAsItsClubCould() {
        @Nullable String[] cells = {"K1", "x", "SUSPEND", "", "soon", "", "", "", "", "VENUE", "", ""};
        RefusedEvent refused = ClubEventRow.refused(new RowReader(Table.CLUB_EVENTS).read(new RawRow(7, 8, cells)))
                .orElseThrow();
        assertEquals(ClubCode.parse("K1"), refused.club());
        assertEquals(Optional.of(ClubEventType.SUSPEND), refused.type());
        assertEquals(Optional.empty(), refused.effectiveOn());
        cells[0] = "K 1";
        assertEquals(
                Optional.empty(), ClubEventRow.refused(new RowReader(Table.CLUB_EVENTS).read(new RawRow(7, 8, cells))));
    }

    @Test
    void whatMustBeThere_isRefusedWhereItIsNot() {
        assertThrows(
                IllegalStateException.class,
                () -> ClubEventRow.builder().clubCode("K1").build());
    }
}
