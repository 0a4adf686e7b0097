package org.ishc.io.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.change.Impact;
import org.ishc.io.report.PastImpact;

/**
 * The ranks of a group before and after a change of rules: a line for each unit, rising or falling, with an arrow
 * beside the colour. Of a large group those are drawn whose rank changes most.
 */
final class RankChart {

    /** Of drawings with names at their sides. */
    static final String STYLE = "chart names";

    static final int WIDTH = 460;
    static final int ROW = 22;
    static final int NAMES = 165;

    /** More units than a drawing holds. */
    static final int MOST = 40;

    private final PastImpact past;

    RankChart(PastImpact past) {
        this.past = past;
    }

    void write(Html html, String title, List<Impact.Unit> group) {
        List<Impact.Unit> ranked = group.stream()
                .filter(unit ->
                        unit.before().rank().isPresent() && unit.after().rank().isPresent())
                .sorted(Comparator.comparing(RankChart::distance).reversed())
                .limit(MOST)
                .toList();
        if (ranked.isEmpty()) {
            return;
        }
        List<Impact.Unit> left = ordered(ranked, Impact.Unit::before);
        List<Impact.Unit> right = ordered(ranked, Impact.Unit::after);
        int height = ranked.size() * ROW + 26;
        Drawing drawing = new Drawing(html, STYLE, WIDTH, height, title);
        drawing.say("faint", NAMES, 14, "end", "impact.ranks.before")
                .say("faint", WIDTH - NAMES, 14, "start", "impact.ranks.after");
        for (int i = 0; i < left.size(); i++) {
            line(drawing, left.get(i), y(i), y(right.indexOf(left.get(i))));
        }
        drawing.end();
        if (group.size() > MOST) {
            html.raw("<p class=\"small\">" + PageFrame.say("impact.most", "most", (long) MOST) + "</p>\n");
        }
    }

    private static int distance(Impact.Unit unit) {
        return Math.abs(unit.after().rank().orElse(0) - unit.before().rank().orElse(0));
    }

    private static List<Impact.Unit> ordered(List<Impact.Unit> units, Function<Impact.Unit, ScoreCard.UnitScore> when) {
        List<Impact.Unit> ordered = new ArrayList<>(units);
        ordered.sort(Comparator.comparing(
                        (Impact.Unit unit) -> when.apply(unit).rank().orElse(0))
                .thenComparing(unit -> unit.before().unit().code()));
        return ordered;
    }

    private static int y(int row) {
        return 38 + row * ROW;
    }

    private void line(Drawing drawing, Impact.Unit unit, int from, int to) {
        int fall = ImpactSection.rankChange(unit);
        String tone = fall < 0 ? "ACHIEVED" : fall > 0 ? "MISSED" : "NO_DATA";
        String arrow = fall < 0 ? " ▲" : fall > 0 ? " ▼" : "";
        String full = past.names().apply(unit.before().unit().code());
        String name = ImpactSection.cut(full);
        drawing.group(tone, language -> full + ": " + ImpactSection.ranks(unit))
                .line("line", NAMES + 6, from, WIDTH - NAMES - 6, to)
                .write(
                        "",
                        NAMES,
                        from + 4,
                        "end",
                        name + "  " + unit.before().rank().orElseThrow())
                .write(
                        "toned",
                        WIDTH - NAMES,
                        to + 4,
                        "start",
                        unit.after().rank().orElseThrow() + "  " + name + arrow)
                .endGroup();
    }
}
