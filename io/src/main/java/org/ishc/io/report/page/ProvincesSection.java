package org.ishc.io.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Progress;
import org.ishc.core.targets.ProgressStatus;
import org.ishc.core.targets.Target;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Notation;

/**
 * The provinces against their targets of a period: as a map of tiles, as quantity beside quality in a scatter, as a
 * table, and together by emulation group.
 */
public final class ProvincesSection {

    private static final String TABLE = "provinces-table";
    private static final String GROUPS = "groups-table";
    private static final Fraction FARTHEST = Fraction.of(200);

    /** What a target comes to where it has a figure; of a bound that must not be passed without a percentage. */
    private static final Set<ProgressStatus> JUDGED =
            Set.of(ProgressStatus.ACHIEVED, ProgressStatus.ON_TRACK, ProgressStatus.BEHIND, ProgressStatus.MISSED);

    private final LoadedPackage loaded;
    private final Goals goals;
    private final Window window;
    private final Map<UnitCode, String> groups = new LinkedHashMap<>();
    private final Map<UnitCode, Cells> rows = new LinkedHashMap<>();

    /** A province's progress towards its own targets, and its figures of quality. */
    private record Cells(List<Progress> quantity, List<Figure> quality) {}

    public ProvincesSection(LoadedPackage loaded, ScoreCard card, LocalDate on) {
        this.loaded = loaded;
        this.window = Window.of(card.period(), loaded.calendar());
        LocalDate day = on.isBefore(window.map()) ? on : window.map();
        List<UnitCode> provinces = loaded.figures().snapshot(window).members(UnitLevel.PROVINCE);
        this.goals = Goals.of(loaded, card.period(), day).withoutUnknown(code -> provinces.stream()
                .allMatch(province ->
                        loaded.figures().figure(province, code, window).value().isEmpty()));
        if (card.rulebook().level().isPresent()) { // a club may bear the code of a province
            card.units().forEach(unit -> unit.group()
                    .ifPresent(group -> groups.put(UnitCode.parse(unit.unit().code()), group)));
        }
        for (UnitCode province : provinces) {
            rows.put(
                    province,
                    new Cells(
                            goals.quantity().stream()
                                    .map(indicator -> goals.progress(province, indicator.code()))
                                    .toList(),
                            goals.quality().stream()
                                    .map(goal -> loaded.figures()
                                            .figure(province, goal.indicator().code(), window))
                                    .toList()));
        }
    }

    public void write(Html html) {
        if (rows.isEmpty() || goals.quantity().isEmpty()) {
            return;
        }
        html.raw("<section id=\"provinces\" class=\"landscape\">\n<h2>" + PageFrame.say("review.provinces") + " "
                + Html.period(goals.period()) + "</h2>\n");
        Optional<TileGrid> grid = TileGrid.find(rows.keySet());
        html.raw("<div class=\"pair\">\n");
        if (grid.isPresent()) {
            html.raw("<div class=\"card\"><h3 id=\"provinces-map\">"
                    + PageFrame.say(
                            goals.quality().isEmpty() ? "review.provinces.map.quantity" : "review.provinces.map")
                    + "</h3>\n");
            legend(html);
            new TileMap(grid.get(), tiles(), this::name).write(html, "provinces-map");
            html.raw("</div>\n");
        }
        if (!goals.quality().isEmpty()) {
            html.raw("<div class=\"card\"><h3 id=\"provinces-scatter\">" + PageFrame.say("review.provinces.scatter")
                    + "</h3>\n");
            scatter(html);
            html.raw("</div>\n");
        }
        html.raw("</div>\n");
        groups(html);
        table(html);
        html.raw("</section>\n");
    }

    private String name(String code) {
        return loaded.figures().snapshot(window).findName(UnitCode.parse(code)).orElse(code);
    }

    private void legend(Html html) {
        Map<Standing, Long> counts = new TreeMap<>();
        rows.values().forEach(cells -> counts.merge(standing(cells), 1L, Long::sum));
        html.raw("<ul class=\"legend\">");
        counts.forEach((standing, count) ->
                html.raw("<li>" + TileMap.key(standing.key(), standing.tone, standing.sign, standing.words()) + " "
                        + Html.number(count) + "</li>"));
        html.raw("</ul>\n");
    }

