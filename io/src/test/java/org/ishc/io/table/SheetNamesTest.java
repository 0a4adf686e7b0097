package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people call the sheets of a workbook, and which sheets are the library's own. */
class SheetNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Câu lạc bộ|CLUBS",
                "DANH SÁCH CLB|CLUBS",
                "  báo cáo   clb |CLUB_REPORTS",
                "Số liệu|VALUES",
                "Chỉ tiêu|TARGETS",
                "Chỉ tiêu riêng|INDICATORS",
                "Cụm, khối thi đua|GROUPS",
                "Tình hình nộp báo cáo|SUBMISSIONS"
            })
    void sheet_isFoundByEachOfItsNames(String name, Table table) {
        assertEquals(Optional.of(table), SheetNames.STANDARD.findTable(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sheet1", "Cau lac bo", "Câu lạc bộ 2", "Hướng dẫn", ""})
    void anotherName_isNoTables(String name) {
        assertEquals(Optional.empty(), SheetNames.STANDARD.findTable(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Hướng dẫn,GUIDE",
        "Guide,GUIDE",
        "Danh mục,LISTS",
        "Lỗi và lưu ý,FINDINGS",
        "findings,FINDINGS",
        "Findings 2,FINDINGS",
        "lỗi và lưu ý 12,FINDINGS",
        "Ledger,LEDGER"
    })
    void sheetOfOurs_isKnown_alsoWithANumberBehindIt(String name, OwnSheet own) {
        assertEquals(Optional.of(own), SheetNames.STANDARD.findOwn(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Findings2", "Findings 1234", "Findings x", "2", "Danh mục chỉ tiêu"})
    void whatOnlyLooksLikeOne_isNoneOfOurs(String name) {
        assertEquals(Optional.empty(), SheetNames.STANDARD.findOwn(name));
    }

    @Test
    void hostsOwnName_goesBefore_andIsWrittenFirst() {
        SheetNames own = SheetNames.STANDARD.with(Table.VALUES, "Chỉ tiêu");
        assertEquals(Optional.of(Table.VALUES), own.findTable("chỉ tiêu"));
        assertEquals("Chỉ tiêu", own.first("values", 0));
        assertEquals("Số liệu", own.first("values", 1));
        assertEquals(Optional.of(Table.TARGETS), SheetNames.STANDARD.findTable("Chỉ tiêu"));
    }
}
