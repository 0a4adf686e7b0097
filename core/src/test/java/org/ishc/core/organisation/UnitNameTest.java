package org.ishc.core.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name taken apart: every way in which it can be read, the one with a type first. */
class UnitNameTest {

    private static String read(String text) {
        return UnitName.readings(text).stream()
                .map(name -> name.type().orElse("-") + ":" + name.key() + (name.isProvince() ? "!" : ""))
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Phường Bến Nghé; phường:bến nghé | -:phường bến nghé",
                "phuong Bến Nghé; phường:bến nghé | -:phuong bến nghé",
                "P. Bến Nghé; phường:bến nghé | -:p. bến nghé",
                "P.Bến Nghé; phường:bến nghé | -:p.bến nghé",
                "P Bến Nghé; phường:bến nghé | -:p bến nghé",
                "TT. Sóc Sơn; thị trấn:sóc sơn | -:tt. sóc sơn",
                "Thị xã Sơn Tây; thị xã:sơn tây | -:thị xã sơn tây",
                "Đặc khu Phú Quốc; đặc khu:phú quốc | -:đặc khu phú quốc",
                "Xuân Mai; -:xuân mai",
                "Phan; -:phan",
                "Phường; -:phường"
            })
    void aType_isTakenOff_wroteInFullOrShort(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @CsvSource({
        "Phường 1, 1",
        "Phường 01, 1",
        "P1, 1",
        "P.01, 1",
        "phường I, 1",
        "Phường IV, 4",
        "Phường V, 5",
        "Phường VIII, 8",
        "Phường IX, 9",
        "Phường XII, 12",
        "Phường XXX, 30",
        "Phường 10, 10"
    })
    void aNumber_isWrittenInDigits_whateverItIsWrittenIn(String text, String expected) {
        assertEquals(expected, UnitName.readings(text).get(0).key());
    }

    /** Only the last word, and only where it is a number. */
    @Test
    void wordsThatAreNoNumbers_stay() {
        assertEquals("vi xuyên", UnitName.readings("Xã Vi Xuyên").get(0).key());
        assertEquals("xuân vix", UnitName.readings("Xã Xuân Vix").get(0).key());
        assertEquals("tân lập 2", UnitName.readings("Xã Tân Lập II").get(0).key());
    }

    @Test
    void hyphensAndApostrophes_areGone_andTheBareKeyHasNoMarks() {
        UnitName name = UnitName.readings("Xã Đắk R’Lấp - Kon").get(0);
        assertEquals("đắk rlấp kon", name.key());
        assertEquals("dak rlap kon", name.bare());
    }

    @Test
    void abbreviationsOfProvinces_areReadAsThem_withAndWithoutTheirKind() {
        assertEquals("thành phố:hcm | -:hồ chí minh! | -:tp. hcm | -:hồ chí minh!", read("TP. HCM"));
        assertEquals("-:hn | -:hà nội!", read("HN"));
        assertEquals(
                List.of(false, true),
                UnitName.readings("Sài Gòn").stream().map(UnitName::isProvince).toList());
        assertEquals("xã:hcm | -:xã hcm", read("Xã HCM"), "a commune is no province");
    }
}