    private Map<UnitCode, TileMap.Tile> tiles() {
        Map<UnitCode, TileMap.Tile> tiles = new LinkedHashMap<>();
        rows.forEach((province, cells) -> {
            Standing standing = standing(cells);
            tiles.put(
                    province,
                    new TileMap.Tile(
                            standing.tone, language -> standing.sign, language -> "", standing.key(), "p-" + province));
        });
        return tiles;
    }

    /** What a province's quantity and quality come to together. */
    private enum Standing {
        BOTH("ACHIEVED", "✓"),
        QUANTITY("BEHIND", "◐"),
        QUALITY("INFO", "◑"),
        NEITHER("MISSED", "✗"),
        /** Quantity reached where no quality is asked for. */
        ENOUGH("ACHIEVED", "✓"),
        /** Quantity not reached where no quality is asked for. */
        SHORT("MISSED", "✗"),
        UNKNOWN("NO_DATA", "–");

        private final String tone;
        private final String sign;

        Standing(String tone, String sign) {
            this.tone = tone;
            this.sign = sign;
        }

        String words() {
            return PageFrame.say("review.standing." + name());
        }

        String key() {
            return "standing-" + name();
        }
    }

    /** By the first quantity and the first quality, which are also those that the scatter shows. */
    private Standing standing(Cells cells) {
        Progress quantity = cells.quantity().get(0);
        boolean isKnown = (quantity.attainment().isPresent() || JUDGED.contains(quantity.status()))
                && cells.quality().stream().limit(1).allMatch(figure -> figure.value()
                        .isPresent());
        if (!isKnown) {
            return Standing.UNKNOWN;
        }
        boolean isEnough = quantity.status() == ProgressStatus.ACHIEVED || quantity.status() == ProgressStatus.ON_TRACK;
        if (goals.quality().isEmpty()) {
            return isEnough ? Standing.ENOUGH : Standing.SHORT;
        }
        boolean isGood = goals.quality().get(0).isReached(cells.quality().get(0));
        return isEnough ? isGood ? Standing.BOTH : Standing.QUANTITY : isGood ? Standing.QUALITY : Standing.NEITHER;
    }

    private static void goals(Chart chart, Goals.Quality quality) {
        chart.scale(Fraction.HUNDRED, 0);
        for (int at : new int[] {50, 100, 150, 200}) {
            int x = chart.x(Fraction.of(at), FARTHEST);
            chart.write("faint", x, chart.bottom() + 16, "middle", at + (at == 200 ? "+" : ""));
        }
        int x = chart.x(Fraction.HUNDRED, FARTHEST);
        chart.line("goal-line", x, chart.top(), x, chart.bottom());
        int y = chart.y(quality.target(), Fraction.HUNDRED);
        chart.line("goal-line", chart.left(), y, chart.right(), y);
    }

    private void scatter(Html html) {
        Goals.Quality quality = goals.quality().get(0);
        Chart chart = new Chart(html, 560, 400, "provinces-scatter");
        goals(chart, quality);
        rows.forEach((province, cells) -> {
            Optional<Fraction> level = cells.quantity().get(0).attainment();
            Optional<Fraction> upright = cells.quality().get(0).value();
            if (level.isPresent() && upright.isPresent()) {
                chart.dot(
                        standing(cells).tone,
                        chart.x(level.get(), FARTHEST),
                        chart.y(upright.get(), Fraction.HUNDRED),
                        5,
                        language -> name(province.value()) + ": "
                                + Notation.in(language).percent(level.get()) + "; "
                                + Notation.in(language).percent(upright.get()));
            }
        });
        chart.say("faint", chart.right(), chart.bottom() + 34, "end", "review.axis.attainment");
        chart.say("faint", chart.left() - 40, chart.top() - 12, "start", "review.axis.quality");
        chart.end();
        Indicator first = goals.quantity().get(0);
        html.raw("<p class=\"small\">" + PageFrame.say("review.scatter.axes") + " " + title(first) + "; "
                + title(quality.indicator()) + "</p>\n");
    }

