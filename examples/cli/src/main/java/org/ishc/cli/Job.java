package org.ishc.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The jobs for which people come, each with its commands, and for each command an example that can be typed as it is.
 */
enum Job {
    /** What a sender or receiver of packages does. */
    CHECK(
            "Check and mend packages",
            "template --to form.xlsx",
            "validate report.xlsx --report html:findings.html",
            "fix report.xlsx --apply fixes.json --to mended.xlsx",
            "convert report.xlsx --to report.zip",
            "compare before.zip after.zip",
            "explain cell.type"),
    /** What the centre does with the answers of many. */
    COLLECT("Collect a round of reports", "collect answers --round round.yaml --report html:round.html --to all.zip"),
    /** Units, codes and names over time. */
    ORGANISATION(
            "Units and reorganisations",
            "units data.zip --on 31/12/2025 --under 01",
            "restate data.zip --indicator clubs.existing --period 2024 --to 01/07/2025",
            "translate a.csv --column unit --from 30/6/2025 --to 1/7/2025 --out b.csv",
            "audit data.zip"),
    /** Clubs, figures, targets. */
    FIGURES(
            "Clubs, figures and targets",
            "clubs data.zip --on 31/12/2025 --under 01",
            "norms data.zip --period 2025-Q4",
            "rollup data.zip --period 2025 --level PROVINCE",
            "progress data.zip --period 2025 --on 31/12/2025",
            "allocate data.zip --total 3000 --parent VN --on 31/12/2025",
            "export data.zip --to dhis2 --period 2025 --out figures.json"),
    /** Scoring, and what a change of rules does. */
    EMULATION(
            "Emulation scoring and rulebooks",
            "score data.zip --rulebook rules.yaml --period 2025",
            "lint rules.yaml",
            "rulebook-sheet rules.yaml --to rules.xlsx",
            "diff rules-2024.yaml rules-2025.yaml",
            "impact data.zip --baseline r1.yaml --changed r2.yaml --period 2025",
            "test-rules rules.yaml --tests tests.yaml",
            "record data.zip --rulebook rules.yaml --period 2025 --out record.json",
            "verify record.json data.zip --rulebook rules.yaml"),
    /** Pages and files that are kept. */
    PAGES(
            "Pages, archives, and this tool",
            "report a.zip --rulebook r.yaml --period 2025 --on 31/12/2025 --out b",
            "document score-sheet a.zip --rulebook r.yaml --period 2025 --to b.docx",
            "archive packages --changed strict.yaml",
            "demo --out demo",
            "completion --out ishc-completion.bash");

    private final String title;
    private final Map<String, String> examples = new LinkedHashMap<>();

    Job(String title, String... examples) {
        this.title = title;
        for (String example : examples) {
            this.examples.put(example.substring(0, example.indexOf(' ')), example);
        }
    }

    /** Finds the example of a command. */
    static Optional<String> findExample(String command) {
        return List.of(values()).stream()
                .flatMap(job -> Optional.ofNullable(job.examples.get(command)).stream())
                .findFirst();
    }

    /** Sets the commands in groups, and an example under the help of each. */
    static CommandLine describe(CommandLine commandLine) {
        commandLine.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Job::commands);
        commandLine.getSubcommands().forEach((name, command) -> findExample(name)
                .ifPresent(example ->
                        command.getCommandSpec().usageMessage().footer("", "Example:", "  ishc " + example)));
        return commandLine;
    }

    private static String commands(Help help) {
        StringBuilder text = new StringBuilder();
        Map<String, Help> rest = new LinkedHashMap<>(help.subcommands());
        for (Job job : values()) {
            text.append("\n").append(job.title).append(":\n");
            job.examples.keySet().forEach(name -> {
                Help command = rest.remove(name);
                if (command != null) {
                    text.append(line(name, command.commandSpec()));
                }
            });
        }
        text.append(rest.isEmpty() ? "" : "\nFurther:\n");
        text.append(rest.entrySet().stream()
                .map(command -> line(command.getKey(), command.getValue().commandSpec()))
                .collect(Collectors.joining()));
        return text.append("\nishc COMMAND --help shows the options of a command, and an example.\n")
                .toString();
    }

    private static String line(String name, CommandSpec command) {
        String padded = name + " ".repeat(Math.max(1, 12 - name.length()));
        return "  " + padded + String.join(" ", command.usageMessage().description()) + "\n";
    }
}
