package org.ishc.io.report.page;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.base.Worded;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.Interval;
import org.ishc.core.organisation.Restated;
import org.ishc.core.organisation.RestatementMethod;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;

/**
 * The years before the reorganisation on the map of today: exact where units passed over whole, an interval where they
 * were split.
 */
public final class RestatementSection {

    private static final String TABLE = "restated-table";

    private final LoadedPackage loaded;
    private final LocalDate on;
    private final Indicator shown;

    public RestatementSection(LoadedPackage loaded, LocalDate on) {
        this.loaded = loaded;
        this.on = on;
        this.shown = ShownIndicators.of(loaded, on).stock();
    }

    /** The years that are over, and the half of the current one where it is. */
    private List<Period> periods() {
        List<Period> periods = new ArrayList<>(DataYears.until(loaded, on));
        boolean isYearOver = periods.contains(Period.ofYear(on.getYear()));
        periods.remove(Period.ofYear(on.getYear()));
        boolean isHalfOver =
                !loaded.calendar().lastDay(Period.ofHalf(on.getYear(), 1)).isAfter(on);
        if (isHalfOver
                && (isYearOver
                        || !loaded.figures()
                                .snapshot(Window.of(Period.ofHalf(on.getYear(), 1), loaded.calendar()))
                                .roots()
                                .isEmpty())) {
            periods.add(Period.ofHalf(on.getYear(), 1));
        }
        return periods;
    }

    public void write(Html html) {
        List<Period> periods = periods();
        if (periods.isEmpty()) {
            return;
        }
        Map<Period, Restated> restated = new HashMap<>();
        periods.forEach(period -> restated.put(period, restate(period, UnitLevel.PROVINCE)));
        Snapshot map = loaded.registry().asOf(on);
        html.raw("<section id=\"restated\" class=\"landscape\">\n<h2>")
                .say(shown.titles().vi(), shown.titles().en())
                .raw(PageFrame.say("review.restated", "day", on))
                .raw("</h2>\n");
        communes(html, periods.get(periods.size() - 1));
        table(html, map, periods, restated);
        html.raw("</section>\n");
    }

    private void table(Html html, Snapshot map, List<Period> periods, Map<Period, Restated> restated) {
        List<String> headings = new ArrayList<>(
                List.of(PageFrame.say("review.restated.province"), PageFrame.say("review.restated.from")));
        periods.forEach(period -> headings.add(Html.period(period)));
        headings.add("");
        html.table(
                TABLE,
                PageFrame.say("review.restated.caption", "indicator", (Worded) shown.titles()::in),
                "sortable",
                2,
                headings);
        BigInteger highest = of(restated, periods.get(periods.size() - 1)).figures().values().stream()
                .flatMap(Optional::stream)
                .map(Interval::high)
                .reduce(BigInteger.ONE, BigInteger::max);
        Fraction most = Fraction.of(highest, BigInteger.ONE);
        for (UnitCode province : map.members(UnitLevel.PROVINCE)) {
            row(html, map, province, periods, restated, most);
        }
        List<String> total = new ArrayList<>(List.of(PageFrame.say("review.restated.nation"), ""));
        periods.forEach(period -> total.add(
                Html.number(Optional.of(Fraction.of(of(restated, period).total(), BigInteger.ONE)), 0)));
        total.add("");
        html.endTable(TABLE, 2, total);
    }

    private static Restated of(Map<Period, Restated> restated, Period period) {
        return Objects.requireNonNull(restated.get(period));
    }

    private Restated restate(Period period, UnitLevel level) {
        return loaded.figures().restate(shown.code(), period, level, on, new RestatementMethod.Bounds());
    }

    private void communes(Html html, Period period) {
        Restated restated = restate(period, UnitLevel.COMMUNE);
        long exact = restated.figures().values().stream()
                .filter(figure -> figure.filter(Interval::isExact).isPresent())
                .count();
        html.raw("<p>")
                .raw(Html.period(period))
                .raw(PageFrame.say(
                        "review.restated.communes",
                        "exact",
                        exact,
                        "within",
                        restated.figures().size() - exact))
                .raw("</p>\n");
    }

    private void row(
            Html html,
            Snapshot map,
            UnitCode province,
            List<Period> periods,
            Map<Period, Restated> restated,
            Fraction most) {
        List<String> cells = new ArrayList<>();
        cells.add(Html.escape(map.unit(province).name().orElse(province.value())));
        cells.add(Html.escape(sources(province, periods.get(0))));
        Optional<Fraction> last = Optional.empty();
        for (Period period : periods) {
            Optional<Interval> figure = of(restated, period).figures().getOrDefault(province, Optional.empty());
            last = figure.map(interval -> Fraction.of(interval.high(), BigInteger.ONE));
            cells.add(figure.map(RestatementSection::shown).orElse(Html.MISSING));
        }
        cells.add("<td class=\"barred\">" + Html.bar(last, most, Optional.empty(), "quantity") + "</td>");
        html.named("", 2, cells);
    }

    private static String shown(Interval figure) {
        String low = Html.number(Optional.of(Fraction.of(figure.low(), BigInteger.ONE)), 0);
        return figure.isExact()
                ? low
                : low + "…" + Html.number(Optional.of(Fraction.of(figure.high(), BigInteger.ONE)), 0);
    }

    private String sources(UnitCode province, Period period) {
        LocalDate from = loaded.calendar().lastDay(period);
        TreeSet<String> names = new TreeSet<>();
        loaded.registry()
                .lineage()
                .predecessors(province, on, from)
                .forEach(source -> names.add(loaded.registry()
                        .findVersion(source.code(), from)
                        .flatMap(unit -> unit.name())
                        .orElse(source.code().value())));
        return String.join(", ", names);
    }
}
