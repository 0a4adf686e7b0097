package org.ishc.io.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.emulation.change.RulebookEdits;
import org.ishc.io.message.Notation;
import org.ishc.io.report.PastImpact;

/** What a change of rules would have done in one past period. */
public final class ImpactSection {

    private final PastImpact past;
    private final Impact impact;
    private final EditTitles edits;
    private final int decimals;

    public ImpactSection(PastImpact past) {
        this.past = past;
        this.impact = past.impact();
        this.edits = new EditTitles(impact);
        this.decimals = impact.after().rulebook().points().decimals();
    }

    /** Where the section of a period stands in the page. */
    public static String id(PastImpact past) {
        return "y-" + past.period().code().replace('/', '-');
    }

    /** A period as both languages name it. */
    public static String period(PastImpact past) {
        return Html.period(past.period());
    }

    public void write(Html html) {
        html.raw("<section id=\"" + id(past) + "\" class=\"landscape\">\n<h2>" + PageFrame.say("impact.past") + " "
                + period(past) + "</h2>\n");
        sentence(html);
        new ImpactTable(past).write(html);
        groups(html);
        new ShareTable(past, edits).write(html);
        new MovesTable(past).write(html);
        html.raw("</section>\n");
    }

    /** What it comes to: how many move, who wins and loses most, which edit does most of it. */
    private void sentence(Html html) {
        List<Impact.Unit> units = scored(impact);
        html.raw("<p class=\"lead\">")
                .raw(PageFrame.say(
                        "impact.sentence",
                        "units",
                        (long) units.size(),
                        "up",
                        count(units, unit -> rankChange(unit) < 0),
                        "down",
                        count(units, unit -> rankChange(unit) > 0),
                        "pairs",
                        impact.inversions()))
                .raw(" " + PageFrame.say("impact.sentence.totals", totals()));
        most(html, "impact.sentence.wins", 1);
        most(html, "impact.sentence.loses", -1);
        strongest().ifPresent(edit -> html.raw(" " + PageFrame.say("impact.sentence.edit") + " <strong>")
                .raw(edits.title(edit.path()))
                .raw("</strong>."));
        html.raw("</p>\n");
        if (units.size() < impact.units().size()) {
            html.raw("<p class=\"note\">"
                    + PageFrame.say(
                            "impact.unscored", "units", (long) (impact.units().size() - units.size())) + "</p>\n");
        }
    }

    /** The units that have a total before or after. */
    static List<Impact.Unit> scored(Impact impact) {
        return impact.units().stream()
                .filter(unit -> unit.before().total().isPresent()
                        || unit.after().total().isPresent())
                .toList();
    }

    private Object[] totals() {
        List<Impact.Unit> units = impact.units();
        return new Object[] {
            "more", count(units, unit -> sign(unit) > 0),
            "less", count(units, unit -> sign(unit) < 0),
            "classes",
                    count(
                            units,
                            unit -> !unit.before().band().equals(unit.after().band()))
        };
    }

    private static long count(List<Impact.Unit> units, Predicate<Impact.Unit> predicate) {
        return units.stream().filter(predicate).count();
    }

    private static int sign(Impact.Unit unit) {
        return change(unit).map(Fraction::signum).orElse(0);
    }

    /** The change of a unit's total; empty where it has none before or after. */
    static Optional<Fraction> change(Impact.Unit unit) {
        return unit.before().total().flatMap(before -> unit.after().total().map(after -> after.minus(before)));
    }

    /** How many places a unit falls; negative when it rises, 0 where it has no rank before or after. */
    static int rankChange(Impact.Unit unit) {
        return unit.before().rank().isPresent() && unit.after().rank().isPresent()
                ? unit.after().rank().get().compareTo(unit.before().rank().get())
                : 0;
    }

    private void most(Html html, String key, int sign) {
        impact.units().stream()
                .filter(unit -> sign(unit) == sign)
                .max(Comparator.comparing(
                        unit -> change(unit).orElse(Fraction.ZERO).times(Fraction.of(sign))))
                .ifPresent(unit -> html.raw(" " + PageFrame.say(key) + " <strong>")
                        .text(name(unit))
                        .raw("</strong> (" + Html.signed(change(unit), decimals))
                        .raw(
                                unit.before().rank().isPresent()
                                                || unit.after().rank().isPresent()
                                        ? "; " + PageFrame.say("impact.rank") + " " + ranks(unit)
                                        : "")
                        .raw(")."));
    }

    static String ranks(Impact.Unit unit) {
        return Notation.change(
                unit.before().rank().map(Object::toString), unit.after().rank().map(Object::toString));
    }

    private String name(Impact.Unit unit) {
        return past.names().apply(unit.before().unit().code());
    }

    /** The edit that moved the most points up and down, of all units together. */
    private Optional<RulebookEdits.Edit> strongest() {
        Map<RulebookEdits.Edit, Fraction> moved = new TreeMap<>();
        impact.units().forEach(unit -> unit.attribution()
                .ifPresent(shares -> shares.forEach(share -> moved.merge(
                        share.edit(), share.points().max(share.points().negated()), Fraction::plus))));
        return moved.entrySet().stream()
                .filter(entry -> entry.getValue().signum() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** In each group the ranks before and after, and who wins and loses by what. */
    private void groups(Html html) {
        Map<String, List<Impact.Unit>> groups = new TreeMap<>();
        scored(impact)
                .forEach(unit -> groups.computeIfAbsent(unit.before().group().orElse(""), group -> new ArrayList<>())
                        .add(unit));
        html.raw("<h3>" + PageFrame.say("impact.charts") + "</h3>\n");
        edits.legend(html);
        html.raw("<div class=\"pair\">\n");
        int i = 0;
        for (Map.Entry<String, List<Impact.Unit>> group : groups.entrySet()) {
            String title = id(past) + "-g" + i++;
            String name =
                    group.getKey().isEmpty() ? PageFrame.say("impact.all") : Html.group(Optional.of(group.getKey()));
            html.raw("<div class=\"card\"><h4 id=\"" + title + "\">" + name + "</h4>\n");
            new RankChart(past).write(html, title, group.getValue());
            new ShareChart(past, edits).write(html, title, group.getValue());
            html.raw("</div>\n");
        }
        html.raw("</div>\n");
    }

    /** A name short enough to stand beside a chart. */
    static String cut(String full) {
        return Drawing.cut(TileMap.plain(full), 20);
    }
}
