package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ishc.core.base.Language;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.testing.Browser;
import org.ishc.io.testing.SampleFindings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page as a reader has it, in a real browser. */
class HtmlPageTest {

    private static final int MANY = 100_000;

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open();
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void hundredThousandFindings_areFilteredAndScrolled_onlyRowsInSightExist() throws IOException {
        visit(SampleFindings.many(MANY), Language.VI, MANY);
        shows("100.000 / 100.000 mục");
        assertBounded();

        browser.type("#filter", "x99");
        shows(count(i -> i % 3 == 0 && text(i).startsWith("99")) + " / 100.000 mục");
        assertBounded();
        clear();
        // no accents, either language, every word: the Vietnamese sentence and the place of a cell.type
        browser.type("#filter", "muoi 77 KHONG doc");
        String both = String.format(
                Locale.ROOT,
                "%,d",
                count(i -> i % 3 == 1 && (text(i).contains("77") || text(i + 2).contains("77"))));
        shows(both.replace(',', '.') + " / 100.000 mục");

        browser.click("[data-language=en]");
        shows(both + " of 100,000 findings");
        assertEquals(
                "muoi 77 KHONG doc",
                String.valueOf(browser.element("#filter").getAttribute("value")).strip());
        assertEquals("en", browser.element("html").getAttribute("lang"));
        browser.click("[data-language=vi]");
        clear();

        shows("100.000 / 100.000 mục");
        script("var grid = document.getElementById('grid'); grid.scrollTop = grid.scrollHeight;");
        browser.await(seen -> browser.elements("#row-99999").size() == 1);
        assertBounded();
        assertEquals("values.csv:100001", browser.text("#row-99999 .place b"));
        assertEquals(List.of(), browser.faults());
        assertEquals(List.of(), browser.loaded());
    }

    @Test
    void filters_bySeverityCodeAndTable_together() throws IOException {
        visit(SampleFindings.many(300), Language.EN, 300);
        shows("300 of 300 findings");
        browser.click(".toggles .ERROR");
        shows("100 of 300 findings");
        browser.click(".toggles .ERROR");
        browser.click(".codes [data-code='cell.type']");
        shows("100 of 300 findings");
        browser.click(".tables [data-table=clubs]");
        shows("100 of 300 findings");
        assertEquals("cell.whitespace", browser.text("#row-0 code"));
        browser.type("#filter", "nowhere to be found");
        shows("0 of 300 findings");
        assertTrue(browser.element(".nothing").isDisplayed());
        browser.click(".filters .clear");
        shows("300 of 300 findings");
        assertFalse(browser.element(".nothing").isDisplayed());
    }

    /** A code is a word of programs: who chooses one is told what it is about, in the language of the page. */
    @Test
    void codesAndPlaces_areSaidInTheLanguageThatIsRead() throws IOException {
        visit(SampleFindings.many(3), Language.VI, 3);
        shows("3 / 3 mục");
        assertEquals(
                List.of("Nội dung ô không đọc được theo kiểu của cột (ngày, số, kỳ) · cell.type"),
                inPage("#code option", "cell.type"));
        assertEquals(
                1,
                inPage(
                                "#app .place span",
                                "X0 / Thành viên / " + Period.parse("2026-Q1").in(Language.VI))
                        .size());
        browser.click("[data-language=en]");
        assertEquals(
                List.of("The cell cannot be read as what the column holds (day, number, period) · cell.type"),
                inPage("#code option", "cell.type"));
        assertEquals(
                1, inPage("#app .place span", "X0 / members.total / 2026-Q1").size());
    }

    /** The texts that hold a word. */
    private static List<String> inPage(String css, String word) {
        return browser.elements(css).stream()
                .map(element -> String.valueOf(element.getAttribute("textContent")))
                .filter(text -> text.contains(word))
                .toList();
    }

