package org.ishc.benchmarks.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Charts: well-formed, a mark for each figure, log–log. */
class ChartTest {

    private static final Topic TOPIC = new Topic(
            "t",
            "A & B",
            "",
            new Topic.Sizes("n", "things", List.of(10, 100, 1_000), false),
            List.of(
                    Topic.Series.of(Topic.Role.FLOOR, "a < b", "X.floor"),
                    Topic.Series.of(Topic.Role.OURS, "ours", "X.ours")));

    private static Measurements linear(double error) {
        Map<Key, Measurements.Measured> times = new HashMap<>();
        for (int size : TOPIC.sizes().numbers()) {
            times.put(Key.of("X.floor", "n", size), new Measurements.Measured(new Estimate(size / 10.0, error), 2, 5));
            times.put(Key.of("X.ours", "n", size), new Measurements.Measured(new Estimate(size / 5.0, error), 2, 5));
        }
        return new Measurements(times);
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> paths(Document svg, String style) {
        NodeList all = svg.getElementsByTagName("path");
        List<Element> paths = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element path = (Element) all.item(i);
            if (path.getAttribute("class").equals(style)) {
                paths.add(path);
            }
        }
        return paths;
    }

    @Test
    void chart_hasABarForEachFigureThatHasAnError() throws Exception {
        assertEquals(
                6,
                paths(parse(Chart.of(TOPIC, linear(0.1)).orElseThrow()), "bar").size());
        assertEquals(
                0,
                paths(parse(Chart.of(TOPIC, linear(Double.NaN)).orElseThrow()), "bar")
                        .size());
    }

    @Test
    void barThatReachesBelowNothing_endsAtTheFrame() throws Exception {
        String chart = Chart.of(TOPIC, linear(50)).orElseThrow();
        parse(chart);
        assertFalse(chart.contains("NaN") || chart.contains("Infinity"));
    }

    @Test
    void growthInProportion_isAStraightLine() throws Exception {
        String drawn = paths(parse(Chart.of(TOPIC, linear(0.1)).orElseThrow()), "line").stream()
                .map(path -> path.getAttribute("d"))
                .filter(d -> d.contains("L"))
                .findFirst()
                .orElseThrow();
        String[] points = drawn.substring(1).split(" L");
        assertEquals(3, points.length);
        double[][] at = new double[3][];
        for (int i = 0; i < 3; i++) {
            String[] xy = points[i].split(",");
            at[i] = new double[] {Double.parseDouble(xy[0]), Double.parseDouble(xy[1])};
        }
        assertEquals(at[1][0] - at[0][0], at[2][0] - at[1][0], 0.11);
        assertEquals(at[1][1] - at[0][1], at[2][1] - at[1][1], 0.11);
        assertTrue(at[0][0] < at[2][0] && at[0][1] > at[2][1]);
    }

    @Test
    void everyMark_tellsItsFigure() throws Exception {
        assertTrue(Chart.of(TOPIC, linear(0.5)).orElseThrow().contains("<title>20.0 ± 0.5 ms</title>"));
    }

    @Test
    void topicOfOneSizeOrWithoutFigures_hasNoChart() {
        assertTrue(Chart.of(TOPIC, new Measurements(Map.of())).isEmpty());
        Topic single =
                new Topic("s", "S", "", Topic.Sizes.ONE, List.of(Topic.Series.of(Topic.Role.OURS, "ours", "X.ours")));
        assertTrue(Chart.of(
                        single,
                        new Measurements(Map.of(Key.of("X.ours"), new Measurements.Measured(new Estimate(1, 0), 1, 1))))
                .isEmpty());
    }

    @Test
    void goals_areDashedLinesInTheChartOfTheirTopic() throws Exception {
        Topic shapley = Topics.ALL.stream()
                .filter(topic -> topic.name().equals("shapley"))
                .findFirst()
                .orElseThrow();
        Map<Key, Measurements.Measured> times = new HashMap<>();
        for (int edits : shapley.sizes().numbers()) {
            times.put(
                    Key.of("ShapleyBenchmark.impact_attributed", "edits", edits),
                    new Measurements.Measured(new Estimate(4 << edits, 1), 2, 5));
        }
        assertEquals(
                2,
                paths(parse(Chart.of(shapley, new Measurements(times)).orElseThrow()), "goal")
                        .size());
    }
}
