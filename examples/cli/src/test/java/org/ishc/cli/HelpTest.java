package org.ishc.cli;

import static org.ishc.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.io.testing.Program;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line as somebody meets it who does not know it yet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HelpTest {

    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    Path folder;

    static Set<String> commands() {
        return Main.commandLine(Language.VI).getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommand_hasAnExample_thatParses(String command) {
        String example = Job.findExample(command).orElseThrow(() -> new AssertionError(command + " has no example"));
        Run help = run(command, "--help");
        assertEquals(0, help.exit());
        assertTrue(help.out().replaceAll("\\s+", " ").contains("ishc " + example), help.out());
        Main.commandLine(Language.VI).parseArgs(example.split(" "));
    }

    @Test
    void help_listsEveryCommandOnce_underItsJob() {
        String help = run("--help", "--lang", "en").out();
        for (String command : commands()) {
            assertEquals(2, (help + "\n").split("\n  " + command + " ", -1).length, command);
        }
        assertFalse(help.contains("Further:"), help);
        assertTrue(help.indexOf("Collect a round") < help.indexOf("\n  collect "), help);
    }

    /** What a line does not call is known by name and purpose alone; nobody who reads the help can tell. */
    @ParameterizedTest
    @CsvSource({
        "--help,vi",
        "--help --lang en,en",
        "validate --help,vi",
        "document ranking --help --lang en,en",
        "report --help,vi"
    })
    void help_isTheSame_whateverTheLineCalls(String line, String language) {
        CommandLine asked = Main.commandLine(Language.find(language).orElseThrow());
        for (String word : line.split(" ")) {
            asked = asked.getSubcommands().getOrDefault(word, asked);
        }
        assertEquals(asked.getUsageMessage(), run(List.of(line.split(" "))).out());
    }

    @Test
    void options_areReadOfTheCommandsThatALineCalls_andOfAllWhereAFileIsToSay() {
        assertEquals(Set.of("score"), ready("score", "data", "--rulebook", "r.yaml"));
        assertEquals(1, ready("--help").size(), "the root is to know that there are commands");
        assertEquals(commands(), ready("@arguments.txt"));
    }

    private static Set<String> ready(String... line) {
        return Commands.called(Language.VI, line).getSubcommands().keySet();
    }

    private static void walk(CommandLine command, Consumer<CommandLine> each) {
        each.accept(command);
        command.getSubcommands().values().forEach(below -> walk(below, each));
    }

    @Test
    void help_speaksVietnamese_ofEveryCommandAndOption_unlessEnglishIsAskedFor() {
        Set<String> english = new TreeSet<>();
        walk(Main.commandLine(Language.EN), command -> {
            english.addAll(List.of(command.getCommandSpec().usageMessage().description()));
            command.getCommandSpec().args().forEach(argSpec -> english.addAll(List.of(argSpec.description())));
        });
        List<String> untold = new ArrayList<>();
        walk(Main.commandLine(Language.VI), command -> {
            String name = command.getCommandSpec().qualifiedName();
            if (english.containsAll(
                    List.of(command.getCommandSpec().usageMessage().description()))) {
                untold.add(name);
            }
            command.getCommandSpec().args().stream()
                    .filter(spec -> english.containsAll(List.of(spec.description())))
                    .forEach(arg -> untold.add(name + " " + arg));
        });
        assertEquals(List.of(), untold);
        assertTrue(run("units", "--help").out().startsWith("Cách dùng: ishc units"));
        assertTrue(run("units", "--help", "--lang", "en").out().startsWith("Usage: ishc units"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"score-sheet", "ranking", "review", "reminder", "impact"})
    void everyKindOfDocument_hasAnExample_thatParses(String kind) {
        Run help = run("document", kind, "--help");
        assertEquals(0, help.exit());
        String example = Job.findDocument(kind).orElseThrow();
        assertTrue(help.out().replaceAll("\\s+", " ").contains("ishc " + example), help.out());
        Main.commandLine(Language.VI).parseArgs(example.split(" "));
    }

    /** What is typed wrongly is answered in a sentence, with what was meant where that can be known. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "units x | 64 | Thiếu: --on NGÀY",
                "units x --on 31/13/2025 | 64 | “31/13/2025” không phải là ngày; viết ngày/tháng/năm, ví dụ 31/12/2025",
                "units x --on 1/1/2025 --on 2/1/2025 | 64 | Chỉ được ghi một lần: --on NGÀY",
                "validate x --threads ba | 64 | --threads SỐ: “ba” phải là số nguyên",
                "validate x --threads 0 | 64 | phải từ 1 trở lên",
                "validate nowhere.zip | 65 | nowhere.zip: không có tệp hoặc thư mục này",
                "validate x --report htm:a.html | 64 | --report: không có “htm”; có phải ý bạn là: html?",
                "explain cell.typ | 64 | có phải ý bạn là: cell.type?",
                "document rankin | 64 | có phải ý bạn là: ranking?",
                "rollup ../worked/clubs --period 2024 --unit 1 | 65 | Có phải ý bạn là: 01 (Thành phố Hà Nội), ",
                "rollup ../worked/clubs --period 2024 --unit 7 | 65 | Có phải ý bạn là: 00007 (Phường Cống Vị), ",
                "rollup ../worked/clubs --period 2024 --unit Hà_Nội | 64 | Có phải ý bạn là: 01 (Thành phố Hà Nội)?",
                "rollup ../worked/clubs --period 2024 --level TỈNH | 64 | dùng được: “CENTRAL”, “PROVINCE”",
                "rollup ../worked/clubs --period 2024 --indicator clubs.existng | 64 | có phải ý bạn là: clubs.existing?",
                "rollup ../worked/clubs --period nay | 64 | “nay” không phải kỳ báo cáo",
                "rollup ../worked/clubs --period 2024 --lang fr | 64 | --lang: không có “fr”",
            })
    void wrongUse_isSaidInASentence(String typed, int exit, String said) {
        Run run = run(
                Stream.of(typed.split(" ")).map(word -> word.replace('_', ' ')).toList());
        assertTrue(run.err().contains(said), run.err());
        assertEquals(exit, run.exit());
        assertEquals("", run.out());
    }

    /** A text of rules has English keys, and says in English too what is wrong; nothing else does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lint src/test/resources/field-cases/officials/12-date-texts.xlsx",
                "norms ../worked/clubs --period 2024-Q2 --pack src/test/resources/vietnamese/unreadable.yaml",
                "validate ../worked/clubs --profile src/test/resources/vietnamese/unreadable.yaml",
                "validate ../worked/clubs --headings src/test/resources/vietnamese/unreadable.yaml",
                "template --to x.xlsx --round src/test/resources/vietnamese/unreadable.yaml --sender 01",
                "test-rules ../rulebook/rulebook.yaml --tests src/test/resources/vietnamese/unreadable.yaml",
            })
    void whatCannotBeRead_isSaidInTheLanguageOfTheReader(String typed) {
        Run run = run((Object[]) typed.split(" "));
        assertEquals(ExitCode.UNREADABLE, run.exit());
        assertFalse(run.err().contains("tiếng Anh"), run.err());
        assertTrue(run.err().contains(typed.replaceAll(".* (src/\\S+).*", "$1")), run.err());
        String rules =
                run("lint", "src/test/resources/vietnamese/unreadable.yaml").err();
        assertTrue(rules.contains("\n    tiếng Anh: ") && rules.contains("allowed"), rules);
    }

    @Test
    void table_isForPeople_andDataAreForPrograms() {
        String table = run("clubs", "../worked/clubs", "--on", "31/12/2024").out();
        assertTrue(table.contains("đang củng cố  01/08/2024  00007 Phường Cống Vị"), table);
        assertFalse(table.contains("UNDER_SUPPORT"), table);
        String data = run("clubs", "../worked/clubs", "--on", "31/12/2024", "--format", "json")
                .out();
        assertTrue(data.contains("\"state\":\"UNDER_SUPPORT\",\"since\":\"2024-08-01\""), data);
    }

    @Test
    void tableWiderThanTheTerminal_isFolded_betweenWords() {
        String table = TextTable.of(
                List.of(Map.of("text", "một hai ba bốn năm sáu bảy tám")),
                new TableWords(Language.EN, TableWords.Named.NOTHING, Set.of()),
                16);
        assertEquals("text\nmột hai ba bốn\nnăm sáu bảy tám\n", table);
    }

    /** Who mends the slip must not be told only then what else was lacking. */
    @Test
    void optionThatIsNone_isSaidBesideWhatIsMissing() {
        Run option = run("clubs", "--om", "31/12/2025", "--lang", "en");
        assertEquals(64, option.exit());
        assertTrue(option.err().contains("--om"), option.err());
        assertTrue(option.err().contains("Missing required"), option.err());
        assertTrue(run("clubs", "--om", "31/12/2025").err().contains("Thiếu: "));
    }

    @Test
    void aWordThatIsNone_isAnsweredWithTheNearest() {
        Run command = run("restat");
        assertEquals(64, command.exit());
        assertTrue(command.err().contains("Có phải ý bạn là: restate"), command.err());
        Run option = run("clubs", "x.zip", "--om", "31/12/2025", "--lang", "en");
        assertTrue(run("clubs", "x.zip", "--on", "2025-12-31", "--undr", "01", "--lang", "en")
                .err()
                .contains("Did you mean: --under"));
        assertEquals(64, option.exit());
        assertTrue(option.err().contains("Did you mean: --on"), option.err());
        assertEquals(Optional.empty(), DidYouMean.find("xyzzy", commands()));
        assertEquals(Optional.of("clubs.existing"), DidYouMean.find("clubs.exsting", Set.of("clubs.existing", "x")));
    }

    /**
     * An unknown option is told though another is missing; a code's beginning is answered with the codes that have it.
     */
    @Test
    void whatIsNotKnown_isSaid_beforeWhatIsMissing() {
        String option = run("rollup", "../worked/clubs", "--perid", "2024").err();
        assertTrue(option.contains("Không có lệnh hoặc tùy chọn nào như sau: “--perid"), option);
        assertTrue(option.contains("Có phải ý bạn là: --period"), option);
        assertTrue(run("rollup", "../worked/clubs").err().startsWith("Thiếu: --period"));
        String code = run("explain", "cell").err();
        assertTrue(code.contains("dùng được: “cell."), code);
        assertTrue(code.contains("“cell.type”"), code);
    }

    @Test
    void completion_knowsEveryCommand() {
        String script = run("completion").out();
        assertTrue(script.startsWith("#!/usr/bin/env bash"), script);
        commands().forEach(command -> assertTrue(script.contains(command), command));
    }

    /** The script is sourced by a real shell, which is asked what may follow. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ishc val | validate",
                "ishc doc | document",
                "ishc document rank | ranking",
                "ishc rollup --per | --period",
                "ishc clubs x.zip --on 31/12/2025 --und | --under",
            })
    void completion_isUsedByBash(String typed, String completed) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(BASH));
        Path script = folder.resolve("ishc-completion.bash");
        assertEquals(0, run("completion", "--out", script).exit());
        List<String> asked = new ArrayList<>(List.of(
                BASH.toString(),
                "-c",
                "source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _complete_ishc;"
                        + " printf '%s\\n' \"${COMPREPLY[@]}\"",
                "bash",
                script.toString()));
        asked.addAll(List.of(typed.split(" ")));
        // outside of a prompt the shell says that nobody completes anything just now
        assertEquals(completed, Program.of(asked).run().succeeded().strip());
    }

    @Test
    void waiting_isShownAndWipedAway_beforeTheFirstByteOfTheResult() throws IOException {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (Waiting waiting = Waiting.on(new PrintStream(terminal, true, StandardCharsets.UTF_8));
                OutputStream out = waiting.before(result)) {
            waiting.tick();
            assertTrue(terminal.toString(StandardCharsets.UTF_8).endsWith("… 2 s"));
            out.write("{}".getBytes(StandardCharsets.UTF_8));
            waiting.tick();
        }
        assertTrue(terminal.toString(StandardCharsets.UTF_8).endsWith("2 s\r\u001B[K"));
        assertEquals("{}", result.toString(StandardCharsets.UTF_8));
    }
}
