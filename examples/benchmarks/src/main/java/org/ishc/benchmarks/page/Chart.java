package org.ishc.benchmarks.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A topic as SVG: time over size, both axes logarithmic, every point with its error bar, and each goal as a dashed
 * line. Readable on a light and on a dark page: it follows what the reader prefers.
 */
final class Chart {

    private static final int WIDTH = 920;
    private static final int HEIGHT = 500;
    private static final int LEFT = 78;
    private static final int RIGHT = 620;
    private static final int TOP = 48;
    private static final int BOTTOM = 436;
    private static final int LEGEND = 644;

    /** Colours that stay apart for readers who do not tell red from green; the library's are blue, a floor is grey. */
    private static final String STYLE = """
      <style>
      text{font:13px system-ui,sans-serif;fill:var(--ink)} .h{font-size:16px;font-weight:600} .s{fill:var(--soft)}
      svg{--back:#fff;--ink:#1f2328;--soft:#59636e;--grid:#d8dee4;--floor:#6e7781;--o0:#0b5fbf;--o1:#35a0e8;--p0:#b45309;--p1:#8e3fa8;--p2:#0f766e;--p3:#c2185b;--goal:#cf222e}
      @media(prefers-color-scheme:dark){svg{--back:#0d1117;--ink:#e6edf3;--soft:#9198a1;--grid:#2d333b;--floor:#9ea7b3;--o0:#58a6ff;--o1:#a5d3ff;--p0:#f0a03c;--p1:#d2a8ff;--p2:#3fc8b4;--p3:#ff7eb6;--goal:#ff7b72}}
      .grid{stroke:var(--grid)} .fine{stroke:var(--grid);opacity:.5} .line{fill:none;stroke-width:2} .goal{fill:none;stroke:var(--goal);stroke-width:1.5}
      </style>
      """;

    private final Topic topic;
    private final Measurements run;
    private final StringBuilder out = new StringBuilder(8_000);

    /** The library's own lines, drawn over all others. */
    private final StringBuilder front = new StringBuilder();

    private final double lowest;
    private final double highest;
    private int legend = TOP + 6;

    private Chart(Topic topic, Measurements run, double lowest, double highest) {
        this.topic = topic;
        this.run = run;
        this.lowest = Math.floor(Math.log10(lowest));
        this.highest = Math.max(Math.ceil(Math.log10(highest)), this.lowest + 1);
    }

    /** Draws a topic; empty when it has but one size, or nothing of it was measured. */
    static Optional<String> of(Topic topic, Measurements run) {
        List<Double> all = new ArrayList<>();
        for (Topic.Series series : topic.series()) {
            for (int size : topic.sizes().numbers()) {
                topic.time(series, size, run).ifPresent(time -> all.add(time.value()));
            }
        }
        if (topic.sizes().numbers().size() < 2 || all.isEmpty()) {
            return Optional.empty();
        }
        double lowest = all.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double highest = all.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return Optional.of(new Chart(topic, run, lowest, highest).draw());
    }

