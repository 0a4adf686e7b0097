package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Language;
import org.ishc.core.club.ClubTimeline;
import org.ishc.core.emulation.ScoreText;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.collect.AnswerFolder;
import org.ishc.io.collect.CollectOptions;
import org.ishc.io.collect.Collecting;
import org.ishc.io.collect.Register;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.message.FindingCatalogue;
import org.ishc.io.reference.ReferenceData;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.ishc.io.testing.Browser;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

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

    /** What the page carries as numbers of sentences and forms comes out as the library says it, in both languages. */
    @Test
    void explanation_isBuiltWhenItIsOpened_asTheLibrarySaysIt() throws IOException {
        ReviewReport report = ReviewReport.of(
                PackageReader.read(SamplesPackage.sound().folder(folder)), always(), YEAR, LocalDate.of(2026, 12, 31));
        report.writeTo(folder);
        ScoreTrace tree = report.card().units().get(0).explanation();
        try (Browser browser = Browser.open()) {
            browser.visit(folder.resolve("units/P1.html"));
            for (Language language : List.of(Language.VI, Language.EN)) {
                browser.click("[data-language=" + language.code() + "]");
                assertEquals(sentences(tree, language), shownSentences(browser));
            }
            browser.click("[data-language=vi]");
            assertSwitches(browser);
            browser.visit(folder.resolve("index.html"));
            assertEquals(0, browser.elements("#u-P1 details").size());
            browser.click("#u-P1 > summary");
            assertTrue(browser.text("#u-P1 details summary").contains(ScoreText.of(tree, Language.VI)));
        }
    }

    /** A rulebook that is in force in the year of the sample. */
    private static Rulebook always() {
        return Rulebook.builder()
                .from(ShippedRulebooks.provinces2023())
                .validity(Optional.empty())
                .build();
    }

    private static List<String> sentences(ScoreTrace node, Language language) {
        List<String> sentences = new ArrayList<>(List.of(ScoreText.of(node, language)));
        node.children().forEach(child -> sentences.addAll(sentences(child, language)));
        return sentences;
    }

    /** Opens all there is, which builds what was closed, and reads it from the top. */
    private static List<String> shownSentences(Browser browser) {
        return browser.script("""
                const tree = document.getElementById('explained');
                for (let closed; (closed = tree.querySelector('details:not([open])')); ) {
                  closed.open = true;
                  closed.dispatchEvent(new Event('toggle'));
                }
                return Array.from(tree.querySelectorAll('details details > summary, .leaf'))
                    .map(node => node.querySelector(':scope > span[lang=' + document.documentElement.lang + ']').textContent);
                """);
    }

    @Test
    void clubsAtRisk_areNamedWhenTheirProvinceIsOpened() throws IOException {
        Path page = ReviewReport.of(
                        PackageReader.read(SamplesPackage.sound()
                                .with(
                                        "club-reports",
                                        "club_code,period,members,women,meetings_held,board_members\n"
                                                + "K1,2026-Q3,60,40,0,1\nK1,2026-Q4,60,40,0,1\n"
                                                + "K2,2026-Q3,55,35,0,1\nK2,2026-Q4,55,35,0,1\n")
                                .folder(folder)),
                        ShippedRulebooks.provinces2023(),
                        YEAR,
                        LocalDate.of(2026, 12, 31))
                .writeTo(folder);
        try (Browser browser = Browser.open()) {
            browser.visit(page);
            assertEquals(0, browser.elements("#c-P1 table").size());
            browser.click("#c-P1 > summary");
            List<String> rows = browser.elements("#c-P1 tbody tr").stream()
                    .map(WebElement::getText)
                    .toList();
            assertEquals(2, rows.size());
            assertTrue(rows.get(0).contains("CLB Một") && rows.get(0).contains("Xã A"), rows.get(0));
            assertTrue(rows.get(0).contains("31/12/2026") && rows.get(0).contains("31/03/2027"), rows.get(0));
            assertTrue(rows.get(1).contains("CLB Hai") && rows.get(1).contains("Phường B"), rows.get(1));
            browser.click("#c-P1 th:first-child button");
            assertTrue(browser.text("#c-P1 tbody tr").contains("CLB Hai"), "sorted by name");
            assertTrue(browser.element("button[data-csv=c-P1-clubs]").isDisplayed());
            assertUsable(browser);
        }
    }

    /** Whoever hears or reads a page of numbers finds every chart again as a table that can be saved. */
    @Test
    void everyChart_hasItsTableToSave() throws IOException {
        ReviewReport.of(
                        PackageReader.read(SamplesPackage.sound().folder(folder)),
                        always(),
                        YEAR,
                        LocalDate.of(2026, 12, 31))
                .writeTo(folder);
        try (Browser browser = Browser.open()) {
            for (String page : List.of("index.html", "units/P1.html")) {
                browser.visit(folder.resolve(page));
                assertFalse(browser.elements("svg.chart").isEmpty(), page);
                assertEquals(List.of(), browser.script("""
                                return Array.from(document.querySelectorAll('svg.chart'))
                                    .filter(chart => !chart.closest('section').querySelector('button[data-csv]'))
                                    .map(chart => chart.getAttribute('aria-labelledby'));
                                """));
            }
        }
    }

    @Test
    void totals_stayLast_howeverATableIsSorted() throws IOException {
        Path page = ReviewReport.of(faulty(), ShippedRulebooks.provinces2023(), YEAR, LocalDate.of(2026, 12, 31))
                .writeTo(folder);
        try (Browser browser = Browser.open()) {
            browser.visit(page);
            for (String way : List.of("ascending", "descending")) {
                browser.click("#restated-table thead th:first-child button");
                assertEquals(
                        way,
                        browser.element("#restated-table thead th:first-child").getAttribute("aria-sort"));
                assertTrue(browser.text("#restated-table tbody tr:last-child").startsWith("Cả nước"), way);
            }
        }
    }

    @Test
    void skipLink_isTheFirstStop_andLeadsIntoTheContent() throws IOException {
        Path page = ReviewReport.of(faulty(), ShippedRulebooks.provinces2023(), YEAR, LocalDate.of(2026, 12, 31))
                .writeTo(folder);
        try (Browser browser = Browser.open()) {
            browser.visit(page);
            press(browser, Keys.TAB);
            WebElement skip = browser.driver().switchTo().activeElement();
            assertEquals("skip", skip.getAttribute("class"));
            assertTrue(skip.getLocation().getX() >= 0, "in sight once it has the focus");
            press(browser, Keys.ENTER, Keys.TAB);
            assertEquals(
                    List.of("true"),
                    browser.script("return [document.getElementById('main').contains(document.activeElement)];"));
        }
    }

    /** A map of 34 tiles must not be 34 stops on the way to its table. */
    @Test
    void tiles_areOneStop_andArrowsLeadFromOneToTheNext() throws IOException {
        Path page = Files.writeString(folder.resolve("round.html"), round(), StandardCharsets.UTF_8);
        try (Browser browser = Browser.open()) {
            browser.visit(page);
            assertEquals(1, browser.elements("svg.tiles a[tabindex='0']").size());
            browser.script("document.querySelector('svg.tiles a[tabindex=\"0\"]').focus(); return [];");
            String first = focused(browser);
            press(browser, Keys.ARROW_DOWN);
            String next = focused(browser);
            assertNotEquals(first, next);
            assertTrue(browser.element(".keys").isDisplayed(), "what arrows do is said while a tile has the focus");
            press(browser, Keys.ARROW_UP);
            assertEquals(first, focused(browser));
            press(browser, Keys.ENTER);
            assertTrue(browser.driver().getCurrentUrl().endsWith(first), first);
        }
    }

    private static String focused(Browser browser) {
        return browser.script("return [document.activeElement.getAttribute('href')];")
                .get(0);
    }

    private static void press(Browser browser, CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(browser.driver()).sendKeys(key).perform();
        }
    }

    /** A club that was reported late was not known at the review before: what was told then stays in sight. */
    @Test
    void changes_tellWhatWasSaidThen_besideWhatIsKnownNow() throws IOException {
        LocalDate then = LocalDate.of(2026, 6, 30);
        LocalDate now = LocalDate.of(2026, 12, 31);
        LoadedPackage late = PackageReader.read(SamplesPackage.sound()
                .adding("clubs", "K3,CLB Ba,A1,1648\n")
                .adding("club-events", "K3,1,REGISTER,2026-02-01\n")
                .folder(folder));
        LoadedPackage before = PackageReader.read(SamplesPackage.sound().folder(folder));
        Rulebook rulebook = ShippedRulebooks.provinces2023();
        ReviewReport kept = ReviewReport.of(late, rulebook, YEAR, new ReviewReport.Earlier(before, then), now);
        ReviewReport same = ReviewReport.of(late, rulebook, YEAR, new ReviewReport.Earlier(late, then), now);
        assertEquals(List.of("2", "3", "3", "+1"), changes(kept.html()));
        assertEquals(List.of("3", "3", "0"), changes(same.html()));
        assertThrows(
                IllegalArgumentException.class,
                () -> ReviewReport.of(late, rulebook, YEAR, new ReviewReport.Earlier(late, now), then));
    }

    /** The first row of the table of changes: the clubs that run. */
    private static List<String> changes(String page) {
        String table = page.substring(page.indexOf("<table id=\"changes-table\""));
        String row = table.substring(table.indexOf("<tbody>"), table.indexOf("</tr>", table.indexOf("<tbody>")));
        return Pattern.compile("<td class=\"n\">([^<]*)</td>")
                .matcher(row)
                .results()
                .map(cell -> cell.group(1))
                .toList();
    }

    /** One province, one commune, one club: what cannot be compared is left out, with the way that led there. */
    @Test
    void review_ofOneUnit_isUsable() throws IOException {
        Path data = Files.writeString(
                folder.resolve("one.json"),
                "{\"manifest\":{\"name\":\"n\",\"as_of\":\"2025-12-31\",\"ishc_version\":\"1\"},"
                        + "\"values\":[{\"unit_code\":\"04\",\"indicator\":\"clubs.established\",\"period\":\"2025\","
                        + "\"value\":3}]}");
        Path page = ReviewReport.of(
                        PackageReader.read(data),
                        ShippedRulebooks.provinces2023(),
                        Period.parse("2025"),
                        LocalDate.of(2025, 12, 31))
                .writeTo(folder);
        try (Browser browser = Browser.open()) {
            browser.visit(page);
            assertEquals(0, browser.elements("nav a[href='#provinces']").size());
            assertSwitches(browser);
        }
    }

    @Test
    void impact_switchesItsLanguage() throws IOException {
        Rulebook before = ShippedRulebooks.provinces2022();
        LoadedPackage loaded = PackageReader.read(SamplesPackage.sound().folder(folder));
        Impact impact = Impact.of(before, ShippedRulebooks.provinces2023(), loaded.scoring(before, YEAR), Stage.FINAL);
        assertThrows(IllegalArgumentException.class, () -> ImpactReport.of(List.of(), List.of()));
        Path page = folder.resolve("impact.html");
        Files.writeString(
                page,
                ImpactReport.of(List.of(), List.of(new PastImpact(impact, code -> code)))
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
                TimelinePage.html(
                        loaded.clubs(),
                        loaded.registry(),
                        loaded.clubs().clubs().get(0).code(),
                        LocalDate.of(2026, 12, 31)),
                StandardCharsets.UTF_8);
        try (Browser browser = Browser.open()) {
            for (Path page : List.of(findings, life)) {
                browser.visit(page);
                assertSwitches(browser);
            }
        }
    }

    @Test
    void round_switchesItsLanguage() throws IOException {
        Path page = Files.writeString(folder.resolve("round.html"), round(), StandardCharsets.UTF_8);
        try (Browser browser = Browser.open()) {
            browser.visit(page);
            assertSwitches(browser);
        }
    }

    @Test
    void round_saysOfEachCodeWhatItMeansAndWhatToDo() throws IOException {
        FindingCatalogue.Entry type = FindingCatalogue.find("cell.type").orElseThrow();
        for (Language language : Language.values()) {
            String said = type.meaning(language) + " " + type.remedy(language);
            assertTrue(Pattern.compile("<code>cell.type</code></td><td>(?:(?!</tr>).)*" + Pattern.quote(said))
                    .matcher(round(language.code()))
                    .find());
        }
    }

    private String round() throws IOException {
        return round("answers");
    }

    private String round(String name) throws IOException {
        Path answers = Files.createDirectory(folder.resolve(name));
        Files.writeString(
                answers.resolve("ha-noi.json"),
                "{\"manifest\":{\"name\":\"hn\",\"sender\":\"01\",\"created\":\"2026-01-10T08:00:00+07:00\","
                        + "\"period\":\"2025\",\"as_of\":\"2025-12-31\",\"ishc_version\":\"1\"},"
                        + "\"values\":[{\"unit_code\":\"01\",\"indicator\":\"clubs.existing\",\"period\":\"2025\","
                        + "\"value\":\"năm\"}]}");
        Path round = Files.writeString(
                folder.resolve("round.yaml"),
                "round: r\nperiod: \"2025\"\ndue: 2026-01-15\nsenders: {units: [\"01\", \"31\"]}\n"
                        + "asks: {tables: [values]}\n");
        Register register = Register.of(ReferenceData.builtIn());
        return CollectionPage.of(new Collecting(Collecting.read(round, register), register, CollectOptions.DEFAULT)
                .collect(AnswerFolder.read(answers, Optional.empty()), Optional.empty()));
    }

    @Test
    void tileMap_saysNothingOfQuality_whereNoneIsAskedFor() throws IOException {
        Path data = Files.writeString(
                folder.resolve("04.json"),
                "{\"manifest\":{\"name\":\"n\",\"as_of\":\"2025-12-31\",\"ishc_version\":\"1\"},"
                        + "\"values\":[{\"unit_code\":\"04\",\"indicator\":\"clubs.established\",\"period\":\"2025\","
                        + "\"value\":3}],\"targets\":[{\"unit_code\":\"04\",\"indicator\":\"clubs.established\","
                        + "\"period\":\"2025\",\"comparator\":\"AT_LEAST\",\"value\":2,\"decided_on\":\"2025-01-05\","
                        + "\"revision\":1}]}");
        String page = ReviewReport.of(
                        PackageReader.read(data),
                        ShippedRulebooks.provinces2023(),
                        Period.parse("2025"),
                        LocalDate.of(2025, 12, 31))
                .html();
        assertTrue(page.contains("không có chỉ tiêu chất lượng"));
        assertTrue(page.contains("✓ </span><span lang=\"vi\">đạt chỉ tiêu số lượng</span>"), page);
        assertFalse(page.contains("đạt cả số lượng"));
    }

    @Test
    void lifeOfAClub_saysFirstWhatItIsOnThatDay() throws IOException {
        LoadedPackage loaded = PackageReader.read(SamplesPackage.sound()
                .with(
                        "club-reports",
                        "club_code,period,members,women,meetings_held,board_members\n"
                                + "K1,2026-Q3,60,40,0,1\nK1,2026-Q4,60,40,0,1\n")
                .folder(folder));
        String page =
                TimelinePage.html(loaded.clubs(), loaded.registry(), ClubCode.parse("K1"), LocalDate.of(2026, 12, 31));
        assertTrue(page.contains("Đến ngày 31/12/2026: "), page);
        assertTrue(page.contains(" từ ngày 01/01/2026; đơn vị: Xã A (A1)."), page);
        assertTrue(page.contains("On 2026-12-31: "), page);
        assertTrue(page.contains("<span class=\"badge BEHIND\">"), page);
    }

    @Test
    void lifeOfAClub_namesTheUnitsInWhichItLay() throws IOException {
        LoadedPackage loaded = PackageReader.read(SamplesPackage.sound().folder(folder));
        ClubCode club = loaded.clubs().clubs().get(0).code();
        String unit = loaded.clubs()
                .findUnit(club, LocalDate.of(2026, 12, 31))
                .orElseThrow()
                .value();
        List<String> life = TimelinePage.life(loaded.clubs(), loaded.registry(), club, Language.VI).stream()
                .map(ClubTimeline.Entry::text)
                .toList();
        assertTrue(life.stream().allMatch(text -> text.contains("tại Xã A (" + unit + ")")), life::toString);
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
        assertEquals(List.of(), unnamed(browser));
        assertEquals(List.of(), leadingNowhere(browser));
    }

    /** Ways within the page that lead to nothing. */
    private static List<String> leadingNowhere(Browser browser) {
        return browser.script("""
                return Array.from(document.querySelectorAll('a[href^="#"]'))
                    .filter(link => !document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1))))
                    .map(link => link.outerHTML);
                """);
    }

    /** Tables, and what scrolls within the page, without words that name them. */
    private static List<String> unnamed(Browser browser) {
        return browser.script("""
                return Array.from(document.querySelectorAll('table, [tabindex="0"].scroll')).filter(part => {
                  const by = document.getElementById(part.getAttribute('aria-labelledby')) || part.caption;
                  return !by || !by.textContent.trim();
                }).map(part => part.outerHTML.slice(0, 200));
                """);
    }

    private static long shown(Browser browser) {
        return browser.elements("#findings tbody tr").stream()
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
