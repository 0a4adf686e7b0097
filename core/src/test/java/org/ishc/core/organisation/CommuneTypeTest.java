package org.ishc.core.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The type of a commune is told by the first words of its name. */
class CommuneTypeTest {

    private static List<CommuneType> types(UnitLevel level, Optional<String> name) {
        UnitVersion unit = new UnitVersion(
                UnitCode.parse("A"),
                DateRange.from(LocalDate.of(2025, 7, 1)),
                level,
                Optional.empty(),
                name,
                Optional.empty(),
                Optional.empty(),
                Origin.NONE);
        return Arrays.stream(CommuneType.values())
                .filter(type -> type.isOf(unit))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Xã Dũng Phong, [XA]",
        "xã Dũng Phong, [XA]",
        "PHƯỜNG 1, [PHUONG]",
        "Thị trấn Sóc Sơn, [THI_TRAN]",
        "Đặc khu Phú Quốc, [DAC_KHU]",
        "Xã, [XA]",
        "Xãm, []",
        "Dũng Xã, []",
        "Phường1, []",
        "' Xã  Dũng Phong', [XA]",
        "Xa\u0303 Dũng Phong, [XA]",
        "Phường Xã Đàn, [PHUONG]",
        "Thị Trấn Sóc Sơn, [THI_TRAN]"
    })
    void aCommune_isOfTheTypeThatItsNameBeginsWith(String name, String expected) {
        assertEquals(expected, types(UnitLevel.COMMUNE, Optional.of(name)).toString());
    }

    @Test
    void whatIsNoCommune_orHasNoName_isOfNone() {
        assertEquals(List.of(), types(UnitLevel.PROVINCE, Optional.of("Xã Dũng Phong")));
        assertEquals(List.of(), types(UnitLevel.COMMUNE, Optional.empty()));
    }

    @Test
    void types_areClassesByTheirCodes() {
        assertEquals("type.thi-tran", CommuneType.THI_TRAN.code().value());
        for (CommuneType type : CommuneType.values()) {
            assertEquals(Optional.of(type), CommuneType.find(type.code()));
            assertEquals(true, CommuneType.isReserved(type.code()));
        }
        assertEquals(Optional.empty(), CommuneType.find(ItemCode.parse("type.town")));
        assertEquals(true, CommuneType.isReserved(ItemCode.parse("type.town")));
        assertEquals(false, CommuneType.isReserved(ItemCode.parse("poor")));
    }
}
