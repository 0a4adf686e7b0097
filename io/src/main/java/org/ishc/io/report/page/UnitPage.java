package org.ishc.io.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubStatus;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Labels;

/**
 * One scored unit on a page of its own, beside the review: the years behind it, its communes and their clubs, and the
 * explanation of every point down to the rows of the tables.
 */
public final class UnitPage {

    /** The file of the review, which leads to the pages of units. */
    public static final String REVIEW = "index.html";

    /** The folder of the pages of units, beside the review. */
    public static final String FOLDER = "units";

    private static final String TREE = "explained";
    private static final String COMMUNES = "communes";

    private final LoadedPackage loaded;
    private final ScoreCard card;
    private final Snapshot map;
    private final ScoredNames names;
    private final LocalDate day;

    /** The clubs that lie somewhere on the day, by the unit in which they lie. */
    private final SortedMap<UnitCode, List<ClubStatus>> byCommune = new TreeMap<>();

    public UnitPage(LoadedPackage loaded, ScoreCard card) {
        this.loaded = loaded;
        this.card = card;
        this.day = loaded.calendar().lastDay(card.period());
        this.map = loaded.registry().asOf(day);
        this.names = new ScoredNames(loaded, card, map);
        loaded.clubs().statuses(day, Optional.empty()).forEach(status -> status.unit()
                .ifPresent(at -> byCommune
                        .computeIfAbsent(at, commune -> new ArrayList<>())
                        .add(status)));
    }

    /** Where the page of a scored unit lies, from the page of the review. */
    public static String path(ScoreCard.UnitScore unit) {
        return FOLDER + "/" + unit.unit().code() + ".html";
    }

