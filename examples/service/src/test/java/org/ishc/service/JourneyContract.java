package org.ishc.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ishc.io.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * What somebody does who comes to the service for the first time, in a real browser; with the jar as it is delivered,
 * the same on every database.
 */
abstract class JourneyContract {

    @TempDir
    Path folder;

    /** Starts the service on the database in question, empty. */
    abstract RunningService start() throws IOException;

    /** Ends the database, after the service. */
    abstract void stop() throws IOException;

    @Test
    void newcomer_sendsAPackage_readsTheVerdict_seesProgressAndRanking() throws IOException {
        Path sound = Files.write(folder.resolve("decision-2023.zip"), SamplesUpload.decision(2023));
        Path faulty = Files.write(folder.resolve("faulty.zip"), SamplesUpload.faulty());
        try (RunningService service = start();
                Browser browser = Browser.open()) {
            browser.visit(service.uri("/"));
            logIn(browser, "admin", "wrong");
            assertFalse(browser.text("[role=alert]").isEmpty());
            logIn(browser, "admin", service.password());
            assertEquals(0, browser.elements("tbody tr").size());

            send(browser, faulty);
            assertTrue(browser.element("#verdict").getAttribute("class").contains("INVALID"));
            assertEquals(2, browser.elements("#findings tbody tr").size());
            assertEquals(2, browser.elements("#mends li").size());
            browser.type("#text", "K9").follow("form.filter button");
            assertEquals(
                    List.of("ref.unknown-club"),
                    browser.elements("#findings code").stream()
                            .map(WebElement::getText)
                            .toList());

            browser.follow(".brand");
            send(browser, sound);
            assertTrue(browser.element("#verdict").getAttribute("class").contains(" VALID"));
            browser.follow(".brand");
            send(browser, sound);
            assertFalse(browser.text("[role=status]").isEmpty());
            browser.follow(".brand");
            assertEquals(2, browser.elements("tbody tr").size());
            browser.follow("tbody a");

            browser.follow("a[href*='/progress?package=2']");
            assertEquals(8, browser.elements(".goals tbody").size());
            browser.type("input[data-rows]", "31");
            assertEquals(
                    1,
                    browser.elements(".goals tbody").stream()
                            .filter(WebElement::isDisplayed)
                            .count());

            browser.follow("nav a[href*='/ranking']");
            assertEquals(8, browser.elements(".ranks tbody tr").size());
            assertTrue(browser.text("#ranks").contains("ăm 2023"), browser.text("#ranks"));
            assertFalse(browser.text(".ranks").contains("ALL"), "groups in words");
            assertEquals(0, browser.elements("#explanation").size());
            browser.follow("a[data-unit='01']");
            assertTrue(browser.elements("#explanation details").size() > 10);
            assertTrue(browser.text(".here").contains(browser.text("#why span")));
            assertABranchIsFetched_whenItIsAskedFor(browser);

            assertLanguageSwitches(browser);
            assertProvinceHasItsOwn(browser, service);
            assertARoundIsOpened_answered_andClosed(browser, sound);
            assertEveryPage_isUsable(browser, service);
            assertEquals(
                    List.of(),
                    browser.faults().stream()
                            .filter(fault -> !fault.contains("/nothing"))
                            .toList());
            assertTrue(
                    browser.loaded().stream()
                            .allMatch(address ->
                                    address.startsWith(service.uri("/").toString())),
                    browser.loaded().toString());
        } finally {
            stop();
        }
    }

    private static void logIn(Browser browser, String account, String password) {
        browser.element("#username").clear();
        browser.type("#username", account).type("#password", password).follow(".login button");
    }

    /** The centre makes an account for a province, which sees nothing of what others sent; the log tells of it. */
    private static void assertProvinceHasItsOwn(Browser browser, RunningService service) {
        browser.follow("nav a[href*='/accounts']");
        browser.type("#name", "thu-do").type("#unit", "01");
        browser.element("#role")
                .findElement(By.cssSelector("option[value=province]"))
                .click();
        browser.follow("form.filter button");
        String password = browser.text("#new-password");
        browser.follow("nav a[href*='/audit']");
        assertTrue(browser.text("tbody").contains("thu-do"));
        browser.follow("#who button");
        logIn(browser, "thu-do", password);
        assertEquals(0, browser.elements("tbody tr").size());
        assertEquals(1, browser.elements("#file").size());
        assertEquals(0, browser.elements("nav a[href*='/audit']").size());
        browser.visit(service.uri("/packages/1"));
        assertFalse(browser.text("#sentence").isEmpty());
        browser.faults();
        browser.follow("#who button");
        logIn(browser, "admin", service.password());
    }

