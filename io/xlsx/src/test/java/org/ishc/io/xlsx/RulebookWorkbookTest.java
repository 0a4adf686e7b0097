package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.ishc.core.formula.Form;
import org.ishc.core.rulebook.RuleForms;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.rulebook.ScoreForms;
import org.ishc.core.testing.RandomRulebooks;
import org.ishc.core.testing.SamplesEmulation;
import org.ishc.io.message.Messages;
import org.ishc.io.rulebook.RuleTestFile;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A rulebook in a workbook is the same when it is read back; what an official got wrong is told at its cell. */
class RulebookWorkbookTest {

    /** Every key that a rulebook may have, and texts that look like something else. */
    private static final String WHOLE = """
            rulebook: "every: key"
            version: "2025.10"
            status: draft
            applies_to: PROVINCE
            valid_from: 2023-01-01
            valid_to: 2024-01-01
            title: {vi: " Một \\"hai\\" \\\\ ba\\u0007\\u007f", en: "true"}
            source: {document: "69/HNCT-BĐN", date: 2023-03-06, clause: "2"}
            scale: 10.0
            points: {step: 0.25, rounding: HALF_EVEN}
            total: {min: -5, max: 12.5}
            exempt: full
            accepts: ESTIMATED
            sections:
              - code: A
                max: 10
                title: {vi: "=1+1", en: "#REF!"}
                criteria:
                  - code: A1
                    max: 10
                    min: -2.5
                    better: lower
                    missing: refuse
                    exempt: none
                    evidence: required
                    source: {}
                    title: {vi: "", en: "\\"quoted\\" and more"}
                    applies: {reported: members.poor}
                    requires: {fact: "1"}
                    rule: %s
              - {code: F, kind: bonus, max: 5, criteria: []}
              - {code: A, kind: bonus, max: 5, criteria: [{code: A1, max: 1, missing: zero, rule: {choice: {fact: "true", levels: {"a/b": 1, "#1": 0.5, " ": 0, "1": 0.12345678901234567890}}}}]}
            classes:
              - {code: GOOD, from: 8, title: {en: "007"}, when: {every_share: {of: sections, at_least: 50}}, quota: {percent: 25, ties: exclude}}
              - {code: FAIR, from: 0}
            ceilings:
              - {code: K1, when: {fact: late}, at_most: FAIR}
              - {code: K2, when: %s, lower_by: 2}
            exclusions: []
            ranking: {ties: [A1, BONUS]}
            awards:
              - {code: FLAG, per: group, top: 1, at_least: GOOD, ties: refuse}
              - {code: GOOD, per: all, percent: 20, ties: exclude, unless: [FLAG], when: {fact: fine}}
            """;

    @TempDir
    Path folder;

    private static TextNode whole(String rule, String when) {
        return RulebookText.parse(WHOLE.formatted(rule, when));
    }

    private Path written(TextNode rulebook, Language language) throws IOException {
        Path file = folder.resolve("rules-" + language.code() + ".xlsx");
        RulebookWorkbook.write(rulebook, Optional.empty(), language, file);
        return file;
    }

    private void assertSameAgain(TextNode rulebook, Language language) throws IOException {
        TextNode read = RulebookWorkbook.read(written(rulebook, language));
        assertEquals(CanonicalText.of(rulebook), CanonicalText.of(read));
        assertEquals(
                RulebookReader.read(rulebook).digest(),
                RulebookReader.read(RulebookText.parse(RulebookText.write(read)))
                        .digest());
        assertEquals(CanonicalText.of(rulebook), CanonicalText.of(RulebookText.parse(RulebookText.writeJson(read))));
    }

