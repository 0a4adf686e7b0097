package org.ishc.io.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Language;
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
        Map<String, String> parts = new LinkedHashMap<>();
        List.of("nation", "ranking", "restated", "risk", "found")
                .forEach(part -> parts.put(part, PageFrame.say("review.part." + part)));
        PageFrame frame = PageFrame.of(Language.VI, PageFrame.title("review.window"), parts);
        frame.begin(html);
        new VerdictSection(loaded.validation()).write(html);
        new NationSection(loaded, on).write(html);
        new RankingSection(loaded, card).write(html);
        new RestatementSection(loaded, on).write(html);
        new RiskSection(loaded, on).write(html);
        new FindingsSection(loaded.validation()).write(html);
        frame.end(html);
        return html.toString();
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
}
