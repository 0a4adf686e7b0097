package org.ishc.io.report.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.targets.Progress;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.ScoreSentences;

/**
 * The scored units: rank, class, total, attainment and quality side by side, each opening down to the explanation of
 * every point.
 */
public final class RankingSection {

    private static final String TABLE = "ranking-table";

    private final LoadedPackage loaded;
    private final ScoreCard card;
    private final Window window;
    private final Indicator quality;
    private final ScoredNames names;

    public RankingSection(LoadedPackage loaded, ScoreCard card) {
        this.loaded = loaded;
        this.card = card;
        this.window = Window.of(card.period(), loaded.calendar());
        this.quality = ShownIndicators.of(loaded, loaded.calendar().lastDay(card.period()))
                .ratio();
        this.names = new ScoredNames(loaded, card, loaded.figures().snapshot(window));
    }

    /**
     * What speaks of the whole score, such as a rulebook that is not in force: without it an empty table would be read
     * as one in which nobody earned a point.
     */
    private void findings(Html html) {
        for (ScoreCard.ScoreFinding found : card.findings()) {
            if (found.unit().isEmpty()) {
                html.raw("<p class=\"" + found.finding().severity().name() + "\">"
                                + PageSections.badge(found.finding().severity().name()) + " ")
                        .say(
                                sentences(Language.VI).text(found),
                                sentences(Language.EN).text(found))
                        .raw("</p>\n");
            }
        }
    }

    private ScoreSentences sentences(Language language) {
        return new ScoreSentences(language, card.rulebook(), loaded.catalogue(), names::find);
    }

    public void write(Html html) {
        heading(html);
        findings(html);
        table(html);
        awards(html);
        points(html);
    }

    private void heading(Html html) {
        html.raw("<section id=\"ranking\" class=\"landscape\">\n")
                .raw("<h2>")
                .raw(PageFrame.say("review.ranking") + " ")
                .raw(Html.period(card.period()))
                .raw("</h2>\n<p class=\"small\">")
                .say(
                        card.rulebook()
                                .title()
                                .map(titles -> titles.vi())
                                .orElse(card.rulebook().name()),
                        card.rulebook()
                                .title()
                                .map(titles -> titles.en())
                                .orElse(card.rulebook().name()))
                .raw(" · ")
                .text(card.rulebook().version() + " · "
                        + card.rulebook().digest().substring(0, 12))
                .raw(". ")
                .raw(PageFrame.say("review.ranking.basis"))
                .raw("</p>\n");
    }

    private void points(Html html) {
        html.raw("<div class=\"drill\">\n<h3>" + PageFrame.say("review.points") + "</h3>\n<noscript><p class=\"note\">"
                + PageFrame.say("review.points.script") + "</p></noscript>\n");
        TreeData trees = new TreeData();
        html.raw("<div class=\"units\">\n");
        card.units().forEach(unit -> explained(html, trees, unit));
        html.raw("</div>\n</div>\n<template id=\"tree-page\"><p class=\"small\"><a>"
                        + PageFrame.say("review.points.all") + "</a></p></template>\n")
                .raw(trees.block())
                .raw("</section>\n");
    }

    private void table(Html html) {
        html.table(
                TABLE,
                PageFrame.say("review.ranking.caption"),
                "sortable",
                3,
                List.of(
                        PageFrame.say("review.unit"),
                        PageFrame.say("review.group"),
                        PageFrame.say("review.ranking.class"),
                        PageFrame.say("review.ranking.total"),
                        "",
                        PageFrame.say("review.attainment"),
                        Html.title(quality),
                        PageFrame.say("review.reported")));
        card.units().forEach(unit -> row(html, unit));
        html.endTable(TABLE);
    }

    private String name(String code) {
        return names.of(code);
    }

    private void row(Html html, ScoreCard.UnitScore unit) {
        String code = unit.unit().code();
        Optional<UnitCode> optional = names.isOfClubs() ? Optional.empty() : Optional.of(UnitCode.parse(code));
        Optional<Figure> active = optional.map(place -> loaded.figures().figure(place, quality.code(), window));
        html.named(
                "",
                3,
                List.of(
                        "<a href=\"#u-" + code + "\">"
                                + Html.escape(name(unit.unit().code())) + "</a>",
                        "<td class=\"short\">" + Html.group(unit.group()) + "</td>",
                        "<td data-sort=\"" + unit.rank().map(String::valueOf).orElse("") + "\">" + standing(card, unit)
                                + "</td>",
                        Html.number(unit.total(), card.rulebook().points().decimals()),
                        "<td class=\"barred\">"
                                + Html.bar(unit.total(), card.rulebook().scale(), Optional.empty(), "total") + "</td>",
                        Html.number(optional.flatMap(this::attainment), 1),
                        Html.number(active.flatMap(Figure::value), 1),
                        active.map(Html::coverage).orElse(Html.MISSING)));
    }

    /** Rank and class of a unit; what became of it where it has none. */
    static String standing(ScoreCard card, ScoreCard.UnitScore unit) {
        return Html.escape(unit.rank().map(place -> place + ". ").orElse(""))
                + unit.band()
                        .map(band -> Html.title(band, card.rulebook().findClassTitle(band)))
                        .orElseGet(() -> Html.label(unit.status()));
    }

    /** What the pages of targets show: nothing where more is not better. */
    private Optional<Fraction> attainment(UnitCode code) {
        LocalDate last = loaded.calendar().lastDay(card.period());
        return loaded.targets().indicators(card.period(), last).stream()
                .filter(indicator -> loaded.catalogue().indicator(indicator) instanceof Indicator.Additive)
                .findFirst()
                .flatMap(indicatorCode -> Progress.of(
                                loaded.figures(), loaded.targets(), code, indicatorCode, card.period(), last)
                        .attainment());
    }

    private void awards(Html html) {
        html.heading(3, "review.awards").raw("<ul class=\"wide\">");
        for (ScoreCard.AwardList award : card.awards()) {
            List<String> names =
                    award.units().stream().map(unit -> name(unit.code())).toList();
            html.raw("<li><strong>")
                    .raw(Html.title(award.award(), card.rulebook().findAwardTitle(award.award())))
                    .raw(award.group()
                            .map(group -> " · " + Html.group(Optional.of(group)))
                            .orElse(""))
                    .raw("</strong> ")
                    .raw(
                            names.isEmpty()
                                    ? PageFrame.say("review.awards.nobody")
                                    : Html.escape(String.join(", ", names)))
                    .raw("</li>");
        }
        html.raw("</ul>\n");
    }

    /** A unit, closed; what is in it stands in a block that the page fills it from. */
    private void explained(Html html, TreeData trees, ScoreCard.UnitScore unit) {
        String id = "u-" + unit.unit().code();
        html.raw("<details class=\"unit\" data-tree=\"" + Html.escape(UnitPage.path(unit)) + "\" id=\"")
                .text(id)
                .raw("\"><summary>")
                .text(name(unit.unit().code()))
                .raw("</summary></details>\n");
        trees.add(id, unit.explanation(), false);
    }
}
