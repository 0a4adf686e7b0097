package org.ishc.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.spi.InPlace;

/**
 * Everything about one package as one HTML page without outside assets: verdict and findings, the nation against its
 * targets, the provinces ranked and explained, the years on the map after the reorganisation, clubs that will not last.
 * In Vietnamese and English, switched in the page.
 */
public final class ReviewReport {

    /** The page's file name. */
    public static final String FILE = "index.html";

    private final LoadedPackage loaded;
    private final ScoreCard card;
    private final LocalDate on;

    private ReviewReport(LoadedPackage loaded, ScoreCard card, LocalDate on) {
        this.loaded = loaded;
        this.card = card;
        this.on = on;
    }

    /**
     * Computes a report.
     *
     * @param period the period that is scored
     * @param on the day for which targets, clubs and obstacles are shown
     */
    public static ReviewReport of(LoadedPackage loaded, Rulebook rulebook, Period period, LocalDate on) {
        ScoringData data = loaded.scoring(rulebook, period);
        return new ReviewReport(loaded, Scorer.score(rulebook, data, Stage.FINAL), on);
    }

    /** Returns the score card that the page shows. */
    public ScoreCard card() {
        return card;
    }

    /** Returns the page. */
    public String html() {
        Html html = new Html();
        begin(html);
        new VerdictSection(loaded.validation()).write(html);
        new NationSection(loaded, on).write(html);
        new RankingSection(loaded, card).write(html);
        new RestatementSection(loaded, on).write(html);
        new RiskSection(loaded, on).write(html);
        new FindingsSection(loaded.validation()).write(html);
        end(html);
        return html.toString();
    }

    /** Begins a page in the style of all reports. */
    static void begin(Html html) {
        html.raw("<!DOCTYPE html>\n<html lang=\"vi\" class=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw(
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>ISHC</title>\n<style>\n")
                .raw(resource("review.css"))
                .raw("</style>\n</head>\n<body>\n");
    }

    /** Ends a page, with the switch of languages. */
    static void end(Html html) {
        html.raw("<script>\n").raw(resource("review.js")).raw("</script>\n</body>\n</html>\n");
    }

    /**
     * Writes the page into a folder, which is made when it is not there.
     *
     * @return where it is
     * @throws IOException when it cannot be written
     */
    public Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path page = folder.resolve(FILE);
        InPlace.file(page, path -> Files.writeString(path, html(), StandardCharsets.UTF_8));
        return page;
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ReviewReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
