package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.ishc.core.emulation.change.Impact;
import org.ishc.io.report.PastImpact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ranks before and after a change of rules: a line for each unit, rising or falling. */
class RankChartTest {

    @TempDir
    Path folder;

    private static Html chart(PastImpact past, int times) {
        Html html = new Html();
        List<Impact.Unit> group = Collections.nCopies(times, past.impact().units()).stream()
                .flatMap(List::stream)
                .toList();
        new RankChart(past).write(html, "ranks", group);
        return html;
    }

    @Test
    void unitThatRises_andOneThatFalls_areToldApartWithoutColour() throws IOException {
        Html html = chart(ImpactSamples.changed(folder), 1);
        assertEquals(1, Markup.count(html, "<g class=\"MISSED\">"));
        assertEquals(2, Markup.count(html, "<g class=\"ACHIEVED\">"));
        assertEquals(1, Markup.count(html, "▼"));
        assertEquals(2, Markup.count(html, "▲"));
    }

    @Test
    void whereNobodyMoves_linesAreLevel_andHaveNoArrow() throws IOException {
        Html html = chart(ImpactSamples.same(folder), 1);
        assertEquals(3, Markup.count(html, "<g class=\"NO_DATA\">"));
        assertEquals(Markup.attributes(html, "line", "y1"), Markup.attributes(html, "line", "y2"));
        assertFalse(html.toString().contains("▲") || html.toString().contains("▼"));
    }

    @Test
    void linesCross_whereRanksChangePlaces() throws IOException {
        Html html = chart(ImpactSamples.changed(folder), 1);
        List<Integer> from = Markup.attributes(html, "line", "y1").stream()
                .map(Integer::valueOf)
                .toList();
        List<Integer> to = Markup.attributes(html, "line", "y2").stream()
                .map(Integer::valueOf)
                .toList();
        assertTrue(from.get(0) < to.get(0), () -> from + " to " + to);
        assertTrue(from.get(1) > to.get(1), () -> from + " to " + to);
    }

    @Test
    void name_isCutInTheDrawing_andWholeInItsTitle() throws IOException {
        String markup = chart(ImpactSamples.changed(folder), 1).toString();
        assertTrue(markup.contains("Xã Cường &lt;&amp;&gt; có tên dài hơn chỗ trống: "), markup);
        assertFalse(markup.contains("chỗ trống  "), markup);
    }

    /** Beyond some forty lines nobody sees anything; the table has all. */
    @Test
    void largeGroup_isDrawnInPart_andSaysSo() throws IOException {
        Html html = chart(ImpactSamples.changed(folder), 20);
        assertEquals(RankChart.MOST, Markup.count(html, "<g class="));
        assertTrue(Markup.text(html.toString()).contains("Only the 40 units that change most"), html::toString);
        assertFalse(
                Markup.text(chart(ImpactSamples.changed(folder), 1).toString()).contains("Only the"));
    }

    @Test
    void groupWithoutRanks_isNotDrawn() throws IOException {
        Html html = new Html();
        new RankChart(ImpactSamples.changed(folder)).write(html, "ranks", List.of());
        assertEquals("", html.toString());
    }
}