    @Test
    void keys_moveAndOpenAFinding_inEitherLanguage() throws IOException {
        visit(SampleFindings.many(300), Language.EN, 300);
        shows("300 of 300 findings");
        browser.type("#grid", Keys.chord(Keys.END));
        assertEquals("row-299", browser.element("#grid").getAttribute("aria-activedescendant"));
        browser.type("#grid", Keys.chord(Keys.HOME))
                .type("#grid", Keys.chord(Keys.ARROW_DOWN))
                .type("#grid", Keys.chord(Keys.ENTER));
        assertTrue(browser.text("dialog").contains("clubs.csv"));
        assertTrue(browser.text("dialog h3").contains("cell.whitespace"));
        browser.type("dialog button:nth-child(2)", Keys.chord(Keys.ENTER));
        assertTrue(browser.text("dialog .said").contains("Câu lạc bộ 8"));
        browser.type("dialog", Keys.chord(Keys.ESCAPE));
        assertEquals("grid", browser.driver().switchTo().activeElement().getAttribute("id"));
    }

    @Test
    void hostileTexts_areShownAndNotRun() throws IOException {
        visit(SampleFindings.hostile(), Language.EN, 1_000);
        shows("3 of 3 findings");
        assertEquals(0, browser.elements("#grid b b, dialog b").size());
        browser.type("#grid", Keys.chord(Keys.HOME)).type("#grid", Keys.chord(Keys.ENTER));
        assertTrue(browser.text("dialog .said").contains("=1+1</script><b>&\"'"));
        browser.type("dialog", Keys.chord(Keys.ESCAPE));
        browser.click(".toggles .ERROR").click(".toggles .WARNING");
        shows("1 of 3 findings");
        assertEquals("WAIVED", browser.text("#row-0 .badge"));
        assertEquals(List.of(), browser.faults());
    }

    @Test
    void printed_areTheFilteredFindingsUpToANumberThatIsNamed() throws IOException {
        visit(SampleFindings.many(6_000), Language.EN, 6_000);
        shows("6,000 of 6,000 findings");
        browser.click(".codes [data-code='cell.type']");
        shows("2,000 of 6,000 findings");
        script("dispatchEvent(new Event('beforeprint'));");
        assertEquals(1_000, browser.elements("#static tbody tr").size());
        assertTrue(inPage("#note").startsWith("The first 1,000 of the 2,000 findings"));
        browser.type("#filter", "P1000");
        shows("1 of 6,000 findings");
        script("dispatchEvent(new Event('beforeprint'));");
        assertEquals(1, browser.elements("#static tbody tr").size());
    }

    @Test
    void nothingFound_isSaid_andTheLanguageStillSwitches() throws IOException {
        visit(SampleFindings.nothing(Verdict.VALID), Language.VI, 1_000);
        assertEquals("Hợp lệ", browser.text("h1"));
        assertEquals("Không có lỗi, lưu ý nào.", browser.text(".empty"));
        browser.click("[data-language=en]");
        assertEquals("Valid", browser.text("h1"));
        assertEquals(List.of(), browser.faults());
    }

    private static void visit(Validation validation, Language language, int limit) throws IOException {
        Path page = Files.createTempFile(folder, "report", ".html");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(page))) {
            new HtmlReport().write(validation, ReportOptions.in(language).withLimit(limit), out);
        }
        browser.resize(1280, 900).visit(page);
    }

    private static void shows(String count) {
        browser.await(seen -> browser.text("#count").equals(count));
    }

    private static long count(IntPredicate those) {
        return IntStream.range(0, MANY).filter(those).count();
    }

    private static String text(int number) {
        return String.valueOf(number);
    }

    private static void clear() {
        WebElement filter = browser.element("#filter");
        filter.clear();
        filter.sendKeys(" ");
    }

    private static void assertBounded() {
        int rows = browser.elements(".grid-row").size();
        assertTrue(rows > 0 && rows < 60, () -> rows + " rows");
    }

    private static void script(String text) {
        ((JavascriptExecutor) browser.driver()).executeScript(text);
    }

    private static String inPage(String css) {
        return String.valueOf(browser.element(css).getAttribute("textContent"));
    }
}
