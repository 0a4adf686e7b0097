package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.club.NormPackReader;
import org.ishc.core.collection.RoundReader;
import org.ishc.core.document.TextNode;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.io.profile.ProfileReader;
import org.ishc.io.reference.BuiltInReference;
import org.ishc.io.rulebook.RuleTestFile;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * The pages say what is so. A block under {@code <!-- from PATH -->} stands in that file, line by line, but for what it
 * is indented by; Java that names no file stands in the quickstart. YAML is read by the strict readers. Commands are
 * commands. What stands under {@code $ ishc …} in a {@code console} block is what the command prints, a line {@code …}
 * standing for some lines more; {@code -Dpages.write} writes it anew and makes the run fail, so that the change is
 * read. What a page writes into {@code my/}, the folder of its reader, is there for the commands that follow.
 */
class PagesTest {

    private static final String COMMAND = "$ ishc ";
    private static final String LAUNCHER = "examples/cli/bin/ishc ";
    private static final String MORE = "…";
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** The reader's own folder. */
    private static final String OWN = "my/";

    private static final Pattern OWN_FILE = Pattern.compile("((?:[a-z]+:)?)" + OWN + "(.+)");

    @TempDir
    Path own;

    static List<Page> pages() throws IOException {
        return Page.all();
    }

    @Test
    void pages_areFound() throws IOException {
        List<String> found = pages().stream().map(Page::toString).toList();
        assertTrue(
                found.containsAll(List.of(
                        "README.md", "core/docs/targets.md", "io/docs/exchange.md", "examples/decision/README.md")),
                found::toString);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_leadSomewhere(Page page) throws IOException {
        for (String link : page.links()) {
            String[] parts = link.split("#", 2);
            Path file = parts[0].isEmpty() ? page.path() : page.path().resolveSibling(parts[0]);
            assertTrue(Files.exists(file), () -> page + " leads to " + link);
            if (parts.length == 2 && file.toString().endsWith(".md")) {
                assertTrue(Page.read(file).anchors().contains(parts[1]), () -> page + " leads to " + link);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void quotations_standInTheirSources(Page page) throws IOException {
        for (Page.Block block : page.blocks()) {
            if (block.source().isPresent()) {
                List<String> source = stripped(Files.readAllLines(block.source().get()));
                assertTrue(
                        Collections.indexOfSubList(source, stripped(block.lines())) >= 0,
                        () -> page + ":" + block.line() + " does not stand in its source");
            }
        }
    }

    /** Lines without what they are indented by; a quotation may be moved to the left. */
    private static List<String> stripped(List<String> lines) {
        return lines.stream().map(String::strip).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void java_isQuotedFromWhatTheBuildCompiles(Page page) throws IOException {
        for (Page.Block block : page.blocks()) {
            if (block.language().equals("java")) {
                assertTrue(
                        block.source()
                                .map(source -> source.toString().matches(".*/src/(main|test)/java/.*\\.java"))
                                .orElse(isOfTheQuickstart(block)),
                        () -> page + ":" + block.line() + " stands in no file that is compiled");
            }
        }
    }

    private static boolean isOfTheQuickstart(Page.Block block) throws IOException {
        try (Stream<Path> files = Files.walk(Page.ROOT.resolve("examples/quickstart/src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Collections.indexOfSubList(stripped(Files.readAllLines(file)), stripped(block.lines())) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void yaml_isReadByTheStrictReaders(Page page) throws IOException {
        for (Page.Block block : page.blocks()) {
            if (block.language().equals("yaml")) {
                if (block.source().isPresent()) {
                    readFile(block.source().get());
                } else {
                    read(page + ":" + block.line(), block.lines());
                }
            }
        }
    }

    private static void readFile(Path file) throws IOException {
        if (file.toString().endsWith("tests.yaml")) {
            Rulebook rulebook = RulebookText.read(file.resolveSibling("rulebook.yaml"));
            for (RuleTestSuite.Result result : RuleTestFile.read(file, rulebook).run(rulebook)) {
                assertEquals(List.of(), result.differences(), result.name());
            }
        } else {
            read(file.toString(), Files.readAllLines(file));
        }
    }

    private static void read(String where, List<String> lines) {
        TextNode text = RulebookText.parse(String.join("\n", lines) + "\n");
        String first = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
        switch (first.replaceFirst(":.*", "")) {
            case "rulebook" -> RulebookReader.read(text);
            case "rules" -> RuleTestSuite.read(text);
            case "pack" -> NormPackReader.read(text);
            case "profile" -> ProfileReader.read(text);
            case "round" ->
                RoundReader.read(
                        text,
                        BuiltInReference.registry(),
                        Stream.of(Table.values()).map(Table::tableName).toList());
            default ->
                fail(where + ": begins as no rulebook, rule tests, norm pack, profile or round, and is not quoted");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commands_areCommands(Page page) {
        for (Page.Block block : page.blocks()) {
            for (String line : block.lines()) {
                String command = line.startsWith(LAUNCHER)
                        ? line.substring(LAUNCHER.length())
                        : line.startsWith(COMMAND) ? line.substring(COMMAND.length()) : "";
                if (line.startsWith("ishc ")) {
                    command = line.substring("ishc ".length());
                }
                if (!command.isEmpty()) {
                    try {
                        Main.commandLine(Language.VI)
                                .parseArgs(arguments(command).toArray(String[]::new));
                    } catch (CommandLine.ParameterException wrong) {
                        fail(page + ":" + block.line() + ": " + command, wrong);
                    }
                }
            }
        }
    }

    @Test
    void firstPage_showsEveryCommand() throws IOException {
        String page = Files.readString(Page.ROOT.resolve("README.md"));
        for (String command : Main.commandLine(Language.VI).getSubcommands().keySet()) {
            assertTrue(page.contains(LAUNCHER + command + " "), () -> "README.md shows no ishc " + command);
        }
    }

    private static List<String> arguments(String command) {
        List<String> arguments = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(command);
        while (argument.find()) {
            arguments.add(argument.group(1) == null ? argument.group(2) : argument.group(1));
        }
        return arguments;
    }

    static Stream<Page> sessions() throws IOException {
        return pages().stream().filter(page -> page.blocks().stream()
                .anyMatch(block -> block.language().equals("console")));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void sessions_printWhatIsShown(Page page) throws IOException {
        boolean isWritten = System.getProperty("pages.write") != null;
        List<String> lines = new ArrayList<>(page.lines());
        List<List<String>> sessions = new ArrayList<>();
        for (Page.Block block : page.blocks()) {
            sessions.add(block.language().equals("console") ? printed(page, block) : List.of());
        }
        for (int b = page.blocks().size() - 1; b >= 0; b--) {
            Page.Block block = page.blocks().get(b);
            if (block.language().equals("console")) {
                List<String> printed = sessions.get(b);
                if (!isWritten) {
                    assertEquals(
                            String.join("\n", block.lines()),
                            String.join("\n", printed),
                            () -> page + ":" + block.line());
                }
                List<String> shown = lines.subList(
                        block.line() - 1, block.line() - 1 + block.lines().size());
                shown.clear();
                shown.addAll(printed);
            }
        }
        if (isWritten) {
            Files.write(page.path(), lines);
            fail("written anew; read the change");
        }
    }

    /**
     * The block as it should stand: every command and what it prints; as it stands where what was left out is all that
     * differs.
     */
    private List<String> printed(Page page, Page.Block block) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < block.lines().size(); ) {
            String line = block.lines().get(i);
            assertTrue(line.startsWith(COMMAND), () -> page + ":" + block.line() + ": '" + line + "' is no command");
            int end = i + 1;
            while (end < block.lines().size() && !block.lines().get(end).startsWith("$ ")) {
                end++;
            }
            List<String> shown = block.lines().subList(i + 1, end);
            List<String> output = run(line.substring(COMMAND.length()));
            all.add(line);
            all.addAll(fits(shown, output) ? shown : output);
            i = end;
        }
        return all;
    }

    private static boolean fits(List<String> shown, List<String> output) {
        int at = shown.indexOf(MORE);
        if (at < 0) {
            return shown.equals(output);
        }
        if (output.size() < at || !shown.subList(0, at).equals(output.subList(0, at))) {
            return false;
        }
        List<String> rest = shown.subList(at + 1, shown.size());
        for (int from = at; from <= output.size(); from++) {
            if (fits(rest, output.subList(from, output.size()))) {
                return true;
            }
        }
        return false;
    }

    private List<String> run(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] arguments = arguments(command).stream().map(this::located).toArray(String[]::new);
        int exit = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        assertTrue(
                exit == ExitCode.DONE || exit == ExitCode.FAILED || exit == ExitCode.UNDETERMINED,
                () -> command + ": " + err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8)
                .replace(own + "/", OWN)
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    /** A file of the project by its path there; a file of the reader in a folder that is gone after the test. */
    private String located(String argument) {
        Matcher ofTheReader = OWN_FILE.matcher(argument);
        if (ofTheReader.matches()) {
            return ofTheReader.group(1) + own.resolve(ofTheReader.group(2));
        }
        return argument.contains("/") && Files.exists(Page.ROOT.resolve(argument))
                ? Page.ROOT.resolve(argument).toString()
                : argument;
    }
}
