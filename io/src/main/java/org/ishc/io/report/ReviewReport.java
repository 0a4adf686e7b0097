package org.ishc.io.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.Indicator;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.report.page.ChangesSection;
import org.ishc.io.report.page.FindingsSection;
import org.ishc.io.report.page.Html;
import org.ishc.io.report.page.NationSection;
import org.ishc.io.report.page.PageFrame;
import org.ishc.io.report.page.ProvincesSection;
import org.ishc.io.report.page.RankingSection;
import org.ishc.io.report.page.RestatementSection;
import org.ishc.io.report.page.RiskSection;
import org.ishc.io.report.page.UnitPage;
import org.ishc.io.report.page.VerdictSection;
import org.ishc.io.spi.InPlace;

/**
 * Everything about one package as one HTML page without outside assets: verdict and findings, the nation against its
 * targets, the provinces ranked and explained, the years on the map after the reorganisation, clubs that will not last.
 * In Vietnamese and English, switched in the page.
 */
public final class ReviewReport {

    /** The page's file name. */
    public static final String FILE = UnitPage.REVIEW;

    private final LoadedPackage loaded;
    private final ScoreCard card;
    private final Earlier since;
    private final LocalDate on;

    /**
     * An earlier review.
     *
     * @param loaded what was known then; the package of the later review itself, where no other was kept
     * @param day its day
     */
    public record Earlier(LoadedPackage loaded, LocalDate day) {
        /** Refuses null. */
        public Earlier {
            Objects.requireNonNull(loaded, "loaded");
            Objects.requireNonNull(day, "day");
        }
    }

    private ReviewReport(LoadedPackage loaded, ScoreCard card, Earlier since, LocalDate on) {
        this.loaded = loaded;
        this.card = card;
        this.since = since;
        this.on = on;
    }

    /**
     * Computes a report.
     *
     * @param period the period that is scored
     * @param on the day for which targets, clubs and obstacles are shown
     */
    public static ReviewReport of(LoadedPackage loaded, Rulebook rulebook, Period period, LocalDate on) {
        return of(loaded, rulebook, period, new Earlier(loaded, halfYearBefore(on)), on);
    }

    /**
     * Computes a report that says what changed since an earlier one.
     *
     * @param period the period that is scored
     * @param since the earlier review
     * @param on the day for which targets, clubs and obstacles are shown, not before the earlier one
     * @throws IllegalArgumentException when the earlier review lies after that day
     */
    public static ReviewReport of(LoadedPackage loaded, Rulebook rulebook, Period period, Earlier since, LocalDate on) {
        if (since.day().isAfter(on)) {
            throw new IllegalArgumentException("a review on " + since.day() + " is no earlier one on " + on);
        }
        ScoringData data = loaded.scoring(rulebook, period);
        return new ReviewReport(loaded, Scorer.score(rulebook, data, Stage.FINAL), since, on);
    }

    /** The last day of the half-year before the one that ends on or runs at a day: reviews are held by halves. */
    public static LocalDate halfYearBefore(LocalDate on) {
        LocalDate first = LocalDate.of(on.getYear(), on.getMonthValue() <= 6 ? 1 : 7, 1);
        return first.minusDays(1);
    }

    /** Returns the score card that the page shows. */
    public ScoreCard card() {
        return card;
    }

    /** Returns the page. */
    public String html() {
        boolean isOver = !loaded.calendar().lastDay(card.period()).isAfter(on);
        String title = isOver ? "review.title.over" : "review.title";
        String content = content(title);
        Map<String, String> parts = new LinkedHashMap<>();
        Stream.of("nation", "provinces", "changes", "ranking", "restated", "risk", "found")
                .filter(part -> content.contains("<section id=\"" + part + "\""))
                .forEach(part -> parts.put(part, PageFrame.say("review.part." + part)));
        Html html = new Html();
        Indicator.Titles window = PageFrame.title(title);
        PageFrame frame = PageFrame.of(
                Language.VI, new Indicator.Titles(window.vi() + " · ISHC", window.en() + " · ISHC"), parts);
        frame.begin(html);
        html.raw(content);
        frame.end(html);
        return html.toString();
    }

    /** The parts of the page of which there is anything to say. */
    private String content(String title) {
        Html html = new Html();
        new VerdictSection(loaded.validation(), title).write(html);
        new NationSection(loaded, on).write(html);
        new ProvincesSection(loaded, card, on).write(html);
        new ChangesSection(loaded, since.loaded(), since.day(), on).write(html);
        new RankingSection(loaded, card).write(html);
        new RestatementSection(loaded, on).write(html);
        new RiskSection(loaded, on).write(html);
        new FindingsSection(loaded.validation()).write(html);
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
        Files.createDirectories(folder.resolve(UnitPage.FOLDER));
        UnitPage unitPage = new UnitPage(loaded, card);
        for (ScoreCard.UnitScore unit : card.units()) {
            InPlace.file(
                    folder.resolve(UnitPage.path(unit)),
                    path -> Files.writeString(path, unitPage.html(unit), StandardCharsets.UTF_8));
        }
        return page;
    }
}
