package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drawings in whole pixels: what is exact is placed exactly, and never beyond the axes. */
class ChartTest {

    @ParameterizedTest
    @CsvSource({"1,4", "4,4", "5,8", "9,12", "13,16", "17,20", "20,20", "21,40", "41,80", "201,400", "99999,120000"})
    void top_isANumberWhoseQuartersReadWell_notBelowTheHighest(long highest, long roof) {
        Fraction found = Chart.roof(Optional.of(Fraction.of(highest)));
        assertTrue(found.compareTo(Fraction.of(highest)) >= 0);
        assertTrue(found.dividedBy(Fraction.of(4)).isWhole());
        assertEquals(Fraction.of(roof), found);
    }

    @Test
    void withoutAnything_thereIsStillATop() {
        assertEquals(Fraction.of(4), Chart.roof(Optional.empty()));
        assertEquals(Fraction.of(4), Chart.roof(Optional.of(Fraction.of(1, 1000))));
    }

    @Test
    void value_isPlacedBetweenTheAxisAndTheTop() {
        Chart chart = new Chart(new Html(), 560, 300, "t");
        Fraction most = Fraction.HUNDRED;
        assertEquals(chart.bottom(), chart.y(Fraction.ZERO, most));
        assertEquals(chart.top(), chart.y(most, most));
        assertEquals(chart.top(), chart.y(Fraction.of(500), most));
        assertEquals(chart.bottom(), chart.y(Fraction.of(-5), most));
        assertEquals((chart.top() + chart.bottom()) / 2, chart.y(Fraction.of(50), most));
        assertEquals(chart.left(), chart.x(Fraction.ZERO, most));
        assertEquals(chart.right(), chart.x(most, most));
        assertEquals(chart.bottom(), chart.y(Fraction.ONE, Fraction.ZERO), "of nothing everything is at the axis");
    }

    @Test
    void drawing_isNamedByItsHeading_andItsTitlesAreEscaped() {
        Html html = new Html();
        Chart chart = new Chart(html, 560, 300, "sizes-title");
        chart.column("quantity", 60, 100, 20, language -> "10–19: <5>").scale(Fraction.of(8), 0);
        chart.dot("MISSED", 1, 2, 5, language -> "Tỉnh <A>");
        chart.end();
        String svg = html.toString();
        assertTrue(svg.startsWith("<svg class=\"chart\" viewBox=\"0 0 560 300\""), svg);
        assertTrue(svg.contains("aria-labelledby=\"sizes-title\""), svg);
        assertTrue(svg.contains("<title>10–19: &lt;5&gt;</title>"), svg);
        assertTrue(svg.contains("<title>Tỉnh &lt;A&gt;</title>"), svg);
        assertEquals(4, svg.split("class=\"rule\"", -1).length - 1);
        assertTrue(svg.endsWith("</svg>\n"), svg);
    }

    @Test
    void columnBelowTheAxis_hasNoHeight() {
        Html html = new Html();
        Chart chart = new Chart(html, 560, 300, "t");
        chart.column("quantity", 60, chart.bottom() + 10, 20, language -> "0");
        assertTrue(html.toString().contains("height=\"0\""), html::toString);
    }
}
