package org.ishc.io.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.Funding;
import org.ishc.core.club.Scheme;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;

class ClubRowTest {

    @Test
    void everyCell_hasItsPlace_andWhatIsMissingIsMissing() {
        assertEquals(
                new Club(
                        ClubCode.parse("K1"),
                        Optional.of("CLB Liên thế hệ thôn Đoài"),
                        UnitCode.parse("00097"),
                        Scheme.find("1648"),
                        Optional.of(Funding.BUDGET),
                        Rows.origin(Table.CLUBS)),
                ClubRow.from(Rows.of(
                                Table.CLUBS, "K1", "CLB Liên thế hệ thôn Đoài", "00097", "Đề án 1648", "Ngân sách"))
                        .toDomain());
        Club bare = ClubRow.from(Rows.of(Table.CLUBS, "K1", "", "00097")).toDomain();
        assertEquals(Optional.empty(), bare.name());
        assertEquals(Optional.empty(), bare.scheme());
        assertEquals(Optional.empty(), bare.funding());
    }
}
