package org.ishc.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Language;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The jobs for which people come, each with its commands, and for each command an example that can be typed as it is.
 */
enum Job {
    /** What a sender or receiver of packages does. */
    CHECK(
            "Kiểm tra và sửa bộ số liệu",
            "Check and mend packages",
            "template --to form.xlsx",
            "validate report.xlsx --report html:findings.html",
            "fix report.xlsx --apply fixes.json --to mended.xlsx",
            "convert report.xlsx --to report.zip",
            "compare before.zip after.zip",
            "explain cell.type"),
    /** What the centre does with the answers of many. */
    COLLECT(
            "Tổng hợp đợt báo cáo",
            "Collect a round of reports",
            "collect answers --round round.yaml --report html:round.html --to all.zip"),
    /** Units, codes and names over time. */
    ORGANISATION(
            "Đơn vị và việc sắp xếp đơn vị",
            "Units and reorganisations",
            "units data.zip --on 31/12/2025 --under 01",
            "restate data.zip --indicator clubs.existing --period 2024 --to 01/07/2025",
            "translate a.csv --column unit --from 30/6/2025 --to 1/7/2025 --out b.csv",
            "audit data.zip"),
    /** Clubs, figures, targets. */
    FIGURES(
            "Câu lạc bộ, số liệu và chỉ tiêu",
            "Clubs, figures and targets",
            "clubs data.zip --on 31/12/2025 --under 01",
            "norms data.zip --period 2025-Q4",
            "rollup data.zip --period 2025 --level PROVINCE",
            "progress data.zip --period 2025 --on 31/12/2025",
            "allocate data.zip --total 3000 --parent VN --on 31/12/2025",
            "export data.zip --to dhis2 --period 2025 --out figures.json"),
    /** Scoring, and what a change of rules does. */
    EMULATION(
            "Chấm điểm thi đua và bảng chấm điểm",
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
            "Trang để xem, văn bản, kho lưu và công cụ này",
            "Pages, archives, and this tool",
            "report a.zip --rulebook r.yaml --period 2025 --on 31/12/2025 --out b",
            "document score-sheet a.zip --rulebook r.yaml --period 2025 --to b.docx",
            "archive packages --changed strict.yaml",
            "demo --out demo",
            "completion --out ishc-completion.bash");

    /** The kinds of documents, below the command that writes them. */
    private static final Map<String, String> OF_DOCUMENTS = Map.of(
            "score-sheet", "score-sheet a.zip --rulebook r.yaml --period 2025 --to b.docx",
            "ranking", "ranking a.zip --rulebook r.yaml --period 2025 --to b.docx",
            "review", "review a.zip --period 2025 --on 31/12/2025 --to b.docx",
            "reminder", "reminder answers --round round.yaml --to letters.docx",
            "impact", "impact a.zip --baseline r1.yaml --changed r2.yaml --period 2025 --to b.docx");

    private final String vietnamese;
    private final String english;
    private final Map<String, String> examples = new LinkedHashMap<>();

    Job(String vietnamese, String english, String... examples) {
        this.vietnamese = vietnamese;
        this.english = english;
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

    /** Finds the example of a kind of document. */
    static Optional<String> findDocument(String kind) {
        return Optional.ofNullable(OF_DOCUMENTS.get(kind)).map(example -> "document " + example);
    }

    /** Sets the commands in groups, and an example under the help of each. */
    static CommandLine describe(CommandLine commandLine, Language language) {
        commandLine.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandList(language));
        commandLine.getSubcommands().forEach((name, command) -> {
            findExample(name).ifPresent(example -> exemplify(command, example, language));
            command.getSubcommands().forEach((kind, below) -> findDocument(kind)
                    .ifPresent(example -> exemplify(below, example, language)));
        });
        return commandLine;
    }

    private static void exemplify(CommandLine command, String example, Language language) {
        command.getCommandSpec().usageMessage().footer("", language.say("Ví dụ:", "Example:"), "  ishc " + example);
    }

    /** All commands under their jobs. */
    private record CommandList(Language language) implements IHelpSectionRenderer {

        @Override
        public String render(Help help) {
            StringBuilder text = new StringBuilder();
            Map<String, String> rest = Commands.purposes(help.commandSpec());
            int width = 0;
            for (String name : rest.keySet()) {
                width = Math.max(width, name.length() + 2);
            }
            for (Job job : values()) {
                text.append("\n")
                        .append(language.say(job.vietnamese, job.english))
                        .append(":\n");
                for (String name : job.examples.keySet()) {
                    String purpose = rest.remove(name);
                    if (purpose != null) {
                        text.append(line(help, name, width, purpose));
                    }
                }
            }
            text.append(rest.isEmpty() ? "" : language.say("\nKhác:\n", "\nFurther:\n"));
            for (Map.Entry<String, String> command : rest.entrySet()) {
                text.append(line(help, command.getKey(), width, command.getValue()));
            }
            return text.append(language.say(
                            "\nishc LỆNH --help cho biết các tùy chọn của lệnh và một ví dụ.\n",
                            "\nishc COMMAND --help shows the options of a command, and an example.\n"))
                    .toString();
        }

        /** A command and what it does, below each other where the line is too short for both. */
        private static String line(Help help, String name, int width, String purpose) {
            int room = help.commandSpec().usageMessage().width() - width - 2;
            return "  " + name + " ".repeat(width - name.length())
                    + String.join("\n" + " ".repeat(width + 2), TextTable.wrapped(purpose, room)) + "\n";
        }
    }
}
