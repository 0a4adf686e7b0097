package org.ishc.cli;

import static org.ishc.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.core.base.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Every text that the product can print in Vietnamese is Vietnamese: all of them are crawled, word by word. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VietnameseTest {

    private static final Path MESSAGES = Path.of("../../io/src/main/resources/org/ishc/io/message");
    private static final Path HELP = Path.of("src/main/resources/org/ishc/cli");
    private static final Path SERVICE = Path.of("../service/src/main/resources/org/ishc/service");
    private static final Path DECISION = Path.of("../decision");
    private static final Path RULEBOOK = Path.of("../rulebook");
    private static final Path SAMPLES = Path.of("../../io/src/test/resources/malformed");
    private static final Path SAMPLES_OF_WORKBOOKS = Path.of("../../io/xlsx/src/test/resources/malformed");
    private static final String EXAMPLE = ".example";
    private static final Path ROUNDS = Path.of("src/test/resources/conformance/new");
    private static final Path ROUND = ROUNDS.resolve("round-returned");

    @TempDir
    Path folder;

    private VietnameseText text;

    @BeforeAll
    void read() throws IOException {
        text = new VietnameseText();
    }

    private void check(String where, String said) {
        assertFalse(said.isBlank(), where + " says nothing");
        List<String> faults = new ArrayList<>(new TreeSet<>(text.faults(said)));
        assertEquals("", String.join("\n", faults), where);
    }

    static List<Path> bundles() throws IOException {
        List<Path> bundles = new ArrayList<>();
        for (Path folder : List.of(MESSAGES, HELP)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith("_vi.properties"))
                        .sorted()
                        .forEach(bundles::add);
            }
        }
        bundles.add(SERVICE.resolve("messages.properties"));
        return bundles;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everySentence(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Files.newInputStream(bundle)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        StringBuilder all = new StringBuilder();
        texts.stringPropertyNames().stream()
                .sorted()
                .filter(key -> !isOfASample(key))
                .forEach(key -> all.append(lines(texts.getProperty(key))).append('\n'));
        if (!all.isEmpty()) {
            check(String.valueOf(bundle.getFileName()), all.toString());
        }
        List<String> faults = new ArrayList<>();
        for (String key : texts.stringPropertyNames()) {
            if (isOfASample(key)) {
                faults.addAll(text.faults(texts.getProperty(key), given(sampleOf(key))));
            }
        }
        assertEquals("", String.join("\n", faults), String.valueOf(bundle.getFileName()));
    }

    static List<Path> sources() {
        return Stream.of(
                        "../../core",
                        "../../io",
                        "../../io/document",
                        "../../io/workbook",
                        "../../io/xlsx",
                        ".",
                        "../service")
                .map(module -> Path.of(module).resolve("src/main/java"))
                .toList();
    }

    /**
     * Sentences that stand in the code beside their English ones, whether or not a test comes to where they are said.
     */
    @ParameterizedTest
    @MethodSource("sources")
    void everySentenceInSources(Path folder) throws IOException {
        List<String> faults = new ArrayList<>();
        for (SourceSentences.Sentence sentence : SourceSentences.below(folder)) {
            text.faults(sentence.text())
                    .forEach(fault -> faults.add(sentence.file().getFileName() + ": " + fault));
        }
        assertEquals("", String.join("\n", faults));
    }

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../service/src/main/resources/templates"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Pages of the service say nothing of their own: what stands in them comes from the bundle. */
    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplate(Path template) throws IOException {
        String said = VietnameseText.ofPage(Files.readString(template)).replaceAll("\\[\\[.*?]]", " ");
        assertEquals(List.of(), text.faults(said), template.toString());
    }

    @Test
    void pageIsHeardToo() {
        assertEquals(
                List.of("Choose  in  Choose¶Chọn¶"),
                text.faults(
                        VietnameseText.ofPage("<p aria-label=\"Choose\" class=\"wide\" th:title=\"#{a.b}\">Chọn</p>")));
    }

    @Test
    void sentencesInSources_areFound_whereverTheyArePutTogether() {
        assertEquals(List.of("Không có “·”, hãy gửi lại", "tệp trống"), SourceSentences.of("""
                        x(language.say("Không có “" + name(of, 3) + "”, hãy gửi lại", "no '" + name + "'"));
                        throw UnfitFileException.of(file, "tệp trống", "the file (" + file + ") is empty");
                        wording.say("group.all"); html.say(key, value);
                        """));
    }

    private static boolean isOfASample(String key) {
        return key.endsWith(EXAMPLE) && Files.exists(sampleOf(key));
    }

    /** The malformed sample from which an example is made. */
    private static Path sampleOf(String key) {
        String code = key.substring(0, key.length() - EXAMPLE.length());
        Path sample = SAMPLES.resolve(code);
        return Files.exists(sample) ? sample : SAMPLES_OF_WORKBOOKS.resolve(code);
    }

    private static void walk(CommandLine command, List<CommandLine> all) {
        all.add(command);
        command.getSubcommands().values().forEach(below -> walk(below, all));
    }

    @Test
    void everyHelp() {
        List<CommandLine> all = new ArrayList<>();
        walk(Main.commandLine(Language.VI), all);
        for (CommandLine command : all) {
            String help = command.getUsageMessage()
                    .replaceAll("(?s)Ví dụ:.*", "")
                    .replaceAll("(?s)Cách dùng:.*?\\n(?=\\S)", "")
                    .replaceAll("\\n {12,}", " ");
            check(command.getCommandSpec().qualifiedName() + " --help", help);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "units",
                "units x --on 31/13/2025",
                "unts",
                "rollup ../worked/clubs --period 2024 --unit 1",
                "rollup ../worked/clubs --period nay",
                "validate nowhere.zip",
                "validate ../worked/bad-package",
                "clubs ../worked/clubs --on 31/12/2024",
                "clubs ../worked/clubs --on 31/12/2025 --club K1",
                "norms ../worked/clubs --period 2024-Q2",
                "rollup ../worked/clubs --period 2024 --unit 01",
                "rollup ../worked/clubs --period 2024 --unit 01 --explain",
                "progress ../worked/review --period 2021/2025 --on 31/12/2025",
                "progress ../worked/review --period 2021/2025 --on 31/12/2025 --explain",
                "units ../worked/clubs --on 31/12/2025 --under 01",
                "units ../worked/clubs --on 31/12/2025 --under 01 --since 2024-12-31",
                "restate ../worked/organisation --indicator members.total --period 2024 --to 1/1/2026",
                "restate ../worked/organisation --indicator members.total --period 2024 --to 1/1/2026 --explain",
                "restate ../worked/organisation --indicator clubs.existing --period 2024 --to 1/1/2026",
                "audit ../worked/clubs",
                "compare ../decision/packages/2023 ../decision/packages/2024",
                "score ../decision/packages/2023 --rulebook ../decision/drafts/draft-3.yaml --period 2023 --explain",
                "score ../rulebook/package --rulebook ../rulebook/rulebook.yaml --period 2026 --explain",
                "lint ../rulebook/faulty.yaml",
                "diff ../rulebook/before.yaml ../rulebook/rulebook.yaml",
                "impact ../rulebook/package --baseline ../rulebook/before.yaml --changed ../rulebook/rulebook.yaml --period 2026",
                "test-rules ../rulebook/rulebook.yaml --tests ../rulebook/tests.yaml",
                "explain cell.type",
                "lint src/test/resources/vietnamese/unreadable.yaml",
                "lint src/test/resources/vietnamese/cut.yaml",
                "validate ../worked/clubs --profile src/test/resources/vietnamese/unreadable.yaml",
                "norms ../worked/clubs --period 2024-Q2 --pack src/test/resources/vietnamese/unreadable.yaml",
                "test-rules ../rulebook/rulebook.yaml --tests src/test/resources/vietnamese/unreadable.yaml",
                "score ../worked/clubs --rulebook src/test/resources/vietnamese/unreadable.yaml --period 2024",
                "validate ../worked/clubs --headings src/test/resources/vietnamese/unreadable.yaml",
                "validate pom.xml",
                "template --to x.xlsx --round src/test/resources/vietnamese/unreadable.yaml --sender 01",
                "allocate ../worked/clubs --total 10 --parent 01 --on 31/12/2025",
                "verify ../rulebook/rulebook.yaml ../worked/clubs --rulebook ../rulebook/rulebook.yaml",
                "verify ../worked/clubs/clubs.csv ../worked/clubs --rulebook ../rulebook/rulebook.yaml",
                "verify src/test/resources/vietnamese/record.json ../worked/clubs --rulebook ../rulebook/rulebook.yaml",
                "translate ../worked/reference/list.csv --column xã --from 30/6/2025 --to 1/7/2025 --out target/none.xlsx",
                "translate src/test/resources/vietnamese/quote.csv --column xã --from 30/6/2025 --to 1/7/2025 --out target/none.csv",
                "translate pom.xml --column xã --from 30/6/2025 --to 1/7/2025 --out target/none.csv",
                "units ../worked/clubs --on 31/12/2025 --reference ../worked/clubs",
                "units ../worked/clubs --on 31/12/2025 --reference pom.xml",
                "convert ../worked/bad-package --to target/none.zip",
                "convert ../worked/clubs --to target/none.txt",
                "fix ../worked/bad-package --apply pom.xml --to target/none.zip",
                "score pom.xml --rulebook ../rulebook/rulebook.yaml --period 2026",
                "rulebook-sheet ../rulebook/rulebook.yaml --to target/none.txt",
                "lint src/test/resources/field-cases/officials/12-date-texts.xlsx",
                "lint src/test/resources/field-cases/06-not-damaged/html.xlsx",
                "export ../worked/clubs --to dhis2 --period 2024-01/2024-09 --out target/none.json",
                "archive src/test/resources/conformance/new/round-returned/answers",
                "validate ../worked/clubs --indicators pom.xml",
                "collect src/test/resources/conformance/new/changes/answers --round src/test/resources/conformance/new/changes/round.yaml --previous ../worked/bad-package",
            })
    void everyAnswer(String command) {
        Run run = run((Object[]) (command.isEmpty() ? new String[0] : command.split(" ")));
        assertFalse(run.err().contains("thông báo kỹ thuật"), "what a library says is not for people: " + run.err());
        String said = run.out() + run.err();
        for (String typed : command.split(" ")) {
            // what somebody typed may be said again
            said = typed.matches(".*[./].*") ? said.replace(typed, " · ") : said;
        }
        check(command, said.replaceAll("(?s)Ví dụ:\n.*", "").replaceAll("(?s)Cách dùng:.*?\n(?=\\S)", ""));
    }

    /** What a round comes to, as text and as a page: answers, merges, changes, what is returned. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "round-returned",
                "round-complete",
                "round-states",
                "round-period",
                "receipts",
                "extended",
                "not-owned",
                "corrections",
                "merge-club-twice",
                "merge-indicators",
                "changes",
                "changes-copied",
                "outliers",
                "generated-collect-31",
            })
    void everyRound(String name) throws IOException {
        Path round = ROUNDS.resolve(name);
        Path page = folder.resolve(name + ".html");
        List<Object> arguments = new ArrayList<>(List.of(
                "collect",
                round.resolve("answers"),
                "--round",
                round.resolve("round.yaml"),
                "--units",
                round.resolve("register"),
                "--report",
                "html:" + page));
        if (Files.exists(round.resolve("previous"))) {
            arguments.addAll(List.of("--previous", round.resolve("previous")));
        }
        Run run = run(arguments.toArray());
        String given = given(round);
        List<String> faults = new ArrayList<>(text.faults(run.out(), given));
        faults.addAll(text.faults(VietnameseText.ofPage(Files.readString(page)), given));
        assertEquals("", String.join("\n", new TreeSet<>(faults)), name + "\n" + run.out());
    }

    static List<Path> samples() throws IOException {
        List<Path> samples = new ArrayList<>();
        for (Path folder : List.of(SAMPLES, SAMPLES_OF_WORKBOOKS)) {
            try (Stream<Path> codes = Files.list(folder)) {
                codes.filter(code -> packageIn(code).isPresent()).sorted().forEach(samples::add);
            }
        }
        return samples;
    }

    private static Optional<Path> packageIn(Path sample) {
        return Stream.of("package", "package.zip", "package.json", "package.ndjson", "package.xlsx")
                .map(sample::resolve)
                .filter(Files::exists)
                .findFirst();
    }

    /** Whatever is found, with real arguments; only what the sender wrote is passed over, quoted or not. */
    @ParameterizedTest
    @MethodSource("samples")
    void everyFinding(Path sample) throws IOException {
        Path sent = packageIn(sample).orElseThrow();
        Path profile = sample.resolve("profile.yaml");
        List<Object> arguments = new ArrayList<>(List.of("validate", sent));
        if (Files.exists(profile)) {
            arguments.addAll(List.of("--profile", profile));
        }
        String said = run(arguments.toArray()).out();
        List<String> faults = said.lines()
                .flatMap(line -> text.faults(line, given(sent)).stream())
                .sorted()
                .distinct()
                .toList();
        assertEquals("", String.join("\n", faults), sample.getFileName() + "\n" + said);
    }

    /** All that was sent, as text: what stands there may be said again. */
    private static String given(Path sent) {
        StringBuilder given = new StringBuilder();
        try (Stream<Path> files = Files.walk(sent)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                given.append(file.getFileName()).append('\n');
                given.append(
                        file.toString().matches(".*\\.(?:xlsx|zip)")
                                ? partsOf(file)
                                : new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return given.toString();
    }

    /** The parts of a workbook or an archive, as text; as much as can be read of it. */
    private static String partsOf(Path workbook) {
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.append(entry.getName()).append('\n');
                byte[] read = new byte[1 << 16];
                for (int length = zip.read(read); length >= 0; length = zip.read(read)) {
                    parts.append(new String(read, 0, length, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException damaged) {
            parts.append('\n');
        }
        return parts.toString();
    }

    /**
     * All but the script for shells, which is no text for people, and the demo, which writes where nobody says where.
     */
    static List<String> commands() {
        return Main.commandLine(Language.VI).getSubcommands().keySet().stream()
                .filter(command -> !List.of("completion", "demo").contains(command))
                .sorted()
                .toList();
    }

    /** Whatever somebody types: nothing, an option that is none, a value that none can be, a file that is not there. */
    @ParameterizedTest
    @MethodSource("commands")
    void everyUsageError(String command) {
        List<String> faults = new ArrayList<>();
        CommandLine known = Main.commandLine(Language.VI).getSubcommands().get(command);
        List<List<Object>> typed = new ArrayList<>(List.of(
                List.of(command), List.of(command, "--khong-co"), List.of(command, "khong-co.zip", "khong-co.yaml")));
        known.getCommandSpec().options().stream()
                .filter(option -> option.arity().max() > 0)
                .forEach(option -> {
                    typed.add(List.of(command, "khong-co.zip", option.longestName()));
                    typed.add(List.of(command, "khong-co.zip", option.longestName(), "¿"));
                });
        for (List<Object> arguments : typed) {
            Run run = run(arguments.toArray());
            assertFalse(run.err().contains("thông báo kỹ thuật"), arguments + ": " + run.err());
            String said = (run.out() + run.err())
                    .replaceAll("(?m)^" + command + ": ", "")
                    .replaceAll("(?s)Ví dụ:\n.*", "")
                    .replaceAll("(?s)Cách dùng:.*?\n(?=\\S)", "");
            text.faults(said, arguments + " " + known.getSubcommands().keySet()).stream()
                    .map(fault -> arguments + ": " + fault)
                    .forEach(faults::add);
        }
        assertEquals("", String.join("\n", faults));
    }

    /** The whole demo: its packages are checked, its year is scored and told on a page. */
    @Test
    void theDemo() throws IOException {
        Path to = folder.resolve("demo");
        Run demo = run("demo", "--out", to);
        check("demo", demo.out() + demo.err());
        checkPages(pagesBelow(to));
    }

    private static List<Path> pagesBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private void checkPages(List<Path> pages) throws IOException {
        StringBuilder faults = new StringBuilder();
        for (Path page : pages) {
            new TreeSet<>(text.faults(VietnameseText.ofPage(Files.readString(page))))
                    .forEach(fault -> faults.append(page.getFileName())
                            .append("  ")
                            .append(fault)
                            .append('\n'));
        }
        assertEquals("", faults.toString());
    }

    @Test
    void everyPage() throws IOException {
        Path report = folder.resolve("report");
        run(
                "report",
                DECISION.resolve("packages/2024"),
                "--rulebook",
                DECISION.resolve("drafts/draft-3.yaml"),
                "--period",
                "2024",
                "--on",
                "31/12/2024",
                "--out",
                report);
        Path found = folder.resolve("found.html");
        run("validate", "../worked/bad-package", "--report", "html:" + found);
        Path impact = folder.resolve("impact.html");
        run(
                "impact",
                RULEBOOK.resolve("package"),
                "--baseline",
                RULEBOOK.resolve("before.yaml"),
                "--changed",
                RULEBOOK.resolve("rulebook.yaml"),
                "--period",
                "2026",
                "--report",
                impact);
        Path life = folder.resolve("life.html");
        run("clubs", "../worked/clubs", "--on", "31/12/2025", "--club", "K1", "--page", life);
        List<Path> pages = new ArrayList<>(List.of(found, impact, life));
        pages.addAll(pagesBelow(report));
        assertTrue(pages.size() > 3, pages.toString());
        checkPages(pages);
        check("review.xlsx", ofWorkbook(report.resolve("review.xlsx")));
    }

    @Test
    void everyDocument() throws IOException {
        for (String kind : List.of("score-sheet", "ranking", "review", "impact")) {
            Path to = folder.resolve(kind + ".html");
            List<Object> arguments = new ArrayList<>(
                    List.of("document", kind, RULEBOOK.resolve("package"), "--period", "2026", "--to", to));
            arguments.addAll(
                    switch (kind) {
                        case "review" -> List.of("--on", "30/06/2026");
                        case "impact" ->
                            List.of(
                                    "--baseline",
                                    RULEBOOK.resolve("before.yaml"),
                                    "--changed",
                                    RULEBOOK.resolve("rulebook.yaml"),
                                    "--tests",
                                    RULEBOOK.resolve("tests.yaml"));
                        default -> List.of("--rulebook", RULEBOOK.resolve("rulebook.yaml"));
                    });
            Run run = run(arguments.toArray());
            assertEquals(0, run.exit(), run.err());
            check(kind, VietnameseText.ofPage(Files.readString(to)));
        }
        Path letters = folder.resolve("letters.html");
        run(
                "document",
                "reminder",
                ROUND.resolve("answers"),
                "--round",
                ROUND.resolve("round.yaml"),
                "--units",
                ROUND.resolve("register"),
                "--to",
                letters);
        check("reminder", VietnameseText.ofPage(Files.readString(letters)));
    }

    @Test
    void everyWorkbook() throws IOException {
        Path template = folder.resolve("template.xlsx");
        run("template", "--to", template);
        check("template", ofWorkbook(template));
        Path asked = folder.resolve("asked.xlsx");
        Path year = Path.of("../year");
        Run written = run(
                "template",
                "--to",
                asked,
                "--round",
                year.resolve("round.yaml"),
                "--sender",
                "04",
                "--previous",
                year.resolve("answers/cao-bang"));
        assertEquals(0, written.exit(), written.err());
        check("template of a round", ofWorkbook(asked, "Hướng dẫn", "manifest", "Danh mục"));
        Path marked = folder.resolve("marked.xlsx");
        run("validate", "src/test/resources/field-cases/officials/12-date-texts.xlsx", "--report", "xlsx:" + marked);
        check("marked", ofWorkbook(marked, "lỗi và lưu ý", "nhật ký kiểm tra"));
        Path sheet = folder.resolve("sheet.xlsx");
        run(
                "rulebook-sheet",
                RULEBOOK.resolve("rulebook.yaml"),
                "--to",
                sheet,
                "--tests",
                RULEBOOK.resolve("tests.yaml"));
        check("rulebook-sheet", headings(sheet));
    }

    /** The names and texts of sheets, all or some, and the comments of all. */
    private static String ofWorkbook(Path file, String... sheets) throws IOException {
        StringBuilder said = new StringBuilder();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                boolean isMeant = sheets.length == 0 || List.of(sheets).contains(sheet.getSheetName());
                // the keys of the manifest and their values are data; what they mean stands beside them
                int first = sheet.getSheetName().equals("manifest") ? 2 : 0;
                said.append(isMeant && first == 0 ? sheet.getSheetName() + "\n" : "");
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        said.append(
                                        isMeant
                                                        && cell.getColumnIndex() >= first
                                                        && cell.getCellType() == CellType.STRING
                                                ? lines(cell.getStringCellValue())
                                                : "")
                                .append('\n');
                        said.append(
                                        cell.getCellComment() == null
                                                ? ""
                                                : lines(cell.getCellComment()
                                                        .getString()
                                                        .getString()))
                                .append('\n');
                    }
                }
            }
        }
        return said.toString();
    }

    /** A text without lines that are one code: examples, and data of the sender's. */
    private static String lines(String text) {
        return text.lines()
                .filter(line -> !line.matches("(?:Ví dụ: )?[\\w.|-]+"))
                .collect(Collectors.joining("\n"));
    }

    /** The names of sheets and their first rows: what stands below are the board's own paths and codes. */
    private static String headings(Path file) throws IOException {
        StringBuilder said = new StringBuilder();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                said.append(sheet.getSheetName()).append('\n');
                for (Cell cell : sheet.getRow(0)) {
                    said.append(cell).append('\n');
                }
            }
        }
        return said.toString();
    }

    /** The crawl finds what it is for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số liệu 2025-12-31",
                "Kỳ 2025-Q1",
                "CLB OPERATING_NOW",
                "cột unit_code",
                "chỉ tiêu clubs.existing",
                "quỹ 44000000 đồng",
                "đạt 183.83",
                "bảng values",
                "status",
            })
    void faultyText_isFound(String faulty) {
        assertEquals(1, text.faults(faulty).size(), text.faults(faulty).toString());
        assertEquals(
                List.of(), text.faults("Số liệu đến ngày 31/12/2025: 44.000.000 đồng, 183,83%, giai đoạn 2021–2025"));
    }
}