    private String draw() {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-labelledby=\"t\">\n",
                WIDTH, HEIGHT, WIDTH, HEIGHT);
        out.append("<title id=\"t\">")
                .append(escape(topic.title()))
                .append(": time over size</title>\n")
                .append(STYLE);
        add("<rect width=\"%d\" height=\"%d\" fill=\"var(--back)\"/>\n", WIDTH, HEIGHT);
        text(LEFT, 26, "h", "start", topic.title() + ": time over size");
        axes();
        topic.goals().forEach(this::goal);
        int ours = 0;
        int peers = 0;
        for (Topic.Series series : topic.series()) {
            String colour =
                    switch (series.role()) {
                        case FLOOR -> "var(--floor)";
                        case OURS -> "var(--o" + ours++ % 2 + ")";
                        case PEER -> "var(--p" + peers++ % 4 + ")";
                    };
            series(series, colour, topic.series().indexOf(series));
        }
        out.append(front);
        legend += 10;
        text(LEGEND, legend + 4, "s", "start", "bars: 99.9 % intervals of the mean");
        return out.append("</svg>\n").toString();
    }

    private void axes() {
        for (int decade = (int) lowest; decade <= highest; decade++) {
            double y = y(Math.pow(10, decade));
            add("<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>\n", LEFT, y, RIGHT, y);
            text(LEFT - 8, y + 4, "", "end", Written.limitOfTime(Math.pow(10, decade)));
            for (int fine = 2; fine < 10 && decade < highest; fine++) {
                double at = y(fine * Math.pow(10, decade));
                add("<line class=\"fine\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>\n", LEFT, at, LEFT + 5, at);
            }
        }
        for (int size : topic.sizes().numbers()) {
            double x = x(size);
            add("<line class=\"grid\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>\n", x, TOP, x, BOTTOM);
            text(x, BOTTOM + 20, "", "middle", Written.size(topic.sizes().counted(size)));
        }
        text(
                (LEFT + RIGHT) / 2.0,
                BOTTOM + 44,
                "s",
                "middle",
                topic.sizes().label() + ", logarithmic; time for all of them, logarithmic");
    }

    private void series(Topic.Series series, String colour, int mark) {
        StringBuilder path = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        for (int size : topic.sizes().numbers()) {
            Optional<Estimate> time = topic.time(series, size, run);
            if (time.isPresent()) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(point(size, time.get().value()))
                        .append(' ');
                marks.append(bar(size, time.get(), colour))
                        .append(mark(mark, x(size), y(time.get().value()), colour, Written.time(time)));
            }
        }
        if (path.isEmpty()) {
            return;
        }
        String dashes = series.role() == Topic.Role.FLOOR ? " stroke-dasharray=\"2 3\"" : "";
        (series.role() == Topic.Role.OURS ? front : out)
                .append(String.format(
                        Locale.ROOT,
                        "<path class=\"line\" stroke=\"%s\"%s d=\"%s\"/>\n",
                        colour,
                        dashes,
                        path.toString().trim()))
                .append(marks);
        add("<path class=\"line\" stroke=\"%s\"%s d=\"M%d,%d h28\"/>\n", colour, dashes, LEGEND, legend);
        out.append(mark(mark, LEGEND + 14, legend, colour, series.label()));
        words(series.label()
                + (series.role() == Topic.Role.OURS ? " (ours)" : series.role() == Topic.Role.FLOOR ? " (floor)" : ""));
    }

    /**
     * A goal in time is a level line, a goal beside a floor lies so many times above or below it; one beside peers is
     * told by the table.
     */
    private void goal(Goal goal) {
        StringBuilder path = new StringBuilder();
        String label = goal.kind() == Goal.Kind.TIME_AT_MOST
                ? "goal: " + Written.limitOfTime(goal.limit())
                : "goal: " + Written.limit(goal.limit()) + " × floor";
        for (int size : topic.sizes().numbers()) {
            Optional<Double> at =
                    switch (goal.kind()) {
                        case TIME_AT_MOST -> Optional.of(goal.limit());
                        case RATIO_AT_MOST ->
                            topic.floor()
                                    .flatMap(floor -> topic.time(floor, size, run))
                                    .map(time -> time.value() * goal.limit());
                        case TIMES_FASTER -> Optional.<Double>empty();
                    };
            if (at.filter(time -> time >= Math.pow(10, lowest) && time <= Math.pow(10, highest))
                    .isPresent()) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(point(size, at.get()))
                        .append(' ');
            }
        }
        if (!path.isEmpty()) {
            String dashes = "stroke-dasharray=\"" + (topic.goals().indexOf(goal) % 2 == 0 ? "7 4" : "12 4 2 4") + "\"";
            add(
                    "<path class=\"goal\" %s d=\"%s\"><title>%s</title></path>\n",
                    dashes, path.toString().trim(), escape(label));
            add("<path class=\"goal\" %s d=\"M%d,%d h28\"/>\n", dashes, LEGEND, legend);
            words(label);
        }
    }

    /** Writes what a line of the legend stands for, in two lines where it is long. */
    private void words(String label) {
        int cut = label.length() > 34 ? label.lastIndexOf(' ', 34) : label.length();
        text(LEGEND + 38, legend + 4, "", "start", label.substring(0, cut));
        if (cut < label.length()) {
            legend += 16;
            text(LEGEND + 38, legend + 4, "", "start", label.substring(cut + 1));
        }
        legend += 24;
    }

    private String bar(int size, Estimate time, String colour) {
        if (Double.isNaN(time.error())) {
            return "";
        }
        double x = x(size);
        double low = Math.min(BOTTOM, y(Math.max(time.low(), Math.pow(10, lowest))));
        double high = Math.max(TOP, y(time.high()));
        return String.format(
                Locale.ROOT,
                "<path class=\"bar\" stroke=\"%s\" d=\"M%.1f,%.1f h8 m-4,0 V%.1f m-4,0 h8\"/>\n",
                colour,
                x - 4,
                low,
                high);
    }

    private static String mark(int kind, double x, double y, String colour, String title) {
        String shape =
                switch (kind % 5) {
                    case 0 -> "M-4,-4H4V4H-4Z";
                    case 1 -> "M-5,0A5,5 0 1 0 5,0A5,5 0 1 0 -5,0Z";
                    case 2 -> "M0,-6L6,5H-6Z";
                    case 3 -> "M0,-6L6,0L0,6L-6,0Z";
                    default -> "M0,6L6,-5H-6Z";
                };
        return String.format(
                Locale.ROOT,
                "<path transform=\"translate(%.1f %.1f)\" fill=\"%s\" d=\"%s\"><title>%s</title></path>\n",
                x,
                y,
                colour,
                shape,
                escape(title));
    }

    private String point(int size, double milliseconds) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x(size), y(milliseconds));
    }

    private double x(int size) {
        double first = Math.log10(topic.sizes().counted(topic.sizes().numbers().get(0)));
        double last = Math.log10(topic.sizes().counted(topic.sizes().last()));
        return LEFT + 30 + (Math.log10(topic.sizes().counted(size)) - first) / (last - first) * (RIGHT - LEFT - 60);
    }

    private double y(double milliseconds) {
        return BOTTOM - (Math.log10(milliseconds) - lowest) / (highest - lowest) * (BOTTOM - TOP);
    }

    private void text(double x, double y, String style, String anchor, String text) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\"%s text-anchor=\"%s\">",
                x, y, style.isEmpty() ? "" : " class=\"" + style + "\"", anchor);
        out.append(escape(text)).append("</text>\n");
    }

    private void add(String format, Object... arguments) {
        out.append(String.format(Locale.ROOT, format, arguments));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
