package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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

    private static void assertSwitches(Browser browser) {
        assertEquals("vi", browser.element("html").getAttribute("lang"));
        String vietnamese = browser.text("h1");
        browser.click("[data-language=en]");
        assertEquals("en", browser.element("html").getAttribute("lang"));
        assertNotEquals(vietnamese, browser.text("h1"));
        browser.click("[data-language=vi]");
        assertEquals(vietnamese, browser.text("h1"));
        assertEquals(List.of(), browser.faults());
        assertEquals(List.of(), browser.loaded());
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
