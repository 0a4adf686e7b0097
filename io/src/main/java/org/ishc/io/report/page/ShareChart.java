package org.ishc.io.report.page;

import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.change.Impact;
import org.ishc.io.report.PastImpact;

/**
 * Who of a group wins and loses points by a change of rules: points won to the right of an axis, points lost to its
 * left, a colour for each edit; the sum beside the bar. Of a large group those are drawn who win or lose most.
 */
final class ShareChart {

    private static final int NUMBERS = 62;

    private final PastImpact past;
    private final EditTitles edits;

    ShareChart(PastImpact past, EditTitles edits) {
        this.past = past;
        this.edits = edits;
    }

    void write(Html html, String title, List<Impact.Unit> group) {
        List<Impact.Unit> moved = group.stream()
                .filter(unit ->
                        ImpactSection.change(unit).isPresent() && reach(unit).signum() > 0)
                .sorted((one, other) -> reach(other).compareTo(reach(one)))
                .limit(RankChart.MOST)
                .sorted((one, other) -> ImpactSection.change(other)
                        .orElse(Fraction.ZERO)
                        .compareTo(ImpactSection.change(one).orElse(Fraction.ZERO)))
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        Fraction widest = moved.stream().map(this::reach).reduce(Fraction.ONE, Fraction::max);
        int height = moved.size() * RankChart.ROW + 8;
        Drawing drawing = new Drawing(html, RankChart.STYLE, RankChart.WIDTH, height, title);
        drawing.line("axis", axis(), 0, axis(), height);
        for (int i = 0; i < moved.size(); i++) {
            bars(drawing, moved.get(i), i * RankChart.ROW + 4, widest);
        }
        drawing.end();
    }

    private static int axis() {
        return (RankChart.NAMES + RankChart.WIDTH - NUMBERS) / 2;
    }

    /** What is drawn of a unit: the share of each edit, else the change as a whole. */
    private List<Fraction> shares(Impact.Unit unit) {
        return unit.attribution()
                .filter(shares -> !edits.edits().isEmpty())
                .map(shares -> shares.stream().map(Impact.Share::points).toList())
                .orElseGet(() -> ImpactSection.change(unit).stream().toList());
    }

    /** How far the bars of a unit reach to the longer side. */
    private Fraction reach(Impact.Unit unit) {
        return sum(unit, 1).max(sum(unit, -1).negated());
    }

    private Fraction sum(Impact.Unit unit, int sign) {
        return shares(unit).stream().filter(points -> points.signum() == sign).reduce(Fraction.ZERO, Fraction::plus);
    }

    private void bars(Drawing drawing, Impact.Unit unit, int y, Fraction widest) {
        String name = past.names().apply(unit.before().unit().code());
        drawing.write("", RankChart.NAMES, y + 12, "end", ImpactSection.cut(name));
        int right = axis();
        int left = axis();
        List<Fraction> shares = shares(unit);
        int half = (RankChart.WIDTH - NUMBERS - RankChart.NAMES) / 2 - 8;
        for (int i = 0; i < shares.size(); i++) {
            int length = shares.get(i)
                    .times(Fraction.of(half))
                    .dividedBy(widest)
                    .floor()
                    .intValue();
            int x = length < 0 ? left + length : right;
            drawing.fill(EditTitles.colour(i), x, y, Math.abs(length), 14);
            left = Math.min(left, x);
            right = Math.max(right, x + Math.abs(length));
        }
        ImpactSection.change(unit)
                .ifPresent(change -> drawing.change("value", RankChart.WIDTH, y + 12, "end", change, 2));
    }
}
