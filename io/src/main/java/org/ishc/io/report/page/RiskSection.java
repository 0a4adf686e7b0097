package org.ishc.io.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubStatus;
import org.ishc.core.club.Obstacle;
import org.ishc.core.club.Signal;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Labels;
import org.ishc.io.message.Messages;
import org.ishc.io.message.Notation;

/**
 * Clubs that will not last and obstacles overdue, by province; and each such club by name: which signals, since when,
 * who must act and by when. The names are put into the page when somebody opens a province.
 */
public final class RiskSection {

    private static final String TABLE = "risk-table";
    private static final int MOST_QUARTERS = 40;

    private final LoadedPackage loaded;
    private final LocalDate on;
    private final Snapshot map;
    private final Map<UnitCode, long[]> byProvince = new TreeMap<>();
    private final Map<UnitCode, List<ClubStatus>> atRisk = new TreeMap<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final Map<Signal, Long> signals = new EnumMap<>(Signal.class);

    public RiskSection(LoadedPackage loaded, LocalDate on) {
        this.loaded = loaded;
        this.on = on;
        this.map = loaded.registry().asOf(on);
        for (ClubStatus status : loaded.clubs().statuses(on, Optional.empty())) {
            status.unit()
                    .filter(map::contains)
                    .flatMap(unit -> map.ancestorAt(unit, UnitLevel.PROVINCE))
                    .ifPresent(province -> count(province, status));
        }
    }

    public void write(Html html) {
        html.raw("<section id=\"risk\">\n<h2 id=\"risk-title\">" + PageFrame.say("review.risk")
                + "</h2>\n<ul class=\"legend\">");
        signals.forEach((signal, count) -> html.raw(
                "<li><span class=\"badge\">" + Html.label(signal) + "</span> " + Html.number(count) + "</li>"));
        html.raw("</ul>\n");
        Optional<TileGrid> grid = TileGrid.find(byProvince.keySet());
        html.raw(grid.isPresent() ? "<div class=\"aside\">\n<div>\n" : "<div>\n");
        grid.ifPresent(tileGrid -> {
            legend(html);
            new TileMap(tileGrid, tiles(), this::name).write(html, "risk-title");
            html.raw("</div>\n");
        });
        html.raw("<div>\n");
        table(html);
        html.raw("</div>\n</div>\n");
        names(html);
        html.raw("</section>\n");
    }

    private String name(String code) {
        return map.findName(UnitCode.parse(code)).orElse(code);
    }

    /** Whether more of its clubs are at risk than of the nation's. */
    private String tone(long[] counts) {
        if (counts[0] == 0) {
            return "NO_DATA";
        }
        long running =
                byProvince.values().stream().mapToLong(numbers -> numbers[0]).sum();
        long risky = byProvince.values().stream().mapToLong(given -> given[1]).sum();
        return Fraction.of(counts[1], counts[0]).compareTo(Fraction.of(risky, running)) > 0 ? "BEHIND" : "ACHIEVED";
    }

    private static void legend(Html html) {
        html.raw("<ul class=\"legend\">");
        List.of("BEHIND", "ACHIEVED")
                .forEach(tone -> html.raw("<li>"
                        + TileMap.key("risk-" + tone, tone, "", PageFrame.say("review.risk." + tone)) + "</li>"));
        html.raw("</ul>\n");
    }

    private Map<UnitCode, TileMap.Tile> tiles() {
        Map<UnitCode, TileMap.Tile> tiles = new LinkedHashMap<>();
        byProvince.forEach((province, counts) -> tiles.put(
                province,
                new TileMap.Tile(
                        tone(counts),
                        language -> Notation.in(language).number(counts[1]),
                        language -> Notation.in(language).number(counts[1]) + "/"
                                + Notation.in(language).number(counts[0]),
                        "risk-" + tone(counts),
                        "r-" + province)));
        return tiles;
    }

    private void table(Html html) {
        html.table(
                TABLE,
                PageFrame.say("review.risk.caption"),
                "sortable",
                1,
                List.of(
                        PageFrame.say("review.province"),
                        PageFrame.say("review.risk.operating"),
                        PageFrame.say("review.risk.at-risk"),
                        PageFrame.say("review.risk.open"),
                        PageFrame.say("review.risk.overdue")));
        byProvince.forEach((province, counts) -> html.named(
                " id=\"r-" + Html.escape(province.value()) + "\"",
                1,
                List.of(
                        Html.escape(name(province.value())),
                        Html.number(counts[0]),
                        "<td class=\"n mark " + tone(counts) + "\">" + Html.number(counts[1]) + "</td>",
                        Html.number(counts[2]),
                        Html.number(counts[3]))));
        html.endTable(TABLE);
    }

