package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units in brackets behind a heading: plain ones say nothing new, a multiple changes every number below it. */
class BracketUnitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "số thành viên (người)|số thành viên|1",
                "số thành viên(người)|số thành viên|1",
                "quỹ (đồng)|quỹ|1",
                "quỹ (triệu đồng)|quỹ|1000000",
                "quỹ (triệu)|quỹ|1000000",
                "quỹ (nghìn đồng)|quỹ|1000",
                "quỹ (ngàn vnđ)|quỹ|1000",
                "quỹ (tỷ đồng)|quỹ|1000000000",
                "tỷ lệ (%)|tỷ lệ|1",
                "funds (million vnd)|funds|1000000",
                "quỹ|quỹ|1",
                "quỹ (đồng triệu)|quỹ (đồng triệu)|1",
                "quỹ (triệu triệu)|quỹ (triệu triệu)|1",
                "quỹ (nếu có)|quỹ (nếu có)|1",
                "người cao tuổi (từ 60)|người cao tuổi (từ 60)|1",
                "(người)|(người)|1",
                "quỹ (triệu đồng) năm|quỹ (triệu đồng) năm|1",
                "quỹ ()|quỹ ()|1",
                "hộ (nghèo) (hộ)|hộ (nghèo)|1"
            })
    void unitBehindAHeading_isTakenOff_andAnythingElseStays(String heading, String text, long factor) {
        assertEquals(new BracketUnits.Bare(text, factor), BracketUnits.STANDARD.bare(heading));
    }

    @ParameterizedTest
    @CsvSource({
        "người,1",
        "triệu,1000000",
        "triệu đồng,1000000",
        "triệu người,1000000",
        "nghìn lượt người,1000",
        "đồng đồng,0",
        "người triệu,0",
        "con,0",
        "triệu con,0"
    })
    void multiple_mayHaveAPlainUnitBehindIt(String unit, long factor) {
        assertEquals(factor, BracketUnits.STANDARD.factor(unit));
    }

    @Test
    void hostsOwnUnit_isKnown_foldedAsPeopleCompareIt_andTheOthersStay() {
        BracketUnits own = BracketUnits.STANDARD.with("Chục  TRIỆU", 10_000_000);
        assertEquals(new BracketUnits.Bare("quỹ", 10_000_000), own.bare("quỹ (chục triệu)"));
        assertEquals(new BracketUnits.Bare("quỹ", 1_000_000), own.bare("quỹ (triệu)"));
        assertEquals(
                new BracketUnits.Bare("quỹ (chục triệu)", 1),
                BracketUnits.STANDARD.bare("quỹ (chục triệu)"),
                "those of the specification are as they were");
    }
}
