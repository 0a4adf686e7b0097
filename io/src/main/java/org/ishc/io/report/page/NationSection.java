package org.ishc.io.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.targets.Progress;
import org.ishc.core.targets.ProgressStatus;
import org.ishc.core.targets.Target;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;

/** The nation against its targets, quantity beside quality, and the years behind it. */
public final class NationSection {

    private static final String YEARS = "years-table";

    private final LoadedPackage loaded;
    private final LocalDate on;

    public NationSection(LoadedPackage loaded, LocalDate on) {
        this.loaded = loaded;
        this.on = on;
    }

    public void write(Html html) {
        html.raw("<section id=\"nation\">\n").heading(2, "review.nation");
        for (Period period : begun(loaded.targets().periods())) {
            for (UnitCode root : loaded.registry().asOf(on).roots()) {
                targets(html, root, period);
            }
        }
        years(html);
        html.raw("</section>\n");
    }

    /** A target whose period has not begun has nothing to be held against. */
    private List<Period> begun(Collection<Period> periods) {
        return periods.stream()
                .filter(period -> !loaded.calendar().range(period).start().isAfter(on))
                .toList();
    }

    private void targets(Html html, UnitCode root, Period period) {
        List<Progress> quantity = new ArrayList<>();
        List<Progress> quality = new ArrayList<>();
        for (IndicatorCode indicator : loaded.targets().indicators(period, on)) {
            Progress progress = Progress.of(loaded.figures(), loaded.targets(), root, indicator, period, on);
            if (progress.status() != ProgressStatus.NO_TARGET) {
                (progress.actual().indicator() instanceof Indicator.Ratio ? quality : quantity).add(progress);
            }
        }
        if (!quantity.isEmpty() || !quality.isEmpty()) {
            html.raw("<h3>").raw(Html.period(period)).raw("</h3>\n<div class=\"pair\">\n");
            list(html, "review.quantity", quantity);
            list(html, "review.quality", quality);
            html.raw("</div>\n");
        }
    }

    /**
     * The targets of a kind; nothing where there is none, since a heading over nothing would pass for missing figures.
     */
    private static void list(Html html, String heading, List<Progress> rows) {
        if (rows.isEmpty()) {
            return;
        }
        html.raw("<div class=\"card\">").heading(4, heading);
        for (Progress row : rows) {
            Figure actual = row.actual();
            Optional<Fraction> target = row.target().map(Target::value);
            Fraction full = target.orElse(Fraction.ONE).max(actual.value().orElse(Fraction.ZERO));
            html.raw("<div class=\"goal\"><p><strong>")
                    .say(
                            actual.indicator().titles().vi(),
                            actual.indicator().titles().en())
                    .raw("</strong> <span class=\"status ")
                    .raw(row.status().name())
                    .raw("\">" + Html.label(row.status()) + "</span></p>")
                    .raw(Html.bar(actual.value(), full, target, row.status().name()))
                    .raw("<p class=\"small\">")
                    .raw(Html.value(actual.indicator(), actual.value()))
                    .raw(" " + PageFrame.say("review.against") + " ")
                    .raw(Html.value(actual.indicator(), target))
                    .raw(row.attainment()
                            .map(percent -> " = " + Html.percent(percent))
                            .orElse(""))
                    .raw(" · ")
                    .raw(Html.coverage(actual) + " " + PageFrame.say("review.have-reported"))
                    .raw("</p></div>\n");
        }
        html.raw("</div>\n");
    }

    private void years(Html html) {
        List<Period> years = DataYears.until(loaded, on);
        html.heading(3, "review.years.heading").raw("<div class=\"pair\">\n");
        ShownIndicators shown = ShownIndicators.of(loaded, on);
        line(html, shown.stock(), "quantity", 0, years);
        line(html, shown.ratio(), "quality", 1, years);
        new ClubsChart(loaded, on).write(html);
        boolean areNamed = years.stream().anyMatch(year -> roots(window(year)).size() > 1);
        int texts = areNamed ? 2 : 1;
        html.raw("<div class=\"whole\">\n")
                .table(YEARS, PageFrame.say("review.years"), "", texts, headings(shown, areNamed));
        for (Period year : years) {
            for (UnitCode root : roots(window(year))) {
                html.named("", texts, year(shown, year, root, areNamed));
            }
        }
        html.endTable(YEARS).raw("</div>\n</div>\n");
    }

    private static List<String> headings(ShownIndicators shown, boolean areNamed) {
        List<String> headings = new ArrayList<>(List.of(PageFrame.say("review.year")));
        if (areNamed) {
            headings.add(PageFrame.say("review.unit"));
        }
        shown.all().forEach(indicator -> headings.add(Html.title(indicator)));
        headings.add(PageFrame.say("review.reported"));
        return headings;
    }

    /**
     * A figure over the years, with the nation's latest target for a ratio drawn across. A year in which the map has
     * several roots is a gap: none of them is the nation, and the table has each.
     */
    private void line(Html html, Indicator indicator, String style, int decimals, List<Period> years) {
        List<YearsChart.Point> points = years.stream()
                .map(year -> {
                    List<UnitCode> roots = roots(window(year));
                    return new YearsChart.Point(
                            year.code(),
                            roots.size() == 1
                                    ? figure(roots.get(0), indicator, window(year))
                                            .value()
                                    : Optional.empty());
                })
                .toList();
        String title = style + "-title";
        html.raw("<div class=\"card\"><h4 id=\"" + title + "\">" + Html.title(indicator) + "</h4>\n");
        new YearsChart(
                        style,
                        decimals,
                        indicator instanceof Indicator.Ratio ? goal(indicator.code()) : Optional.empty())
                .write(html, title, points);
        html.raw("</div>\n");
    }

    private Optional<Fraction> goal(IndicatorCode indicator) {
        return begun(loaded.targets().periods()).stream()
                .flatMap(period -> loaded.registry().asOf(on).roots().stream()
                        .flatMap(root -> loaded.targets().find(root, indicator, period, on).stream()))
                .map(Target::value)
                .reduce((one, later) -> later);
    }

    private Window window(Period period) {
        return Window.of(period, loaded.calendar());
    }

    private List<UnitCode> roots(Window window) {
        return loaded.figures().snapshot(window).roots();
    }

    private List<String> year(ShownIndicators shown, Period period, UnitCode root, boolean isNamed) {
        Window window = window(period);
        List<String> cells = new ArrayList<>(List.of(Html.period(period)));
        if (isNamed) {
            cells.add(
                    Html.escape(loaded.figures().snapshot(window).findName(root).orElse(root.value())));
        }
        for (Indicator indicator : shown.all()) {
            cells.add(
                    Html.number(figure(root, indicator, window).value(), indicator instanceof Indicator.Ratio ? 2 : 0));
        }
        cells.add(Html.coverage(figure(root, shown.ratio(), window)));
        return cells;
    }

    private Figure figure(UnitCode unit, Indicator indicator, Window window) {
        return loaded.figures().figure(unit, indicator.code(), window);
    }
}
