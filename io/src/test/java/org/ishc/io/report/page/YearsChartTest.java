package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A figure over the years: a year without one is a gap, never a zero. */
class YearsChartTest {

    private static Html chart(Optional<Fraction> goal, @Nullable Integer... values) {
        Html html = new Html();
        List<YearsChart.Point> points = Stream.iterate(0, i -> i + 1)
                .limit(values.length)
                .map(i -> new YearsChart.Point(
                        String.valueOf(2020 + i), Optional.ofNullable(values[i]).map(value -> Fraction.of(value))))
                .toList();
        new YearsChart("ACHIEVED", 0, goal).write(html, "years", points);
        return html;
    }

    private static int lines(Html html) {
        return Markup.count(html, "class=\"line ACHIEVED\"");
    }

    private static int dots(Html html) {
        return Markup.count(html, "<circle");
    }

    @Test
    void figures_areDots_joinedFromYearToYear() {
        Html html = chart(Optional.empty(), 1, 2, 3);
        assertEquals(3, dots(html));
        assertEquals(2, lines(html));
    }

    @Test
    void yearWithoutAFigure_isNamed_andBreaksTheLine() {
        Html html = chart(Optional.empty(), 1, null, 3, 4);
        assertEquals(3, dots(html));
        assertEquals(1, lines(html), "from 2022 to 2023 only");
        assertTrue(html.toString().contains(">2021</text>"), html::toString);
    }

    @Test
    void zero_isAFigure() {
        Html html = chart(Optional.empty(), 0, 0);
        assertEquals(2, dots(html));
        assertEquals(1, lines(html));
    }

    @Test
    void highestFigure_standsAboveTheOthers_andTheGoalInSight() {
        Html html = chart(Optional.of(Fraction.of(50)), 10, 20);
        List<Integer> ys = Markup.attributes(html, "dot ACHIEVED", "cy").stream()
                .map(Integer::valueOf)
                .toList();
        assertTrue(ys.get(1) < ys.get(0), ys::toString);
        int goal = Integer.parseInt(Markup.attributes(html, "goal-line", "y1").get(0));
        assertTrue(goal > 0 && goal < ys.get(1), () -> goal + " above " + ys);
        assertEquals(0, Markup.count(chart(Optional.empty(), 10), "goal-line"));
    }

    @Test
    void dot_saysYearAndFigure() {
        assertTrue(chart(Optional.empty(), 1_234).toString().contains("2020: 1.234"));
    }

    @Test
    void oneYear_isDrawnToo() {
        Html html = chart(Optional.empty(), 5);
        assertEquals(1, dots(html));
        assertEquals(0, lines(html));
    }
}
