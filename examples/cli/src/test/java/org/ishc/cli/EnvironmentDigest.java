package org.ishc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.report.ReportForm;

/**
 * Runs every command of the conformance cases, and every form of report and package, in the environment of this virtual
 * machine: a line with a digest for each.
 */
final class EnvironmentDigest {

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    private final Path folder;
    private final StringBuilder lines = new StringBuilder();

    private EnvironmentDigest(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the digests.
     *
     * @param arguments where they are written, a folder to work in, and each how manieth case is run
     */
    public static void main(String[] arguments) throws IOException {
        EnvironmentDigest digest = new EnvironmentDigest(Path.of(arguments[1]));
        digest.commands(Integer.parseInt(arguments[2]));
        digest.forms();
        Files.writeString(Path.of(arguments[0]), digest.lines);
    }

    private void commands(int each) throws IOException {
        List<Path> cases;
        try (Stream<Path> all = Files.walk(ConformanceTest.CASES)) {
            cases = all.filter(path -> path.endsWith("cases.json"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
        int next = 0;
        for (Path given : cases) {
            for (Object command :
                    ConformanceTest.list(CanonicalJson.read(Files.readString(given.resolve("cases.json"))))) {
                if (next % each == 0) {
                    command(given, next, ConformanceTest.map(command));
                }
                next++;
            }
        }
    }

    private void command(Path path, int number, Map<?, ?> command) throws IOException {
        Path own = Files.createDirectories(folder.resolve("c" + number));
        List<String> words = ConformanceTest.command(command);
        List<String> arguments = new ArrayList<>();
        // a machine that spells ASCII only has no path that a text with other letters could name
        words.forEach(word ->
                arguments.add(ASCII.matcher(word).matches() ? ConformanceTest.argument(path, own, word) : word));
        if (!ConformanceTest.WITHOUT_FORMAT.contains(words.get(0))) {
            arguments.addAll(List.of("--format", number % 2 == 0 ? "json" : "text"));
        }
        run(ConformanceTest.CASES.relativize(path) + " " + String.join(" ", words), own, arguments);
    }

    /**
     * Every form of report and of package, of a package whose files have Vietnamese names and whose findings name days.
     */
    private void forms() throws IOException {
        Path sent = Files.createDirectories(folder.resolve("sent"));
        Files.writeString(
                sent.resolve("datapackage.json"),
                "{\"name\":\"goi\",\"created\":\"2026-01-05T08:00:00+07:00\",\"as_of\":\"2026-06-30\",\"resources\":[{\"name\":\"clubs\",\"path\":\"câu-lạc-bộ.csv\"},"
                        + "{\"name\":\"club-events\",\"path\":\"sự-kiện/năm.csv\"}]}");
        Files.writeString(sent.resolve("clubs.csv"), "club_code,name,unit_code\nK1,Một,00004\nK2,Hai,00004\n");
        Files.writeString(
                sent.resolve("events.csv"),
                "club_code,event_no,type,effective_on\nK1,1,FOUNDED,2025-07-02\nK1,2,FOUNDED,2025-08-03\nK1,3,RESUMED,01/09/2025\n");
        named(sent, "clubs.csv", "câu-lạc-bộ.csv");
        Files.createDirectories(sent.resolve("s"));
        named(sent, "events.csv", "s/năm.csv");
        named(sent, "s", "sự-kiện");
        Path own = Files.createDirectories(folder.resolve("forms"));
        List<String> validate = new ArrayList<>(List.of(
                "validate",
                sent.toString(),
                "--fixes",
                own.resolve("fixes.json").toString()));
        ReportForm.all()
                .forEach(form ->
                        validate.addAll(List.of("--report", form.name() + ":" + own.resolve("report-" + form.name()))));
        run("validate", own, validate);
        for (String suffix : List.of(".json", ".ndjson", ".xlsx", ".zip")) {
            run(
                    "convert " + suffix,
                    own,
                    List.of(
                            "convert",
                            sent.toString(),
                            "--to",
                            own.resolve("p" + suffix).toString()));
            run(
                    "validate " + suffix,
                    own,
                    List.of(
                            "validate",
                            own.resolve("p" + suffix).toString(),
                            "--report",
                            "xlsx:" + own.resolve("report" + suffix + ".xlsx")));
        }
        Path decision = Path.of("../decision");
        run(
                "report",
                own,
                List.of(
                        "report",
                        decision.resolve("packages/2024").toString(),
                        "--rulebook",
                        decision.resolve("drafts/draft-3.yaml").toString(),
                        "--period",
                        "2024",
                        "--on",
                        "2024-12-31",
                        "--out",
                        own.resolve("review").toString()));
        run("no such package", own, List.of("validate", own.resolve("none").toString()));
    }

    /** Names a file as its sender did, in bytes of UTF-8, whatever this machine can spell. */
    private static void named(Path folder, String from, String to) throws IOException {
        String percent = "%" + HexFormat.ofDelimiter("%").formatHex(to.getBytes(StandardCharsets.UTF_8));
        Files.move(folder.resolve(from), Path.of(URI.create(folder.toUri() + percent)));
    }

    private void run(String name, Path own, List<String> arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments.toArray(String[]::new));
        line(name, exit + " " + away(out) + " " + away(err));
        List<Path> written;
        try (Stream<Path> all = Files.walk(own)) {
            written = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : written) {
            line(name + " " + own.relativize(file), Sha256.of(file));
            Files.delete(file);
        }
    }

    /** Returns what was printed, without the folder that differs from run to run. */
    private String away(ByteArrayOutputStream printed) {
        return Sha256.of(printed.toString(StandardCharsets.UTF_8)
                .replace(folder.toString(), "FOLDER")
                .getBytes(StandardCharsets.UTF_8));
    }

    private void line(String name, String digest) {
        lines.append(name).append('\t').append(digest).append('\n');
    }
}
