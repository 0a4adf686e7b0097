package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.ishc.io.testing.Browser;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** The report pages in a real browser. */
class ReportPageTest {

    private static final Period YEAR = Period.parse("2026");

    @TempDir
    Path folder;

    @Test
    void review_switchesItsLanguage() throws IOException {
        Path page = ReviewReport.of(faulty(), ShippedRulebooks.provinces2023(), YEAR, LocalDate.of(2026, 12, 31))
                .writeTo(folder);
        try (Browser browser = Browser.open()) {
            browser.visit(page);
            assertSwitches(browser);
        }
    }

    @Test
    void review_filterLeavesTheRowsThatHoldTheText() throws IOException {
        Path page = ReviewReport.of(faulty(), ShippedRulebooks.provinces2023(), YEAR, LocalDate.of(2026, 12, 31))
                .writeTo(folder);
        try (Browser browser = Browser.open()) {
            browser.visit(page);
            assertEquals(2, shown(browser));
            browser.type("#filter", "ref.unknown-unit");
            assertEquals(1, shown(browser));
        }
    }

    @Test
    void impact_switchesItsLanguage() throws IOException {
        Rulebook before = ShippedRulebooks.provinces2022();
        LoadedPackage loaded = PackageReader.read(SamplesPackage.sound().folder(folder));
        Impact impact = Impact.of(before, ShippedRulebooks.provinces2023(), loaded.scoring(before, YEAR), Stage.FINAL);
        Path page = folder.resolve("impact.html");
        Files.writeString(
                page,
                ImpactReport.of(List.of(), List.of(new ImpactReport.Past("2026", impact, code -> code)))
                        .html(),
                StandardCharsets.UTF_8);
        try (Browser browser = Browser.open()) {
            browser.visit(page);
            assertSwitches(browser);
        }
    }

    @Test
    void findingsAndTheLifeOfAClub_areUsable() throws IOException {
        LoadedPackage loaded = faulty();
        Path findings = folder.resolve("findings.html");
        try (OutputStream out = Files.newOutputStream(findings)) {
            new HtmlReport().write(loaded.validation(), ReportOptions.in(Language.VI), out);
        }
        Path life = folder.resolve("life.html");
        Files.writeString(
                life,
                TimelinePage.html(loaded.clubs(), loaded.clubs().clubs().get(0).code(), LocalDate.of(2026, 12, 31)),
                StandardCharsets.UTF_8);
        try (Browser browser = Browser.open()) {
            for (Path page : List.of(findings, life)) {
                browser.visit(page);
                assertSwitches(browser);
            }
        }
    }

    private static void assertSwitches(Browser browser) throws IOException {
        assertEquals("vi", browser.element("html").getAttribute("lang"));
        String vietnamese = browser.text("main");
        browser.click("[data-language=en]");
        assertEquals("en", browser.element("html").getAttribute("lang"));
        assertNotEquals(vietnamese, browser.text("main"));
        browser.click("[data-language=vi]");
        assertEquals(vietnamese, browser.text("main"));
        assertEquals(List.of(), browser.faults());
        assertEquals(List.of(), browser.loaded());
        assertUsable(browser);
    }

    /** For everybody: at every width, in light and in dark, without what axe calls serious. */
    private static void assertUsable(Browser browser) throws IOException {
        for (int width : List.of(1400, 1024, 390)) {
            browser.width(width);
            assertEquals(0, browser.overflow(), "sideways at " + width);
        }
        for (boolean isDark : List.of(false, true)) {
            assertEquals(List.of(), browser.dark(isDark).barriers());
        }
    }

    private static long shown(Browser browser) {
        return browser.elements("#findings tr").stream()
                .filter(WebElement::isDisplayed)
                .count();
    }

    private LoadedPackage faulty() throws IOException {
        return PackageReader.read(SamplesPackage.sound()
                .adding("values", "A9,visits.home,2026-Q1,1\n")
                .adding("clubs", "K1,CLB Một,A1,1648\n")
                .folder(folder));
    }
}
