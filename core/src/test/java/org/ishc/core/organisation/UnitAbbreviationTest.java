package org.ishc.core.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short and former names of provinces, each of one province. */
class UnitAbbreviationTest {

    @ParameterizedTest
    @CsvSource({
        "tp.hcm, Hồ Chí Minh",
        "tp hcm, Hồ Chí Minh",
        "t p . h c m, Hồ Chí Minh",
        "sài gòn, Hồ Chí Minh",
        "tp. hn, Hà Nội",
        "thừa thiên huế, Huế",
        "kontum, Kon Tum",
        "đn, -",
        "hà nội, -",
        "'', -"
    })
    void itIsFound_howeverItsLettersAreSetApart(String folded, String name) {
        assertEquals(
                name, UnitAbbreviation.find(folded).map(UnitAbbreviation::name).orElse("-"));
    }

    /** What is looked up is folded; what would not be the same when folded could never be found. */
    @Test
    void everyOne_isWrittenAsItIsLookedUp_once_andSaysWhereItIsUsed() {
        Set<String> written = new HashSet<>();
        for (UnitAbbreviation one : UnitAbbreviation.ALL) {
            assertTrue(written.add(one.written()), () -> one.written() + " stands twice");
            assertEquals(one.written().toLowerCase(Locale.ROOT).replaceAll("[\\s.\\-]", ""), one.written());
            assertEquals(one, UnitAbbreviation.find(one.written()).orElseThrow());
            assertTrue(!one.evidence().isBlank());
        }
    }

    /** ĐN may be Đà Nẵng or Đồng Nai, QN Quảng Nam, Quảng Ninh or Quảng Ngãi. */
    @Test
    void whatCouldBeSeveral_isLeftOut() {
        for (String ambiguous : List.of("đn", "qn", "bd", "bt", "qt", "hg", "bg", "nd")) {
            assertTrue(UnitAbbreviation.find(ambiguous).isEmpty(), ambiguous);
        }
    }
}
