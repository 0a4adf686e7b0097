package org.ishc.io.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Snapshot;
import org.ishc.io.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands around a document in the form of Decree 30; what nobody said is left open to be written by hand. */
class FormalitiesTest {

    private static final Snapshot MAP = ReferenceData.builtIn().registry().asOf(LocalDate.of(2026, 1, 1));
    private static final Optional<UnitCode> NGOC_HA = Optional.of(UnitCode.parse("00008"));
    private static final Optional<UnitCode> HA_NOI = Optional.of(UnitCode.parse("01"));

    private static FormalitiesBuilder formalities(Language language) {
        return Formalities.builder().from(Formalities.open(language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsNotSaid_isLeftOpenOnDots(Language language) {
        Letterhead head = Formalities.open(language).head(MAP, Optional.empty());
        assertEquals("…………………………", head.issuer());
        assertEquals(language == Language.VI ? "Số: ……/……" : "No. ……/……", head.number());
        assertEquals(language == Language.VI ? "…………, ngày …… tháng …… năm ……" : "…………, ……………", head.placeAndDate());
        Closing closing = Formalities.open(language).closing(false);
        assertEquals(List.of("……………………", "……………………"), List.of(closing.office(), closing.name()));
        assertEquals(1, closing.recipients().size(), "the archive");
    }

    @Test
    void unitThatTheDocumentIsAbout_issuesIt_belowTheUnitAbove() {
        Letterhead head = Formalities.open(Language.VI).head(MAP, NGOC_HA);
        assertEquals("PHƯỜNG NGỌC HÀ", head.issuer());
        assertEquals(Optional.of("THÀNH PHỐ HÀ NỘI"), head.above());
    }

    /** Who names an issuer names it whole: nobody knows what stands above it. */
    @Test
    void issuerThatIsNamed_standsAlone_inCapitals() {
        Letterhead head = formalities(Language.VI)
                .issuer("Ban Đại diện Hội Người cao tuổi")
                .build()
                .head(MAP, NGOC_HA);
        assertEquals("BAN ĐẠI DIỆN HỘI NGƯỜI CAO TUỔI", head.issuer());
        assertEquals(Optional.empty(), head.above());
    }

    /** The name of the state stands on documents in Vietnamese alone. */
    @Test
    void stateAndMotto_standOnAVietnameseDocument() {
        assertEquals(
                Optional.of(new Letterhead.State("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")),
                Formalities.open(Language.VI).head(MAP, HA_NOI).state());
        assertEquals(
                Optional.empty(),
                Formalities.open(Language.EN).head(MAP, HA_NOI).state());
    }

    /** Days below 10 and the months January and February have a zero before, so that none can be put there later. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-02-03 | Hà Nội, ngày 03 tháng 02 năm 2027",
                "2027-03-09 | Hà Nội, ngày 09 tháng 3 năm 2027",
                "2027-01-10 | Hà Nội, ngày 10 tháng 01 năm 2027",
                "2027-12-31 | Hà Nội, ngày 31 tháng 12 năm 2027",
                "2027-10-01 | Hà Nội, ngày 01 tháng 10 năm 2027",
            })
    void date_isWrittenAsTheDecreeAsks(LocalDate date, String written) {
        assertEquals(
                written,
                formalities(Language.VI)
                        .place("Hà Nội")
                        .date(date)
                        .build()
                        .head(MAP, HA_NOI)
                        .placeAndDate());
    }

    @Test
    void placeWithoutADate_leavesTheDateOpen() {
        assertEquals(
                "Hà Nội, ngày …… tháng …… năm ……",
                formalities(Language.VI)
                        .place("Hà Nội")
                        .build()
                        .head(MAP, HA_NOI)
                        .placeAndDate());
    }

    @Test
    void number_isTakenAsItIsWritten() {
        assertEquals(
                "Số: 07/BC-HNCT",
                formalities(Language.VI)
                        .number("07/BC-HNCT")
                        .build()
                        .head(MAP, HA_NOI)
                        .number());
    }

    @Test
    void recipients_areTheAddressee_thoseNamed_andTheArchiveLast() {
        Closing closing = formalities(Language.VI)
                .recipients(List.of("Ban Thường vụ", "Sở Nội vụ"))
                .build()
                .closing(true);
        assertEquals("Nơi nhận:", closing.heading());
        assertEquals(List.of("- Như trên;", "- Ban Thường vụ;", "- Sở Nội vụ;", "- Lưu: VT."), closing.recipients());
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Chủ tịch; Nguyễn Văn A | CHỦ TỊCH | Nguyễn Văn A",
                "Nguyễn Văn A | …………………… | Nguyễn Văn A",
                "KT. Chủ tịch; Phó Chủ tịch; Trần Thị B | KT. CHỦ TỊCH | Phó Chủ tịch; Trần Thị B",
            })
    void signatory_isAnOfficeAndAName_orANameAlone(String text, String office, String name) {
        Closing closing = formalities(Language.VI)
                .signatory(Formalities.Signatory.parse(text))
                .build()
                .closing(false);
        assertEquals(office, closing.office());
        assertEquals(name, closing.name());
    }
}
