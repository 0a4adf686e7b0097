package org.ishc.io.report.page;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;

/** A figure over the years as a line; a year without figure is a gap, never a zero. */
final class YearsChart {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 240;

    private final String style;
    private final int decimals;
    private final Optional<Fraction> goal;

    /** A year and its figure. */
    record Point(String year, Optional<Fraction> value) {}

    /**
     * Prepares a line.
     *
     * @param style its tone
     * @param goal drawn across, where there is one
     */
    YearsChart(String style, int decimals, Optional<Fraction> goal) {
        this.style = style;
        this.decimals = decimals;
        this.goal = goal;
    }

    /**
     * Draws the line.
     *
     * @param title the identifier of the heading that names it
     */
    void write(Html html, String title, List<Point> points) {
        Fraction most = Chart.roof(points.stream()
                .flatMap(point -> point.value().stream())
                .reduce(Fraction::max)
                .map(highest -> goal.map(highest::max).orElse(highest)));
        Chart chart = new Chart(html, WIDTH, HEIGHT, title);
        chart.scale(most, 0);
        goal.ifPresent(fraction ->
                chart.line("goal-line", chart.left(), chart.y(fraction, most), chart.right(), chart.y(fraction, most)));
        Optional<int[]> last = Optional.empty();
        for (int i = 0; i < points.size(); i++) {
            int x = chart.left() + 24 + (chart.right() - chart.left() - 48) * i / Math.max(1, points.size() - 1);
            chart.write("faint", x, chart.bottom() + 16, "middle", points.get(i).year());
            Optional<Fraction> value = points.get(i).value();
            if (value.isEmpty()) {
                last = Optional.empty();
                continue;
            }
            int y = chart.y(value.get(), most);
            last.ifPresent(from -> chart.line("line " + style, from[0], from[1], x, y));
            last = Optional.of(new int[] {x, y});
            String year = points.get(i).year();
            chart.dot(style, x, y, 4, language -> year + ": " + language.number(value.get(), decimals));
            chart.number("value", x, y - 9, "middle", value.get(), decimals);
        }
        chart.end();
    }
}