    public String html(ScoreCard.UnitScore unit) {
        String name = names.of(unit.unit().code());
        Html html = new Html();
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : names.isOfClubs() ? List.of("points") : List.of("years", "clubs", "points")) {
            parts.put(part, PageFrame.say("unit.part." + part));
        }
        PageFrame frame =
                PageFrame.of(Language.VI, PageFrame.title("unit.window", "name", name, "period", card.period()), parts);
        frame.begin(html);
        html.raw("<p class=\"kicker\"><a href=\"../" + REVIEW + "#ranking\">" + PageFrame.say("unit.back")
                        + "</a></p>\n<h1>")
                .text(name)
                .raw("</h1>\n<p class=\"lead\">" + PageFrame.say("unit.total") + " <strong>"
                        + Html.number(unit.total(), card.rulebook().points().decimals()) + "</strong> · "
                        + standing(unit) + "</p>\n");
        if (!names.isOfClubs()) {
            years(html, unit.unit().code());
            clubs(html, unit.unit().code());
        }
        html.raw("<section id=\"points\">\n<h2>" + PageFrame.say("unit.part.points")
                        + "</h2>\n<details class=\"unit\" id=\"" + TREE + "\" data-tree open><summary>")
                .text(name)
                .raw("</summary></details>\n");
        TreeData trees = new TreeData();
        trees.add(TREE, unit.explanation(), true);
        html.raw(trees.block()).raw("</section>\n");
        frame.end(html);
        return html.toString();
    }

    /** Rank with its group, class and awards in words; what became of the unit where it has no rank. */
    private String standing(ScoreCard.UnitScore unit) {
        List<String> words = new ArrayList<>();
        unit.rank()
                .ifPresent(
                        rank -> words.add(PageFrame.say("unit.rank", "rank", rank) + " " + Html.group(unit.group())));
        words.add(unit.band()
                .map(band -> PageFrame.say("unit.class") + " "
                        + Html.title(band, card.rulebook().findClassTitle(band)))
                .orElseGet(() -> Html.label(unit.status())));
        card.awards().stream()
                .filter(award -> award.units().contains(unit.unit()))
                .forEach(award -> words.add(PageFrame.say("unit.award") + " "
                        + Html.title(award.award(), card.rulebook().findAwardTitle(award.award()))));
        return String.join(" · ", words);
    }

    private String name(String code) {
        return map.findName(UnitCode.parse(code)).orElse(code);
    }

    private void years(Html html, String code) {
        html.raw("<section id=\"years\">\n<h2>" + PageFrame.say("unit.part.years") + "</h2>\n<div class=\"pair\">\n");
        List<Period> years = DataYears.until(loaded, day).stream()
                .filter(year -> loaded.figures()
                        .snapshot(Window.of(year, loaded.calendar()))
                        .contains(UnitCode.parse(code)))
                .toList();
        ShownIndicators shown = ShownIndicators.of(loaded, day);
        figure(html, shown.stock(), code, years);
        figure(html, shown.ratio(), code, years);
        html.raw("</div>\n</section>\n");
    }

    private void figure(Html html, Indicator indicator, String code, List<Period> years) {
        List<YearsChart.Point> points = years.stream()
                .map(year -> new YearsChart.Point(
                        year.code(),
                        loaded.figures()
                                .figure(UnitCode.parse(code), indicator.code(), Window.of(year, loaded.calendar()))
                                .value()))
                .toList();
        boolean isRatio = indicator instanceof Indicator.Ratio;
        String title = Html.both(indicator.titles().vi(), indicator.titles().en());
        String id = isRatio ? "quality" : "quantity";
        html.raw("<div class=\"card\"><h3 id=\"" + id + "-title\">" + title + "</h3>\n");
        new YearsChart(id, isRatio ? 1 : 0, Optional.empty()).write(html, id + "-title", points);
        html.table(id, title, "", 1, List.of(PageFrame.say("unit.year"), PageFrame.say("unit.figure")));
        points.forEach(point ->
                html.named("", 1, List.of(Html.escape(point.year()), Html.number(point.value(), isRatio ? 2 : 0))));
        html.endTable(id).raw("</div>\n");
    }

    /** The communes that have clubs, and each of their clubs. */
    private void clubs(Html html, String code) {
        SortedMap<UnitCode, List<ClubStatus>> within = new TreeMap<>(byCommune);
        within.keySet().removeIf(commune -> !map.isWithin(commune, UnitCode.parse(code)));
        html.raw("<section id=\"clubs\">\n<h2>" + PageFrame.say("unit.clubs", "day", day) + "</h2>\n");
        if (within.isEmpty()) {
            html.raw("<p class=\"empty\">" + PageFrame.say("unit.clubs.none") + "</p>\n</section>\n");
            return;
        }
        html.raw("<p class=\"find\"><label>" + PageFrame.say("unit.find")
                        + " <input type=\"search\" data-rows=\"tbody > tr\"></label></p>\n")
                .table(
                        COMMUNES,
                        PageFrame.say("unit.part.clubs"),
                        "sortable communes",
                        1,
                        List.of(
                                PageFrame.say("unit.commune"),
                                PageFrame.say("unit.running"),
                                PageFrame.say("review.risk.at-risk"),
                                PageFrame.say("review.risk.overdue"),
                                PageFrame.say("unit.club")));
        within.forEach((commune, clubs) -> commune(html, name(commune.value()), clubs));
        html.endTable(COMMUNES).raw("</section>\n");
    }

    private void commune(Html html, String name, List<ClubStatus> clubs) {
        long risky = clubs.stream().filter(ClubStatus::isAtRisk).count();
        long overdue = clubs.stream()
                .flatMap(club -> club.openObstacles().stream())
                .filter(obstacle -> obstacle.isOverdue(day))
                .count();
        html.named(
                "",
                1,
                List.of(
                        Html.escape(name),
                        Html.number(clubs.stream()
                                .filter(club -> club.state().isRunning())
                                .count()),
                        "<td class=\"n" + (risky > 0 ? " mark BEHIND" : "") + "\">" + Html.number(risky) + "</td>",
                        Html.number(overdue),
                        "<td>" + clubs.stream().map(this::club).collect(Collectors.joining("<br>")) + "</td>"));
    }

    /** A club by name, with its state and what speaks against it. */
    private String club(ClubStatus status) {
        String name = loaded.clubs()
                .findHistory(status.club())
                .map(history -> history.club().label())
                .orElse(status.club().value());
        List<String> vi = new ArrayList<>(List.of(Labels.of(status.state(), Language.VI)));
        List<String> en = new ArrayList<>(List.of(Labels.of(status.state(), Language.EN)));
        status.signals().forEach(signal -> {
            vi.add(Labels.of(signal, Language.VI));
            en.add(Labels.of(signal, Language.EN));
        });
        return Html.escape(name + ": ") + Html.both(String.join(", ", vi), String.join(", ", en));
    }
}
