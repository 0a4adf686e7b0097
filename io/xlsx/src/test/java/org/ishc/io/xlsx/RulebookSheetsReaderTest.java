package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.io.rulebook.RulebookText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of a rulebook put together from its sheets, which an official may have moved, renamed and added to. */
class RulebookSheetsReaderTest {

    private final Map<String, List<SheetReader.Line>> workbook = new LinkedHashMap<>();
    private final CellPlaces places = new CellPlaces();

    private void sheet(String name, String... rows) {
        List<SheetReader.Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            lines.add(new SheetReader.Line(i + 1, List.of(rows[i].split("\\|", -1))));
        }
        workbook.put(name, lines);
    }

    private String read() {
        return CanonicalText.of(new RulebookSheetsReader(workbook, places).read());
    }

    private void assertReads(String yaml) {
        assertEquals(CanonicalText.of(RulebookText.parse(yaml)), read());
    }

    private UnreadableCellException refused() {
        return places.at(assertThrows(UnreadableTextException.class, this::read));
    }

    @Test
    void pathsOfTheFirstSheet_makeTheHead_andEmptyValuesSayNothing() {
        sheet(
                "rulebook",
                "path|value",
                "rulebook|mẫu",
                "title/vi|Quy tắc",
                "valid_from|1/1/2025",
                "scale|10",
                "exempt|");
        assertReads("{rulebook: mẫu, title: {vi: Quy tắc}, valid_from: 2025-01-01, scale: 10}");
    }

    /** What is a text stays one, however it looks; what is open is read by how it looks. */
    @Test
    void lineOfTheFirstSheet_isTextOrOpen_asItsKeySays() {
        sheet("rulebook", "path|value", "version|1.0", "rulebook|true", "points/step|0.5");
        assertReads("{version: \"1.0\", rulebook: \"true\", points: {step: 0.5}}");
    }

    @Test
    void lists_areKeptInTheOrderOfTheirLines_andCriteriaGoToTheirSection() {
        sheet("sections", "code|max", "A|10", "B|5");
        sheet("criteria", "section|code|max", "B|B1|5", "A|A1|6", "A|A2|4");
        assertReads("""
                sections:
                  - {code: A, max: 10, criteria: [{code: A1, max: 6}, {code: A2, max: 4}]}
                  - {code: B, max: 5, criteria: [{code: B1, max: 5}]}
                """);
    }

    @Test
    void sectionWithoutCriteria_hasAnEmptyListOfThem() {
        sheet("sections", "code|max", "A|10");
        assertReads("sections: [{code: A, max: 10, criteria: []}]");
    }

    /** Of two elements with one code the second is called by its number. */
    @Test
    void elementsOfOneCode_areToldApartByTheNumberBehindIt() {
        sheet("sections", "code|max", "A|10", "A|5");
        sheet("criteria", "section|code", "A (2)|A1");
        assertReads("sections: [{code: A, max: 10, criteria: []}, {code: A, max: 5, criteria: [{code: A1}]}]");
    }

    @Test
    void parameters_standBelowTheFormOfTheRule_whichTheirPathsLeaveOut() {
        sheet("sections", "code", "A");
        sheet("criteria", "section|code|rule", "A|A1|proportional");
        sheet("parameters", "list|of|path|value", "criteria|A1|rule/value/actual|x", "criteria|A1|rule/of|77");
        assertReads("""
                sections: [{code: A, criteria: [{code: A1, rule: {proportional: {value: {actual: x}, of: 77}}}]}]
                """);
    }

    @Test
    void conditionOfAClass_isWrittenWithItsForm() {
        sheet("classes", "code|from", "TOT|8");
        sheet("parameters", "list|of|path|value", "classes|TOT|when/fact|late");
        assertReads("classes: [{code: TOT, from: 8, when: {fact: late}}]");
    }

    /** An empty list may be said on the first sheet; lines of the list's own sheet go before. */
    @Test
    void listSaidOnTheFirstSheet_yieldsToItsOwnSheet() {
        sheet("rulebook", "path|value", "exclusions|[]", "awards|[]");
        sheet("awards", "code|top", "CO|1");
        assertReads("{exclusions: [], awards: [{code: CO, top: 1}]}");
    }

    @Test
    void namesInBothLanguages_meanTheSame() {
        sheet("Mục", "Mã|Loại mục", "A|bonus");
        String vietnamese = read();
        workbook.clear();
        sheet("sections", "code|kind", "A|bonus");
        assertEquals(read(), vietnamese);
    }

    @Test
    void guideListsAndTests_areNotRead_andEmptySheetsAreNothing() {
        sheet("Hướng dẫn", "Cách điền");
        sheet("Danh mục", "x");
        sheet("tests", "rules|mẫu");
        sheet("Sheet1");
        sheet("rulebook", "path|value", "rulebook|mẫu");
        assertReads("{rulebook: mẫu}");
    }

    @Test
    void sheetThatIsNone_isRefused_withThoseThatThereAre() {
        sheet("Ghi chép", "một dòng");
        assertEquals("Ghi chép A1", refused().sheet() + " " + refused().cell());
        assertTrue(refused().getMessage().contains("Tiêu chí"), refused().getMessage());
    }

    @Test
    void sheetInBothLanguages_standsTwice() {
        sheet("sections", "code", "A");
        sheet("Mục", "code", "B");
        assertEquals("Mục A1", refused().sheet() + " " + refused().cell());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "parameters, C2, 'criteria,A1,,5'",
        "parameters, D2, 'criteria,A1,rule/of,'",
        "parameters, A2, 'lists,A1,rule/of,5'",
        "parameters, B2, 'criteria,A9,rule/of,5'",
        "parameters, C2, 'criteria,A1,rule//of,5'",
    })
    void parameterThatSaysTooLittle_isToldAtItsCell(String sheet, String cell, String row) {
        sheet("sections", "code", "A");
        sheet("criteria", "section|code|rule", "A|A1|proportional");
        sheet(sheet, "list|of|path|value", row.replace(',', '|'));
        assertEquals(cell, refused().cell());
    }

    @Test
    void criterionOfASectionThatIsNotThere_isToldAtItsCell() {
        sheet("sections", "code", "A");
        sheet("criteria", "section|code", "A|A1", "C|C1");
        assertEquals("A3", refused().cell());
        assertTrue(refused().getMessage().contains("A"), refused().getMessage());
    }

    @Test
    void pathSaidTwice_isRefused() {
        sheet("rulebook", "path|value", "rulebook|a", "rulebook|b");
        assertEquals("A3", refused().cell());
    }
}
