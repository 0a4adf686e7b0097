package org.ishc.cli;

import static org.ishc.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ishc.core.base.Language;
import org.ishc.io.canonical.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is hostile, slips of the pen, and files of the user's that do not fit: each ends with a documented exit code and
 * says where.
 */
class BoundsTest {

    private static final Path HOSTILE = Path.of("src/test/resources/hostile");
    private static final Path DATA = Path.of("../decision/packages/2024");
    private static final Path RULES = Path.of("../decision/drafts/draft-3.yaml");

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void numberThatIsTooLarge_inAManifest_isAFinding() {
        Run validated = run("validate", HOSTILE.resolve("manifest-number-1e9999999999"), "--format", "json");
        assertEquals(1, validated.exit(), validated.err());
        assertTrue(validated.out().contains("\"codes\":{\"package.manifest\":1}"), validated.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x\":1e999999999}",
                "{\"x\":[{\"y\":-1E-999999}]}",
                "{\"as_of\":\"1899-12-31\"}",
                "{\"as_of\":\"2200-01-01\"}",
                "{\"created\":\"+999999999-01-01T00:00:00Z\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"x\\udc00\":1}",
                "{\"resources\":[{\"name\":\"clubs\",\"path\":\"clubs.csv\",\"dialect\":{\"delimiter\":\"\\\"\"}}]}",
                "{\"resources\":[{\"name\":\"clubs\",\"path\":\"clubs.csv\",\"dialect\":{\"delimiter\":\"\\n\"}}]}",
                "{\"resources\":[{\"name\":\"clubs\",\"path\":\"clubs.csv\",\"dialect\":{\"delimiter\":\"1\"}}]}"
            })
    void whatNoManifestHolds_isAFinding_inEveryForm(String manifest) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("datapackage.json"), manifest);
        Files.writeString(data.resolve("clubs.csv"), "club_code,name,unit_code\nK1,A,00004\n");
        Path json = file(
                "p.json",
                "{\"manifest\":" + manifest
                        + ",\"clubs\":[{\"club_code\":\"K1\",\"name\":\"A\",\"unit_code\":\"00004\"}]}");
        Path lines = file(
                "p.ndjson",
                "{\"manifest\":" + manifest
                        + "}\n{\"table\":\"clubs\",\"row\":{\"club_code\":\"K1\",\"name\":\"A\",\"unit_code\":\"00004\"}}\n");
        for (Path form : List.of(data, json, lines)) {
            Run validated = run("validate", form, "--format", "json");
            assertEquals(1, validated.exit(), form + validated.err() + validated.out());
            assertTrue(
                    validated.out().contains("\"package.manifest\":")
                            || validated.out().contains("\"package.damaged\":"),
                    form + validated.out());
        }
    }

    @Test
    void manifestOfMillions_isRefused_beforeItIsHeld() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                data.resolve("datapackage.json"),
                "{\"as_of\":\"2026-12-31\",\"resources\":[" + "7,".repeat(1_500_000) + "7]}");
        Files.writeString(data.resolve("clubs.csv"), "club_code,name,unit_code\nK1,A,00004\n");
        assertTrue(run("validate", data, "--format", "json").out().contains("\"codes\":{\"package.manifest\":1}"));
        Files.writeString(
                data.resolve("datapackage.json"),
                "{\"as_of\":\"2026-12-31\",\"resources\":[" + "7,".repeat(5_000) + "7]}");
        String some = run("validate", data, "--format", "json").out();
        assertTrue(some.contains("\"package.limit\":1"), some.substring(0, 400));
        StringBuilder keys = new StringBuilder("{\"manifest\":{}");
        for (int i = 0; i < 50_000; i++) {
            keys.append(",\"k").append(i).append("\":0");
        }
        String unknown = run("validate", file("keys.json", keys + ",\"clubs\":[]}"), "--format", "json")
                .out();
        assertTrue(unknown.contains("\"package.limit\":1,\"package.unlisted-file\":1000"), unknown.substring(0, 400));
    }

    @ParameterizedTest
    @CsvSource({
        "brackets,nested deeper than 64",
        "scalar,without a break",
        "words,characters stands here",
        "spaces,without a break",
        "digits,a number of 50000 characters",
        "half,half a character"
    })
    void textOfRules_isBoundedWhileItIsRead(String kind, String said) throws IOException {
        String text =
                switch (kind) {
                    case "brackets" -> "a: " + "[".repeat(60_000);
                    case "scalar" -> "a: \"" + "x,".repeat(3_000_000) + "\"";
                    case "words" -> "a: \"" + "xy ".repeat(2_000_000) + "\"";
                    case "spaces" -> "a: \"" + " ".repeat(6_000_000) + "\"";
                    case "digits" -> "rulebook: " + "9".repeat(50_000) + "\n";
                    default -> "rulebook: \"\\ud800\"\n";
                };
        Path file = file("rules.yaml", text);
        Run linted = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> run("lint", file));
        assertEquals(ExitCode.UNREADABLE, linted.exit(), linted.err());
        assertTrue(
                linted.err().contains(said),
                linted.err().substring(0, Math.min(300, linted.err().length())));
        assertTrue(linted.err().length() < 1_000);
        assertEquals(
                ExitCode.UNREADABLE, run("validate", DATA, "--profile", file).exit());
    }

    @Test
    void fileOfTheUsers_thatDoesNotFit_isNamedWithItsPlace() throws IOException {
        assertEquals(
                ExitCode.UNREADABLE,
                run("verify", HOSTILE.resolve("record-null.json"), DATA, "--rulebook", RULES)
                        .exit());
        Path fixes = HOSTILE.resolve("fixes-other-old.json");
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("clubs.csv"), "club_code,name,unit_code\nK0,Có,00004\nK1, CLB ,00004\n");
        String sha =
                Sha256.of((Sha256.of(data.resolve("clubs.csv")) + "  clubs.csv\n").getBytes(StandardCharsets.UTF_8));
        String other = Files.readString(fixes).replaceFirst("[0-9a-f]{64}", sha);
        Run unfit = run("fix", data, "--apply", file("fixes.json", other), "--to", folder.resolve("out.json"));
        assertEquals(ExitCode.UNREADABLE, unfit.exit(), unfit.err());
        assertTrue(unfit.err().contains("fixes/0 (clubs, 2, name)"), unfit.err());
        assertFalse(Files.exists(folder.resolve("out.json")));
        Run unapplied = run(
                "fix",
                data,
                "--apply",
                file("fixes.json", other.replace("\"row\": 2", "\"row\": 20")),
                "--to",
                folder.resolve("out.json"));
        assertEquals(1, unapplied.exit(), unapplied.err());
        assertTrue(unapplied.err().contains("fixes/0 (clubs, 20, name)"), unapplied.err());
    }

    @Test
    void report_isOfTheYearsOfTheData_andSaysWhenTheRulebookIsNotInForce() throws IOException {
        Run none = run(
                "report",
                HOSTILE.resolve("report-no-root"),
                "--rulebook",
                RULES,
                "--period",
                "2024",
                "--on",
                "2026-12-31",
                "--out",
                folder.resolve("r"));
        assertEquals(0, none.exit(), none.err());
        Path later = file(
                "later.yaml",
                Files.readString(RULES).replaceFirst("(?m)^version:", "valid_from: 2030-01-01\nversion:"));
        Run refused = run(
                "report",
                DATA,
                "--rulebook",
                later,
                "--period",
                "2024",
                "--on",
                "2024-12-31",
                "--out",
                folder.resolve("r"));
        assertEquals(1, refused.exit(), refused.err());
        assertTrue(refused.err().contains("score.rulebook-not-in-force"), refused.err());
        assertTrue(Files.readString(folder.resolve("r/index.html")).contains("badge ERROR"));
    }

    @Test
    void report_withARulebookOfClubs_ranksThemByName_eachOnItsPage() throws IOException {
        Path rules = file(
                "clubs.yaml",
                "rulebook: clubs\nversion: \"1\"\napplies_to: CLUB\nscale: 10\nsections:\n  - code: A\n    max: 10\n    criteria:\n"
                        + "      - {code: A1, max: 10, missing: zero, rule: {proportional: {value: {actual: report.members}, of: 50}}}\n");
        Run report = run(
                "report",
                "../worked/clubs",
                "--rulebook",
                rules,
                "--period",
                "2025",
                "--on",
                "2025-12-31",
                "--out",
                folder.resolve("r"));
        assertEquals(0, report.exit(), report.err());
        String page = Files.readString(folder.resolve("r/index.html"));
        assertTrue(page.contains("<a href=\"#u-K1\">CLB Bình Minh (K1)</a>"), page);
        String club = Files.readString(folder.resolve("r/units/K1.html"));
        assertTrue(club.contains("CLB Bình Minh") && !club.contains("id=\"years\""), club);
    }

    @Test
    void record_isVerifiedOnlyAsItWasWritten_butForWhiteSpace() throws IOException {
        String record =
                run("record", DATA, "--rulebook", RULES, "--period", "2024").out();
        assertFalse(record.endsWith("\n"));
        assertEquals(0, verify(record));
        assertEquals(0, verify("  " + record.replaceFirst("\\{", "{\n  ") + "\n"));
        String digest = record.replaceFirst(".*\"digest\":\"([0-9a-f]{64})\",\"library\".*", "$1");
        assertEquals(
                Sha256.of(record.replace("\"digest\":\"" + digest + "\",\"library\"", "\"library\"")
                        .getBytes(StandardCharsets.UTF_8)),
                digest);
        assertEquals(1, verify(record.replaceFirst("\"library\"", "\"note\":null,\"library\"")), "one key more");
        assertEquals(1, verify(record.replaceFirst("\"library\"", "\"record\":\"1\",\"library\"")), "a key twice");
        assertEquals(1, verify(record.replaceFirst("\"rank\":1", "\"rank\":1.0")), "a number written otherwise");
        assertEquals(
                1, verify(record.replaceFirst("\"library\"", "\"\\\\u006cibrary\"")), "a letter written otherwise");
        assertEquals(
                1,
                verify(record.replaceFirst("\"stage\":\"FINAL\",", "")
                        .replaceFirst("\"tables\"", "\"stage\":\"FINAL\",\"tables\"")),
                "a key elsewhere");
    }

    private int verify(String record) throws IOException {
        return run("verify", file("record.json", record), DATA, "--rulebook", RULES)
                .exit();
    }

    @Test
    void nameThatWouldCommandATerminal_isShownByItsNumber() throws IOException {
        Path none = folder.resolve("a\u001B[31mb.zip");
        Run missing = run("validate", none);
        assertEquals(ExitCode.UNREADABLE, missing.exit());
        assertTrue(missing.err().contains("a\\u001B[31mb.zip"), missing.err());
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("x\u001B]0;y\u0007.csv"), "");
        Run validated = run("validate", data);
        assertEquals(-1, (validated.out() + validated.err()).indexOf('\u001B'), validated.out());
    }

    @Test
    void help_ofEveryCommand_isNoError() {
        for (String command : Main.commandLine(Language.VI).getSubcommands().keySet()) {
            Run help = run(command, "--help");
            assertEquals(0, help.exit(), command + help.err());
            assertTrue(help.out().startsWith("Cách dùng: ishc " + command), help.out());
        }
        assertTrue(run("--version").out().startsWith("ishc "));
    }

    @Test
    void fileSystem_isQuotedInPlainWords_andNothingHalfWrittenStays() throws IOException {
        assertEquals(
                folder.resolve("none") + ": there is no such file or folder\n",
                run("validate", folder.resolve("none"), "--lang", "en").err());
        Run onFolder = run("validate", DATA, "--report", "html:" + folder);
        assertEquals(ExitCode.UNREADABLE, onFolder.exit());
        assertTrue(onFolder.err().contains(folder + ": là thư mục, không phải là tệp"), onFolder.err());
        assertEquals(0L, Files.list(folder).count());
    }
}
