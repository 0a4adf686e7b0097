package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.base.Language;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.io.rulebook.RulebookText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule tests on a sheet, a line for each thing that is given or expected. */
class RuleTestSheetTest {

    private static final String[] HEADINGS = {"test", "part", "code", "value"};

    @TempDir
    Path folder;

    /** A workbook whose sheet {@code tests} has these rows below the headings, their cells parted by bars. */
    private Path file(String... rows) throws IOException {
        StringBuilder xml =
                new StringBuilder(SheetSamples.xmlRow(1, "rules", "ladder") + SheetSamples.xmlRow(2, HEADINGS));
        for (int i = 0; i < rows.length; i++) {
            xml.append(SheetSamples.xmlRow(3 + i, rows[i].split("\\|", -1)));
        }
        return new WorkbookByHand().sheet("tests", xml.toString()).write(folder.resolve("w.xlsx"));
    }

    private static void assertSays(String yaml, Path file) throws IOException {
        assertEquals(CanonicalText.of(RulebookText.parse(yaml)), CanonicalText.of(RuleTestSheet.text(file)));
    }

    private UnreadableCellException refused(String... rows) {
        return assertThrows(UnreadableCellException.class, () -> RuleTestSheet.read(file(rows)));
    }

    @Test
    void emptyTestCell_goesOnWithTheTestAbove() throws IOException {
        assertSays("""
                rules: ladder
                tests:
                  - {name: một, given: {actuals: {a: 1, b: 2}}, expect: {total: 3}}
                  - {name: hai, given: {actuals: {a: 4}}, expect: {total: 5}}
                """, file("một|actual|a|1", "|actual|b|2", "|total||3", "hai|actual|a|4", "|total||5"));
    }

    /** A test may be gone on with further down: lines are sorted as people like. */
    @Test
    void testNamedAgain_isTheSame() throws IOException {
        assertSays(
                "{rules: ladder, tests: [{name: một, given: {actuals: {a: 1}, facts: {late: true}}, expect: {total: 3}},"
                        + " {name: hai, given: {}, expect: {total: 5}}]}",
                file("một|actual|a|1", "hai|total||5", "một|total||3", "một|fact|late|true"));
    }

    @Test
    void yearsBack_standBelowOneKey() throws IOException {
        assertSays(
                "{rules: ladder, tests: [{name: một, given: {targets: {a: 9},"
                        + " back: {\"1\": {a: 1, b: 2}, \"2\": {a: 3}}}, expect: {total: 0}}]}",
                file("một|back 1|a|1", "|target|a|9", "|back 2|a|3", "|back 1|b|2", "|total||0"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {"4,5|4.5", "-4.50|-4.5", "true|true", "false|false", "KHA|KHA", "1.2.3|1.2.3", "1e5|\"1e5\""})
    void value_isReadByHowItLooks(String text, String yaml) throws IOException {
        assertSays(
                "{rules: ladder, tests: [{name: một, given: {facts: {f: " + yaml + "}}, expect: {total: 0}}]}",
                file("một|fact|f|" + text, "|total||0"));
    }

    /** A class may be called 1; coverage is two counts. */
    @Test
    void classIsAText_andCoverageTwoCounts() throws IOException {
        assertSays(
                "{rules: ladder, tests: [{name: một, given: {coverage: {a: [3, 4]}}, expect: {class: \"1\"}}]}",
                file("một|coverage|a|3 / 4", "|class||1"));
    }

    @Test
    void expectedPoints_standByCriterion() throws IOException {
        assertSays(
                "{rules: ladder, tests: [{name: một, given: {}, expect: {criteria: {A1: 14, A2: 0.5}}}]}",
                file("một|points|A1|14", "|points|A2|0,5"));
    }

    @Test
    void sheetIsFoundByHowItBegins_whereverItStands() throws IOException {
        Path file = new WorkbookByHand()
                .sheet("Ghi chép", SheetSamples.xmlRow(1, "một dòng"))
                .sheet(
                        "Biểu",
                        SheetSamples.xmlRow(1, "rules", "ladder")
                                + SheetSamples.xmlRow(2, HEADINGS)
                                + SheetSamples.xmlRow(3, "một", "total", "", "1"))
                .write(folder.resolve("w.xlsx"));
        assertEquals("ladder", RuleTestSheet.read(file).rulebook());
    }

    @Test
    void workbookWithoutTests_isToldAtItsFirstCell() throws IOException {
        Path file = new WorkbookByHand()
                .sheet("Ghi chép", SheetSamples.xmlRow(1, "một dòng"))
                .write(folder.resolve("w.xlsx"));
        UnreadableCellException refused = assertThrows(UnreadableCellException.class, () -> RuleTestSheet.read(file));
        assertEquals("Ghi chép A1", refused.sheet() + " " + refused.cell());
        assertTrue(refused.getMessage().contains("rules"), refused.getMessage());
    }

    @Test
    void whatIsWrong_isToldAtItsCell() {
        assertEquals("A3", refused("|actual|a|1").cell());
        assertEquals("B4", refused("một|actual|a|1", "|wish|a|1").cell());
        assertEquals("D3", refused("một|actual|a|nhiều", "|total||1").cell());
        assertEquals("D3", refused("một|coverage|a|3", "|total||1").cell());
    }

    @Test
    void headings_mustStandInTheSecondRow() throws IOException {
        Path file = new WorkbookByHand()
                .sheet(
                        "tests",
                        SheetSamples.xmlRow(1, "rules", "ladder")
                                + SheetSamples.xmlRow(2, "test", "code", "part", "value"))
                .write(folder.resolve("w.xlsx"));
        assertEquals(
                "A2",
                assertThrows(UnreadableCellException.class, () -> RuleTestSheet.read(file))
                        .cell());
    }

    /** An official fills in the last column; nothing else has to be typed. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void template_namesEachCriterion_inTheWordsThatAreRead(Language language) throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            RuleTestSheet.writeTemplate("ladder", List.of("A1", "A2"), language, out);
        }
        List<SheetReader.Line> lines =
                SheetReader.read(file).values().iterator().next();
        assertTrue(RuleTestWords.isRules(lines.get(0).cells().get(0)));
        assertEquals("ladder", lines.get(0).cells().get(1));
        assertTrue(RuleTestWords.isHeadings(lines.get(1).cells()));
        assertEquals(
                List.of("A1", "A2"),
                lines.subList(2, 4).stream().map(line -> line.cells().get(2)).toList());
        for (SheetReader.Line line : lines.subList(2, 4)) {
            assertEquals("criteria", RuleTestWords.findKey(line.cells().get(1)).orElseThrow());
        }
        assertThrows(UnreadableTextException.class, () -> RuleTestSheet.read(file), "no points yet");
    }
}
