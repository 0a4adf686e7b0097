package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.ishc.core.base.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnSheetTest {

    @ParameterizedTest
    @CsvSource({
        "GUIDE,Hướng dẫn,Guide",
        "LISTS,Danh mục,Lists",
        "FINDINGS,lỗi và lưu ý,findings",
        "LEDGER,nhật ký kiểm tra,ledger"
    })
    void sheet_isWrittenUnderItsNameInEachLanguage_andFoundByBoth(OwnSheet sheet, String vietnamese, String english) {
        assertEquals(vietnamese, sheet.sheetName(Language.VI));
        assertEquals(english, sheet.sheetName(Language.EN));
        for (Language language : Language.values()) {
            assertEquals(Optional.of(sheet), Headings.findOwnSheet(sheet.sheetName(language)));
            assertEquals(Optional.empty(), Headings.STANDARD.findSheet(sheet.sheetName(language)));
        }
    }

    @Test
    void digest_hasSixtyFourSmallHexDigits() {
        assertTrue(OwnSheet.isDigest("0123456789abcdef".repeat(4)));
        assertFalse(OwnSheet.isDigest("0123456789ABCDEF".repeat(4)));
        assertFalse(OwnSheet.isDigest("0".repeat(63)));
        assertFalse(OwnSheet.isDigest("0".repeat(65)));
        assertFalse(OwnSheet.isDigest(" " + "0".repeat(63)));
    }
}