    static List<String> shipped() {
        return ShippedRulebooks.names();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedRulebooks_haveTheSameDigestAgain(String name) throws IOException {
        Rulebook rulebook = ShippedRulebooks.read(name);
        TextNode text = shippedText(name);
        assertEquals(rulebook.digest(), CanonicalText.digest(text));
        assertSameAgain(text, Language.VI);
        assertSameAgain(text, Language.EN);
    }

    private static TextNode shippedText(String name) throws IOException {
        return RulebookText.parse(Path.of("../src/main/resources/org/ishc/io/rulebook", name + ".yaml"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void randomRulebooks_haveTheSameDigestAgain(Language language) throws IOException {
        for (int seed = 0; seed < 100; seed++) {
            Rulebook rulebook = RandomRulebooks.rulebook(new Random(seed));
            assertSameAgain(SamplesEmulation.node(RandomRulebooks.tree(new Random(seed))), language);
            assertSameAgain(RulebookText.parse(RulebookText.write(rulebook)), language);
        }
    }

    static Stream<TextNode> forms() {
        return Stream.of(
                        RuleForms.all().stream().map(Form::sample).map(rule -> whole(rule, "{fact: x}")),
                        ScoreForms.TABLE.conditions().stream()
                                .map(Form::sample)
                                .map(when -> whole("{assessed: {fact: x}}", when)),
                        ScoreForms.TABLE.values().stream()
                                .map(Form::sample)
                                .map(value -> whole("{assessed: {fact: x}}", "{equal: [" + value + ", -0.5]}")))
                .flatMap(texts -> texts);
    }

    /** Codes that stand twice and texts that look like numbers, formulas and errors stand beside every form. */
    @ParameterizedTest
    @MethodSource("forms")
    void everyForm_andEveryKey_isTheSameAgain(TextNode rulebook) throws IOException {
        assertSameAgain(rulebook, Language.VI);
    }

    @Test
    void equalRulebooks_giveEqualBytes_withLists_andWithoutFormulas() throws IOException {
        TextNode rulebook = shippedText("default-2023");
        byte[] once = Files.readAllBytes(written(rulebook, Language.VI));
        assertArrayEquals(once, Files.readAllBytes(written(rulebook, Language.VI)));
        List<String> sheets = parts(written(rulebook, Language.VI));
        assertTrue(sheets.stream().noneMatch(sheet -> sheet.contains("<f>")));
        assertTrue(sheets.stream()
                        .filter(sheet -> sheet.contains("<dataValidation "))
                        .count()
                >= 4);
        String all = String.join("", sheets);
        List.of("Điểm thưởng", "Theo tỷ lệ", "Cho 0 điểm", "Từng cụm", "clubs.established", "begun")
                .forEach(choice -> assertTrue(all.contains(">" + choice + "<"), choice));
    }

    private static List<String> parts(Path file) throws IOException {
        List<String> parts = new ArrayList<>();
        try (FileSystem zip = FileSystems.newFileSystem(file);
                Stream<Path> sheets = Files.list(zip.getPath("xl/worksheets"))) {
            for (Path sheet : sheets.filter(path -> path.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                parts.add(decoded(Files.readString(sheet)));
            }
        }
        return parts;
    }

    /** Letters that are spelled by their number, as they are. */
    private static String decoded(String xml) {
        return Pattern.compile("&#x([0-9A-Fa-f]+);")
                .matcher(xml)
                .replaceAll(
                        letter -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(letter.group(1), 16))));
    }

    /** Puts something else into the first cell that says something, sheet by sheet. */
    private static void edit(Path file, String from, String to) throws IOException {
        int edited = 0;
        try (FileSystem zip = FileSystems.newFileSystem(file);
                Stream<Path> sheets = Files.list(zip.getPath("xl/worksheets"))) {
            for (Path sheet : sheets.filter(path -> path.toString().endsWith(".xml"))
                    .sorted(Comparator.comparing(
                                    (Path given) -> given.toString().length())
                            .thenComparing(Path::toString))
                    .toList()) {
                String text = decoded(Files.readString(sheet));
                int at = text.indexOf(from);
                if (at >= 0 && edited == 0) {
                    edited++;
                    Files.writeString(sheet, text.substring(0, at) + to + text.substring(at + from.length()));
                }
            }
        }
        assertEquals(1, edited, from);
    }

    private static final String SMALL = """
            rulebook: small
            version: "1"
            applies_to: PROVINCE
            valid_from: 2025-01-01
            scale: 10
            sections:
              - {code: MUC, max: 10, criteria: [{code: TC, max: 10, missing: zero, rule: {proportional: {value: {actual: clubs.established}, of: 77}}}]}
            classes: [{code: TOT, from: 8}]
            ceilings: [{code: K1, when: {fact: late}, at_most: TOT}]
            """;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    >Cho 0 điểm<             | >Cho không điểm<   | Tiêu chí | H2 | Cho không điểm      | zero, exempt, refuse
                    >Theo tỷ lệ<             | >Theo thang<       | Tiêu chí | G2 | Theo thang          | proportional
                    <v>77</v>                | <v>nhiều</v>       | Tham số  | D3 | nhiều               | mapping
                    >rule/value/actual<      | >rule/value/atual< | Tham số  | C2 | atual               | actual
                    >rule/of<                | >rule/off<         | Tham số  | C3 | off                 | zero_below
                    >rule/of<                | >rule/value/actual<| Tham số  | C3 | value/actual        | twice
                    >rule/of<                | >rule//of<         | Tham số  | C3 | rule//of            | #1
                    >Khống chế<              | >Khống chế lại<    | Tham số  | A4 | Khống chế lại       | ceilings
                    >K1<                     | >K2<               | Tham số  | B4 | K1                  | K2
                    >Tỉnh, thành phố<        | >Làng<             | Thông tin chung | B7 | Làng        | PROVINCE
                    >2025-01-01<             | >32/1/2025<        | Thông tin chung | B5 | 32/1/2025   | yyyy-MM-dd
                    >Điểm tối đa<            | >Điểm nhiều nhất<  | Mục      | E1 | Điểm nhiều nhất     | Điểm tối đa
                    >small<                  | >#REF!<            | Thông tin chung | B2 | #REF!       | no formula
                    """)
    void whatAnOfficialGotWrong_isToldAtItsCell(
            String from, String to, String sheet, String cell, String shown, String allowed) throws IOException {
        Path file = written(RulebookText.parse(SMALL), Language.VI);
        edit(file, from, to);
        UnreadableCellException refused =
                assertThrows(UnreadableCellException.class, () -> RulebookWorkbook.read(file));
        assertEquals(sheet + " " + cell, refused.sheet() + " " + refused.cell(), refused.getMessage());
        assertTrue(refused.getMessage().contains(shown), refused.getMessage());
        assertTrue(refused.getMessage().contains(allowed), refused.getMessage());
        assertTrue(refused.getMessage().startsWith("sheet '" + sheet + "', cell " + cell), refused.getMessage());
    }

    /** In Vietnamese the words are those that the sheets have. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    >Cho 0 điểm<      | >Cho không điểm<  | trang tính "Tiêu chí", ô H2: đang ghi “Cho không điểm”; phải là một trong các từ: “Cho 0 điểm”, “Không áp dụng tiêu chí”, “Không chấm đơn vị”
                    >Tỉnh, thành phố< | >Làng<            | trang tính "Thông tin chung", ô B7: đang ghi “Làng”; được ghi: “Trung ương”, “Tỉnh, thành phố”
                    >Khống chế<       | >Khống chế lại<   | ô A4: “Khống chế lại” không phải là danh sách; được ghi: “Mục”
                    """)
    void whatAnOfficialGotWrong_isToldInVietnamese(String from, String to, String told) throws IOException {
        Path file = written(RulebookText.parse(SMALL), Language.VI);
        edit(file, from, to);
        UnreadableCellException refused =
                assertThrows(UnreadableCellException.class, () -> RulebookWorkbook.read(file));
        String said = Messages.in(Language.VI).text(refused);
        assertTrue(said.contains(told), said);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    >2025-01-01<      | >1/1/2025<         | 2025-01-01
                    <v>77</v>         | <v>77.0</v>        | "of":77
                    >Cho 0 điểm<      | >zero<             | "missing":"zero"
                    >Điểm tối đa<     | >Maximum<          | "max":10
                    >TOT<             | > TOT <            | "code":"TOT"
                    """)
    void whatMeansTheSame_isReadAsTheSame(String from, String to, String same) throws IOException {
        TextNode rulebook = RulebookText.parse(SMALL);
        Path file = written(rulebook, Language.VI);
        edit(file, from, to);
        assertTrue(CanonicalText.of(rulebook).contains(same));
        assertEquals(CanonicalText.of(rulebook), CanonicalText.of(RulebookWorkbook.read(file)));
    }

    @Test
    void anEditedNumber_isAnotherRulebook() throws IOException {
        TextNode rulebook = RulebookText.parse(SMALL);
        Path file = written(rulebook, Language.EN);
        edit(file, "<v>77</v>", "<v>78</v>");
        assertEquals(
                CanonicalText.of(rulebook).replace("\"of\":77", "\"of\":78"),
                CanonicalText.of(RulebookWorkbook.read(file)));
    }

    @Test
    void tests_standInTheSameWorkbook() throws IOException {
        TextNode tests = RulebookText.parse("""
                rules: small
                tests:
                  - name: một
                    given:
                      actuals: {clubs.established: 7.7}
                      back: {"1": {clubs.established: 3}}
                      facts: {late: false}
                      coverage: {clubs.operating: [3, 4]}
                    expect: {criteria: {TC: 1}, total: 1}
                  - {name: hai, given: {actuals: {clubs.established: 77}}, expect: {total: 10, class: TOT}}
                """);
        Path file = folder.resolve("tested.xlsx");
        TextNode rulebook = RulebookText.parse(SMALL);
        RulebookWorkbook.write(rulebook, Optional.of(tests), Language.VI, file);
        assertEquals(CanonicalText.of(rulebook), CanonicalText.of(RulebookWorkbook.read(file)));
        RuleTestSuite read = RuleTestSheet.read(file);
        assertEquals("small", read.rulebook());
        assertEquals(
                List.of("một", "hai"),
                read.tests().stream().map(RuleTestSuite.Test::name).toList());
        assertEquals(
                RuleTestSuite.read(tests).run(RulebookReader.read(rulebook)), read.run(RulebookReader.read(rulebook)));
        assertTrue(read.run(RulebookReader.read(rulebook)).stream().allMatch(RuleTestSuite.Result::isPassed));
        assertEquals(
                List.of("một", "hai"),
                RuleTestFile.cases(file, file).map(RuleTestFile.Case::name).toList());
        RuleTestFile.cases(file, file).forEach(RuleTestFile.Case::verify);
        RulebookWorkbook.write(rulebook, Optional.of(tests), Language.EN, file);
        assertEquals(2, RuleTestFile.cases(file, file).count());
    }

    /** What is wrong with a test is told at its cell, in the words of the sheet. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    >Số liệu<       | >Số liệu cũ<    | trang tính "Trường hợp thử", ô B3: “Số liệu cũ” không phải là phần của trường hợp thử; được ghi: Số liệu, Số liệu N năm trước
                    <v>7.7</v>      | <v>nhiều</v>    | trang tính "Trường hợp thử", ô D3: đang ghi “nhiều”; phải là một số
                    """)
    void whatIsWrongWithATest_isToldAtItsCell(String from, String to, String told) throws IOException {
        Path file = folder.resolve("tested.xlsx");
        TextNode tests = RulebookText.parse(
                "{rules: small, tests: [{name: một, given: {actuals: {clubs.established: 7.7}}, expect: {total: 1}}]}");
        RulebookWorkbook.write(RulebookText.parse(SMALL), Optional.of(tests), Language.VI, file);
        edit(file, from, to);
        UnreadableCellException refused =
                assertThrows(UnreadableCellException.class, () -> RuleTestFile.cases(file, file));
        String said = Messages.in(Language.VI).text(refused);
        assertTrue(said.contains(told), said);
    }

    @Test
    void whatIsNoRulebook_isNotWritten() {
        Path file = folder.resolve("none.xlsx");
        assertThrows(
                UnreadableTextException.class,
                () -> RulebookWorkbook.write(RulebookText.parse("rulebook: r"), Optional.empty(), Language.VI, file));
        assertFalse(Files.exists(file));
    }
}