    /** The centre opens a round from the form, sends what a province gave it, sees what to mend, and closes it. */
    private static void assertARoundIsOpened_answered_andClosed(Browser browser, Path answer) {
        browser.follow("nav a[href*='/rounds']");
        browser.type("#round", "2023-nam").type("#period", "2023").type("#units", "VN 01");
        ((JavascriptExecutor) browser.driver()).executeScript("document.querySelector('#due').value = '2030-01-15';");
        browser.follow("#open button");
        assertEquals(2, browser.elements("tr[data-sender]").size());
        browser.type("#file", answer.toString()).follow(".send button");
        assertEquals(1, browser.elements("#verdict").size());
        browser.follow(".kicker a");
        browser.element("#care").findElement(By.xpath("..//summary")).click();
        browser.follow("#close button");
        assertEquals(0, browser.elements("#close").size());
        assertEquals(1, browser.elements("a[href*='/package.zip']").size());
    }

    /** The page holds the upper levels; what is below comes when it is asked for, with scripts and without. */
    private static void assertABranchIsFetched_whenItIsAskedFor(Browser browser) {
        int before = browser.elements("#explanation details").size();
        WebElement link = browser.element("#explanation a[data-branch]");
        String sentence = link.getText();
        String address = link.getAttribute("href");
        link.click();
        browser.await(seen -> browser.elements("#explanation details").size() == before + 1);
        assertEquals(
                sentence,
                browser.driver().switchTo().activeElement().getText(),
                "the focus is where the branch was opened");
        String opened = browser.text("#explanation");
        browser.visit(URI.create(address));
        assertEquals(opened, browser.text("#explanation"));
    }

    private static void send(Browser browser, Path file) {
        browser.type("#file", file.toString()).follow(".send button");
    }

    private static void assertLanguageSwitches(Browser browser) {
        assertEquals("vi", browser.element("html").getAttribute("lang"));
        String title = browser.text("h1");
        String explained = browser.text("#why");
        browser.follow("#switch");
        assertEquals("en", browser.element("html").getAttribute("lang"));
        assertNotEquals(title, browser.text("h1"));
        assertEquals(explained.replace(',', '.'), browser.text("#why"));
        browser.follow("nav a[href*='/progress']");
        assertEquals("en", browser.element("html").getAttribute("lang"));
        browser.follow("#switch");
        assertEquals("vi", browser.element("html").getAttribute("lang"));
    }

    /**
     * Every page: with a title of its own, landmarks, a skip link that leads to the content, at every width, for
     * everybody.
     */
    private static void assertEveryPage_isUsable(Browser browser, RunningService service) throws IOException {
        Set<String> titles = new HashSet<>();
        for (String page : List.of(
                "/",
                "/packages/1",
                "/progress",
                "/progress?package=2",
                "/ranking?unit=01",
                "/rounds",
                "/rounds/1",
                "/rounds/1/answers/1",
                "/accounts",
                "/audit",
                "/nothing")) {
            browser.visit(service.uri(page));
            for (int width : List.of(1400, 1024, 390)) {
                assertEquals(0, browser.width(width).overflow(), page + " at " + width);
            }
            for (boolean isDark : List.of(false, true)) {
                assertEquals(List.of(), browser.dark(isDark).barriers(), page);
            }
            titles.add(browser.driver().getTitle());
            assertEquals(1, browser.elements("h1").size(), page);
            assertEquals(1, browser.elements("body > header").size(), page);
            assertEquals(1, browser.elements("main#main").size(), page);
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            assertEquals("skip", browser.driver().switchTo().activeElement().getAttribute("class"), page);
        }
        assertEquals(10, titles.size(), titles.toString());
    }
}
