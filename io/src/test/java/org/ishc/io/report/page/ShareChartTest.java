package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ishc.io.report.PastImpact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points won and lost by a change of rules, a colour for each edit, and the sum beside the bar. */
class ShareChartTest {

    @TempDir
    Path folder;

    private static Html chart(PastImpact past) {
        Html html = new Html();
        new ShareChart(past, new EditTitles(past.impact()))
                .write(html, "shares", past.impact().units());
        return html;
    }

    /** A bar: its colour, where it begins and how long it is. */
    private record Bar(String colour, int x, int width) {}

    private static List<Bar> bars(Html html) {
        return Stream.of(html.toString().split("<rect fill=\""))
                .skip(1)
                .map(rect -> new Bar(
                        rect.substring(0, rect.indexOf('"')),
                        Integer.parseInt(rect.replaceAll("(?s).*? x=\"(-?\\d+)\".*", "$1")),
                        Integer.parseInt(rect.replaceAll("(?s).*? width=\"(\\d+)\".*", "$1"))))
                .toList();
    }

    @Test
    void eachEdit_hasABarOfItsColour() throws IOException {
        PastImpact past = ImpactSamples.changed(folder);
        int edits = new EditTitles(past.impact()).edits().size();
        List<Bar> bars = bars(chart(past));
        assertEquals(3 * edits, bars.size());
        assertEquals(edits, bars.stream().map(Bar::colour).distinct().count());
    }

    /** To the right what is won, to the left what is lost: no bar crosses the axis. */
    @Test
    void bars_leaveTheAxisToTheirOwnSide() throws IOException {
        Html html = chart(ImpactSamples.changed(folder));
        int axis = Integer.parseInt(Markup.attributes(html, "axis", "x1").get(0));
        for (Bar bar : bars(html)) {
            assertTrue(bar.x() >= axis || bar.x() + bar.width() <= axis, bar + " crosses " + axis);
        }
    }

    @Test
    void whoWinsMost_standsFirst_andWhoLosesMostLast() throws IOException {
        String text = Markup.text(chart(ImpactSamples.changed(folder)).toString());
        assertTrue(text.indexOf("Xã An") < text.indexOf("Xã Bình"), text);
        assertTrue(text.contains("+"), text);
    }

    @Test
    void whereNobodyWinsOrLoses_nothingIsDrawn() throws IOException {
        assertEquals("", chart(ImpactSamples.same(folder)).toString());
    }
}
