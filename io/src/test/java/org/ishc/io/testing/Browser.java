package org.ishc.io.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real Chromium without a window, with a new and empty profile. Pages are looked at as a reader sees them: what is
 * hidden has no text. Elements are named by CSS selectors; a method that names one waits until it is there.
 *
 * <p>Debian's packages {@code chromium} and {@code chromium-driver} serve; nothing is ever downloaded. Where they are
 * not installed the test is skipped, see {@link Installed}.
 */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    /** Opens a browser, or skips the test where none is installed. */
    public static Browser open() throws IOException {
        Installed.orSkip(
                "chromium",
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "apt-get install chromium chromium-driver");
        Path profile = Files.createTempDirectory("chromium");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--window-size=1280,900",
                "--user-data-dir=" + profile);
        options.setCapability(ChromeOptions.LOGGING_PREFS, Map.of(LogType.BROWSER, "SEVERE"));
        ChromeDriverService service = ChromeDriverService.createDefaultService();
        service.setExecutable(DRIVER.toString());
        return new Browser(profile, new ChromeDriver(service, options));
    }

    /** Returns what drives the browser, for what this class does not name. */
    public WebDriver driver() {
        return driver;
    }

    /** Opens a page. */
    public Browser visit(URI page) {
        driver.get(page.toString());
        return this;
    }

    /** Opens a page that lies in a file. */
    public Browser visit(Path page) {
        return visit(page.toUri());
    }

    /** Returns the first element of a selector. */
    public WebElement element(String css) {
        return await(seen ->
                seen.findElements(By.cssSelector(css)).stream().findFirst().orElse(null));
    }

    /** Returns the elements of a selector as they are now; there may be none. */
    public List<WebElement> elements(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Returns the visible text of the first element of a selector. */
    public String text(String css) {
        return element(css).getText();
    }

    /** Clicks the first element of a selector. */
    public Browser click(String css) {
        element(css).click();
        return this;
    }

    /** Clicks the first element of a selector, which leads to another page, and waits until that one is there. */
    public Browser follow(String css) {
        driver.executeScript("document.documentElement.dataset.left = '';");
        click(css);
        // between two pages the browser may refuse any question, each release in its own way
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(
                        seen -> Boolean.TRUE.equals(
                                driver.executeScript(
                                        "return !('left' in document.documentElement.dataset) && document.readyState === 'complete';")));
        return this;
    }

    /** Types into the first element of a selector; into a field for files, the path of a file. */
    public Browser type(String css, String text) {
        element(css).sendKeys(text);
        return this;
    }

    /** Waits until a condition gives something that is neither null nor false. */
    public <T> T await(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE).until(condition);
    }

    /** Resizes the window, in CSS pixels: 390 by 844 is a phone. */
    public Browser resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        return this;
    }

    /** Returns what the page's scripts did wrong since this was last asked, and assets that could not be loaded. */
    public List<String> faults() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** Returns the addresses of everything that the page loaded besides itself. */
    public List<String> loaded() {
        Object names = driver.executeScript(
                "return performance.getEntriesByType('resource').map(function (entry) { return entry.name; });");
        return ((List<?>) names).stream().map(String::valueOf).toList();
    }

    /**
     * Returns what keeps somebody from using the page, by the rules of axe-core that are serious or worse: one line a
     * fault, with the first element.
     */
    public List<String> barriers() throws IOException {
        try (InputStream axe = Objects.requireNonNull(ClassLoader.getSystemResourceAsStream("axe.min.js"))) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { resultTypes: ['violations'] }).then(result => done(result.violations
                    .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
                    .map(rule => rule.id + ': ' + rule.nodes[0].html + ' ' + rule.nodes[0].failureSummary)));
                """);
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    /** Runs a script in the page and returns the texts that it gives. */
    public List<String> script(String script) {
        return ((List<?>) Objects.requireNonNull(driver.executeScript(script)))
                .stream().map(String::valueOf).toList();
    }

    /** Returns by how many pixels the page is wider than its window: 0, unless it scrolls sideways as a whole. */
    public long overflow() {
        Object width = driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth;");
        return ((Number) Objects.requireNonNull(width)).longValue();
    }

    /** Makes the machine say that its user likes dark pages, or light ones. */
    public Browser dark(boolean isDark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
        return this;
    }

    /** Lays the page out for a width, whatever the window of this machine can be. */
    public Browser width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** Prints the page into a file, on the paper and in the margins that it asks for. */
    public Browser print(Path file) throws IOException {
        Object data = driver.executeCdpCommand(
                        "Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                .get("data");
        Files.write(file, Base64.getDecoder().decode(String.valueOf(data)));
        return this;
    }

    /** Writes a picture of the window. */
    public Browser picture(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        return this;
    }

    /** Ends the browser and clears its profile away; what a dying process still holds is left to the machine. */
    @Override
    public void close() throws IOException {
        driver.quit();
        Files.walkFileTree(profile, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                return delete(file);
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException incomplete) {
                return delete(directory);
            }
        });
    }

    private static FileVisitResult delete(Path path) {
        if (!path.toFile().delete()) {
            path.toFile().deleteOnExit();
        }
        return FileVisitResult.CONTINUE;
    }
}