    private static String title(Indicator indicator) {
        return Html.both(indicator.titles().vi(), indicator.titles().en());
    }

    private List<String> headings(String first) {
        List<String> headings = new ArrayList<>(List.of(first));
        goals.quantity().forEach(indicator -> headings.add(title(indicator) + ", " + PageFrame.say("review.attained")));
        goals.quality()
                .forEach(goal -> headings.add(title(goal.indicator()) + " (" + PageFrame.say("review.goal") + " "
                        + Html.percent(goal.target()) + ")"));
        return headings;
    }

    private void table(Html html) {
        List<String> headings = headings(PageFrame.say("review.province"));
        headings.add(1, PageFrame.say("review.group"));
        html.table(TABLE, PageFrame.say("review.provinces.caption"), "sortable", 2, headings);
        rows.forEach((province, cells) -> {
            List<String> row = new ArrayList<>(List.of(
                    Html.escape(name(province.value())),
                    "<td class=\"short\">" + Html.group(Optional.ofNullable(groups.get(province))) + "</td>"));
            for (Progress progress : cells.quantity()) {
                row.add(cell(progress.status().name(), progress.attainment()));
            }
            for (int i = 0; i < goals.quality().size(); i++) {
                Figure figure = cells.quality().get(i);
                String tone = figure.value().isEmpty()
                        ? ProgressStatus.NO_DATA.name()
                        : goals.quality().get(i).isReached(figure) ? "ACHIEVED" : "MISSED";
                row.add(cell(tone, figure.value()));
            }
            html.named(" id=\"p-" + Html.escape(province.value()) + "\"", 2, row);
        });
        html.endTable(TABLE);
    }

    private static String cell(String tone, Optional<Fraction> value) {
        return "<td class=\"n mark " + tone + "\">" + Html.number(value, 1) + "</td>";
    }

    /** The groups: what their provinces reached together of what they had to, from the exact figures. */
    private void groups(Html html) {
        Map<String, List<Cells>> byGroup = new TreeMap<>();
        rows.forEach((province, cells) -> {
            if (groups.containsKey(province)) {
                byGroup.computeIfAbsent(groups.getOrDefault(province, ""), group -> new ArrayList<>())
                        .add(cells);
            }
        });
        if (byGroup.size() < 2) {
            return;
        }
        List<String> headings = headings(PageFrame.say("review.group"));
        headings.add(1, PageFrame.say("review.units"));
        html.table(GROUPS, PageFrame.say("review.groups"), "sortable", 1, headings);
        byGroup.forEach((group, members) -> html.named("", 1, row(group, members)));
        html.endTable(GROUPS);
    }

    /** A group: how many it has, and to how much of each goal they came together. */
    private List<String> row(String group, List<Cells> members) {
        List<String> row = new ArrayList<>(List.of(Html.group(Optional.of(group)), Html.number(members.size())));
        for (int i = 0; i < goals.quantity().size(); i++) {
            int at = i;
            row.add(together(
                    members,
                    cells -> cells.quantity().get(at).actual().value(),
                    cells -> cells.quantity()
                            .get(at)
                            .target()
                            .filter(target -> target.comparison() == Comparison.AT_LEAST)
                            .map(Target::value),
                    share -> share.compareTo(Fraction.HUNDRED) >= 0));
        }
        for (int i = 0; i < goals.quality().size(); i++) {
            int at = i;
            row.add(together(
                    members,
                    cells -> cells.quality().get(at).numerator(),
                    cells -> cells.quality().get(at).denominator(),
                    goals.quality().get(at)::isReached));
        }
        return row;
    }

    private static String together(
            List<Cells> members,
            Function<Cells, Optional<Fraction>> part,
            Function<Cells, Optional<Fraction>> whole,
            Predicate<Fraction> isReached) {
        Optional<Fraction> share = Goals.share(
                members.stream().map(part).toList(), members.stream().map(whole).toList());
        return cell(
                share.map(value -> isReached.test(value) ? "ACHIEVED" : "MISSED")
                        .orElse("NO_DATA"),
                share);
    }
}
