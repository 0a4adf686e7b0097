package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Origin;
import org.ishc.core.testing.SamplesHaNoi;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an official reads of the wards of Hà Nội, in both languages. */
class UnitChangeTextTest {

    private static String said(String code, Language language) {
        return UnitChanges.between(SamplesHaNoi.registry(), day("2025-06-30"), day("2025-07-01")).stream()
                .filter(change -> change.unit().code().equals(unit(code)))
                .map(change -> UnitChangeText.of(change, language))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWard_isFormedFromAllOfSome_aPartOfOthers_andLandAlone() {
        assertEquals(
                "01/07/2025: Phường Hồng Hà (00097) được thành lập từ toàn bộ Phường Phúc Xá (00001);"
                        + " một phần Phường Tứ Liên (00097); phần đất không có dân của Phường Ngọc Thụy (00118)"
                        + " và phần đất không có dân của Phường Bồ Đề (00139)."
                        + " Trước đó mã này chỉ đơn vị khác: Phường Tứ Liên. Văn bản: 1656/NQ-UBTVQH15.",
                said("00097", Language.VI));
        assertEquals(
                "2025-07-01: Phường Ba Đình (00004) is formed from all of Phường Trúc Bạch (00004)"
                        + " and all of Phường Quán Thánh (00013)."
                        + " Before, this code named another unit: Phường Trúc Bạch. Documents: 1656/NQ-UBTVQH15.",
                said("00004", Language.EN));
    }

    @Test
    void aCodeThatNamedNothingBefore_isNotSaidToHaveNamedAnother() {
        assertEquals(
                "01/07/2025: Phường Tây Hồ (00103) được thành lập từ một phần Phường Tứ Liên (00097)."
                        + " Văn bản: 1656/NQ-UBTVQH15.",
                said("00103", Language.VI));
    }

    @Test
    void aDistrictThatPassedNowhere_ends() {
        assertEquals("01/07/2025: Quận Ba Đình (001) chấm dứt, không ghi dân về đâu.", said("001", Language.VI));
        assertEquals(
                "2025-07-01: Quận Ba Đình (001) ends, and no row says where its people went.",
                said("001", Language.EN));
    }

    private static UnitVersion ward(String code, Optional<String> name, UnitLevel level, String parent) {
        return new UnitVersion(
                unit(code),
                DateRange.from(day("2025-07-01")),
                level,
                Optional.empty(),
                name,
                Optional.of(unit(parent)),
                Optional.empty(),
                Origin.NONE);
    }

    private static String said(
            UnitChange.Kind kind, UnitVersion now, UnitVersion before, UnitChange.Inflow... inflows) {
        UnitChange change =
                new UnitChange(day("2025-07-01"), kind, now, Optional.of(before), List.of(inflows), List.of());
        return UnitChangeText.of(change, Language.VI);
    }

    /** A commune may be renamed, moved and re-typed by one decision; what has no name is said by its code. */
    @Test
    void whatAlters_isSaidPieceByPiece() {
        UnitVersion before = ward("00100", Optional.of("Xã Phú Thượng"), UnitLevel.COMMUNE, "003");
        assertEquals(
                "01/07/2025: Phường Phú Thượng (00100) đổi tên từ Xã Phú Thượng, chuyển từ 003 về trực thuộc 01.",
                said(
                        UnitChange.Kind.ALTERED,
                        ward("00100", Optional.of("Phường Phú Thượng"), UnitLevel.COMMUNE, "01"),
                        before));
        assertEquals(
                "01/07/2025: 00100 đổi tên từ Xã Phú Thượng, đổi loại từ COMMUNE thành BRANCH.",
                said(UnitChange.Kind.ALTERED, ward("00100", Optional.empty(), UnitLevel.BRANCH, "003"), before));
        assertEquals(
                "01/07/2025: Xã Phú Thượng (00100) tiếp tục, không đổi.",
                said(UnitChange.Kind.ALTERED, before, before));
    }

    @Test
    void shareAndDoubt_standBehindTheUnitThatTheyAreOf() {
        UnitVersion ward = ward("00118", Optional.of("Phường Bồ Đề"), UnitLevel.COMMUNE, "01");
        UnitVersion giaThuy = ward("00151", Optional.of("Phường Gia Thụy"), UnitLevel.COMMUNE, "004");
        UnitChange.Inflow inflow = new UnitChange.Inflow(
                giaThuy, Portion.PARTIAL, Optional.of(Fraction.of(1, 4)), Optional.of("TABLE_LESS_PRECISE"));
        assertEquals(
                "01/07/2025: Phường Bồ Đề (00118) nhận thêm một phần Phường Gia Thụy (00151), tỷ lệ 1/4"
                        + " [nghi vấn: bảng của nghị quyết ghi kém chi tiết hơn].",
                said(UnitChange.Kind.ENLARGED, ward, ward, inflow));
        assertEquals(
                "01/07/2025: Phường Bồ Đề (00118) tiếp tục, không đổi, nhận thêm phần đất không có dân của"
                        + " Phường Gia Thụy (00151).",
                said(
                        UnitChange.Kind.ALTERED,
                        ward,
                        ward,
                        inflow,
                        new UnitChange.Inflow(giaThuy, Portion.AREA, Optional.empty(), Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({
        "TABLE_LESS_PRECISE, bảng của nghị quyết ghi kém chi tiết hơn, the resolution's table is less precise",
        "NOT_IN_TABLE, không có trong bảng của nghị quyết, not in the resolution's table",
        "theo lời kể, theo lời kể, theo lời kể"
    })
    void aDoubt_isSaidInWords_thatOfAHostAsItStands(String why, String vietnamese, String english) {
        assertEquals(vietnamese, UnitChangeText.doubt(why, Language.VI));
        assertEquals(english, UnitChangeText.doubt(why, Language.EN));
    }
}
