package org.ishc.benchmarks.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code RESULTS.md}, with the charts beside it. */
public final class ResultsPage {

    /** The name of the page. */
    public static final String FILE = "RESULTS.md";

    private final Machine machine;
    private final Measurements run;
    private final StringBuilder out = new StringBuilder(16_000);

    private ResultsPage(Machine machine, Measurements run) {
        this.machine = machine;
        this.run = run;
    }

    /**
     * Writes the page and its charts.
     *
     * @param folder that is there; what was written before is replaced
     * @throws IOException when they cannot be written
     */
    public static void write(Machine machine, Measurements run, Path folder) throws IOException {
        for (Topic topic : Topics.ALL) {
            Optional<String> chart = Chart.of(topic, run);
            if (chart.isPresent()) {
                Files.writeString(folder.resolve(chartFile(topic)), chart.get());
            }
        }
        Files.writeString(folder.resolve(FILE), text(machine, run));
    }

    /** Returns the page in Markdown. */
    static String text(Machine machine, Measurements run) {
        ResultsPage page = new ResultsPage(machine, run);
        page.head();
        page.goals();
        page.notMet();
        Topics.ALL.forEach(page::topic);
        page.method();
        return page.out.toString();
    }

    static String chartFile(Topic topic) {
        return "results-" + topic.name() + ".svg";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void head() {
        line("# What it costs");
        line("");
        line("Measured by JMH in one run; this page and its charts are written by the run, not by hand:");
        line("");
        line("```");
        line("mvn -q -pl examples/spark,examples/benchmarks -am package -DskipTests");
        line("java -jar examples/benchmarks/target/benchmarks.jar");
        line("```");
        line("");
        line(
                "Every figure is the median of several virtual machines, with the distance of the farthest of them (±); where there was one, of its measurements. "
                        + "A ratio compares what was measured in the same run; its error is propagated from both. "
                        + "A goal is met or missed when the whole interval lies on one side of it, and not decided otherwise.");
        line("");
        row(List.of("", ""));
        line("|---|---|");
        machine.facts().forEach((name, fact) -> row(List.of(name, fact)));
        line("");
    }

    private void goals() {
        line("## Goals");
        line("");
        row(List.of("", "goal", "measured", "", "ours", "beside it"));
        line("|---|---|---|---|---|---|");
        for (Goal goal : Goal.values()) {
            Goal.Judgement judged = goal.judge(run);
            row(List.of(
                    goal.title(),
                    limit(goal),
                    measured(goal, judged),
                    judged.verdict().text(),
                    Written.time(goal.ours().flatMap(run::find)),
                    beside(goal)));
        }
        line("");
    }

    private static String limit(Goal goal) {
        return switch (goal.kind()) {
            case TIME_AT_MOST -> "at most " + Written.limitOfTime(goal.limit());
            case RATIO_AT_MOST -> "ratio at most " + Written.limit(goal.limit());
            case TIMES_FASTER -> "at least " + Written.limit(goal.limit()) + " times";
        };
    }

    private static String measured(Goal goal, Goal.Judgement judged) {
        return goal.kind() == Goal.Kind.TIME_AT_MOST
                ? Written.time(judged.measured())
                : Written.ratio(judged.measured());
    }

    private String beside(Goal goal) {
        return goal.beside().isEmpty()
                ? floorOf(goal)
                : goal.beside().stream()
                        .map(key -> label(key) + " " + Written.time(run.find(key)))
                        .collect(Collectors.joining(", "));
    }

    /** A goal in time has a floor all the same, which it is not held to. */
    private String floorOf(Goal goal) {
        return Topics.ALL.stream()
                .filter(topic -> topic.goals().contains(goal))
                .findFirst()
                .flatMap(topic -> topic.floor()
                        .map(floor -> floor.label() + " "
                                + Written.time(topic.time(floor, topic.sizes().last(), run))))
                .orElse("–");
    }

    private static String label(Key key) {
        for (Topic topic : Topics.ALL) {
            for (Topic.Series series : topic.series()) {
                if (series.benchmark().equals(key.benchmark())) {
                    return series.label();
                }
            }
        }
        return key.toString();
    }

    /** Names what is not met, so that nobody has to look for it. */
    private void notMet() {
        line("### Not met");
        line("");
        List<String> lines = new ArrayList<>();
        for (Goal goal : Goal.values()) {
            Goal.Judgement judged = goal.judge(run);
            String figure = " (" + limit(goal) + ", measured " + measured(goal, judged) + ")";
            switch (judged.verdict()) {
                case MET -> {}
                case MISSED -> lines.add("* Missed: " + goal.title() + figure + ".");
                case NOT_DECIDED ->
                    lines.add("* Not decided, the interval holds the goal: " + goal.title() + figure + ".");
                case NOT_MEASURED -> lines.add("* Not measured in this run: " + goal.title() + ".");
                case NOT_OFFERED ->
                    lines.add(
                            "* Not offered: " + goal.title()
                                    + ". The explanation is computed and the score read from it; there is no scoring without it.");
            }
        }
        if (lines.isEmpty()) {
            line("Nothing: every goal is met.");
        }
        lines.forEach(this::line);
        line("");
    }

    private void topic(Topic topic) {
        line("## " + topic.title());
        line("");
        line(topic.text());
        line("");
        boolean isSized = topic.sizes().numbers().size() > 1;
        List<String> heads = new ArrayList<>(List.of(isSized ? topic.sizes().label() : "", ""));
        topic.sizes()
                .numbers()
                .forEach(size -> heads.add(isSized ? Written.size(topic.sizes().counted(size)) : "time"));
        if (topic.floor().isPresent()) {
            heads.add(isSized ? "ratio to the floor, largest" : "ratio to the floor");
        }
        row(heads);
        line("|---|---|" + "--:|".repeat(heads.size() - 2));
        for (Topic.Series series : topic.series()) {
            List<String> cells =
                    new ArrayList<>(List.of(series.label(), series.role().text()));
            topic.sizes().numbers().forEach(size -> cells.add(Written.time(topic.time(series, size, run))));
            topic.floor().ifPresent(floor -> cells.add(ratio(topic, floor, series)));
            row(cells);
        }
        line("");
        manner(topic).ifPresent(text -> line(text + "\n"));
        drift(topic).ifPresent(text -> line(text + "\n"));
        topic.crossing(run).ifPresent(text -> line(text + "\n"));
        if (Chart.of(topic, run).isPresent()) {
            line("![" + topic.title() + ": time over size](" + chartFile(topic) + ")");
            line("");
        }
    }

    private String ratio(Topic topic, Topic.Series floor, Topic.Series series) {
        int size = topic.sizes().last();
        Optional<Estimate> least = topic.time(floor, size, run);
        return series.equals(floor)
                ? ""
                : Written.ratio(topic.time(series, size, run).flatMap(time -> least.map(time::over)));
    }

    private Optional<String> manner(Topic topic) {
        TreeSet<String> manners = new TreeSet<>();
        for (Topic.Series series : topic.series()) {
            for (int size : topic.sizes().numbers()) {
                Measurements.Measured measured = run.times().get(topic.key(series, size));
                if (measured != null) {
                    manners.add(counted(measured.forks(), "virtual machine") + " × "
                            + counted(measured.iterations(), "measurement"));
                }
            }
        }
        return manners.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", manners) + " each.");
    }

    private Optional<String> drift(Topic topic) {
        return topic.floor().flatMap(floor -> topic.drift(floor, run)
                .map(drift -> "Counted for one, the floor costs %.0f %% %s at the largest size than at the one before."
                        .formatted(Math.abs(drift) * 100, drift < 0 ? "less" : "more")));
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void method() {
        line("## How to read and repeat it");
        line("");
        line(
                "* The floor is the least that the same answer could cost when somebody writes it by hand for this one case, checks nothing and explains nothing.");
        line("* Peers are other libraries that do a part of the same work, used as their documentation shows.");
        line(
                "* Warm figures follow a warm-up in the same virtual machine; cold ones are given apart. Nothing else should run on the machine.");
        line(
                "* `java -jar examples/benchmarks/target/benchmarks.jar --quick` tries everything once, with intervals too wide to decide much; `--out FOLDER` "
                        + "writes elsewhere; `--from FOLDER` writes the page again from what a run left in `target/results`. Any other argument is JMH's: `-h`, `-l`, or "
                        + "`Import -f 1` to measure a part, which writes no page.");
        line(
                "* That every benchmark does the work it claims, and gives the same answer as its floor and peers, is tested in the build, where nothing is timed.");
    }
}