    private void count(UnitCode province, ClubStatus status) {
        long[] counts = byProvince.computeIfAbsent(province, code -> new long[4]);
        counts[0] += status.state().isRunning() ? 1 : 0;
        counts[1] += status.isAtRisk() ? 1 : 0;
        counts[2] += status.openObstacles().size();
        counts[3] += status.openObstacles().stream()
                .filter(obstacle -> obstacle.isOverdue(on))
                .count();
        status.signals().forEach(signal -> signals.merge(signal, 1L, Long::sum));
        if (status.isAtRisk()) {
            atRisk.computeIfAbsent(province, code -> new ArrayList<>()).add(status);
        }
    }

    /** Each province closed, with its clubs in the block that it is filled from. */
    private void names(Html html) {
        if (atRisk.isEmpty()) {
            return;
        }
        html.raw("<div class=\"drill\">\n<h3>" + PageFrame.say("review.risk.names") + "</h3>\n<p class=\"small\">"
                + PageFrame.say("review.risk.who") + "</p>\n<div class=\"units\">\n");
        atRisk.forEach((province, clubs) -> html.raw(
                        "<details class=\"unit\" id=\"c-" + Html.escape(province.value()) + "\" data-clubs><summary>")
                .text(name(province.value()))
                .raw(" <span class=\"count\">" + Html.number(clubs.size()) + "</span></summary></details>\n"));
        html.raw("</div>\n</div>\n" + Html.data("id=\"clubs-at-risk\"", data()));
    }

    private Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        List<List<String>> headings = new ArrayList<>();
        for (String key : List.of("club", "signals", "since", "who", "by")) {
            headings.add(pair("review.risk.column." + key));
        }
        data.put("headings", headings);
        data.put("save", pair("page.save"));
        List<List<String>> words = new ArrayList<>();
        for (Signal signal : Signal.values()) {
            words.add(List.of(Labels.of(signal, Language.VI), Labels.of(signal, Language.EN)));
        }
        data.put("signals", words);
        Map<String, Object> provinces = new LinkedHashMap<>();
        atRisk.forEach((province, clubs) -> {
            Map<String, List<String>> communes = new LinkedHashMap<>();
            clubs.forEach(club -> communes.computeIfAbsent(commune(club), name -> new ArrayList<>())
                    .add(row(club)));
            List<String> rows = new ArrayList<>();
            communes.forEach((commune, texts) -> rows.add(String.join(";", texts) + "=" + commune));
            provinces.put("c-" + province, rows);
        });
        data.put("provinces", provinces);
        data.put("names", List.copyOf(names.keySet()));
        data.put("days", days.stream().map(LocalDate::toString).toList());
        return data;
    }

    private static List<String> pair(String key) {
        return List.of(
                Messages.in(Language.VI).text(key), Messages.in(Language.EN).text(key));
    }

    private String commune(ClubStatus status) {
        return status.unit().map(unit -> name(unit.value())).orElse("–");
    }

    /**
     * A club: the number of its name without numbers, the numbers in it, a bit for each of its signals, since when, by
     * when. The clubs of a commune stand before its name.
     */
    private String row(ClubStatus status) {
        String name = loaded.clubs()
                .findHistory(status.club())
                .map(history -> history.club().label())
                .orElse(status.club().value());
        int signs = status.signals().stream()
                .mapToInt(signal -> 1 << signal.ordinal())
                .sum();
        return String.join(
                ":",
                String.valueOf(names.computeIfAbsent(TreeData.pattern(name), pattern -> names.size())),
                TreeData.numbers(name),
                String.valueOf(signs),
                String.valueOf(number(since(status))),
                String.valueOf(number(by(status))));
    }

    /** The place of a day in the list of days, which are few. */
    private int number(LocalDate day) {
        if (!days.contains(day)) {
            days.add(day);
        }
        return days.indexOf(day);
    }

    /** The last day of the first quarter after which the club was at risk without a break. */
    private LocalDate since(ClubStatus status) {
        Period quarter = quarterOf(on);
        if (loaded.calendar().lastDay(quarter).isAfter(on)) {
            quarter = quarter.previous();
        }
        LocalDate since = loaded.calendar().lastDay(quarter);
        Optional<Period> before = quarter.findPrevious();
        for (int i = 0; i < MOST_QUARTERS && before.isPresent(); i++) {
            LocalDate day = loaded.calendar().lastDay(before.get());
            if (loaded.clubs()
                    .findStatus(status.club(), day)
                    .filter(ClubStatus::isAtRisk)
                    .isEmpty()) {
                return since;
            }
            since = day;
            before = before.get().findPrevious();
        }
        return since;
    }

    /** The day until which the first open obstacle is to be removed, else the end of the quarter that runs. */
    private LocalDate by(ClubStatus status) {
        return status.openObstacles().stream()
                .map(Obstacle::dueOn)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> loaded.calendar().lastDay(quarterOf(on.plusDays(1))));
    }

    /** The quarter that a day lies in; the last one for the days behind all periods. */
    private Period quarterOf(LocalDate day) {
        LocalDate last = loaded.calendar().lastDay(Period.ofYear(Period.MAX_YEAR));
        return loaded.calendar().monthOf(day.isBefore(last) ? day : last).quarter();
    }
}
