package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.sample.SampleRound;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The final ranking of the sample on verified figures only, by the shipped rulebook {@code verified-100}: two provinces
 * that keep no club records told an estimate in November, and one of them was verified in February.
 */
class VerifiedRankingTest {

    private static final Path RULEBOOK = Path.of("../../io/src/main/resources/org/ishc/io/rulebook/verified-100.yaml");
    private static final List<String> INDICATORS =
            List.of("clubs.established", "communes.with-club", "clubs.fully-active", "clubs.reporting");

    @TempDir
    static Path folder;

    private static Path nation;
    private static String verified;
    private static String estimated;

    @BeforeAll
    static void twoProvincesWithoutClubs_tellEstimates() throws IOException {
        SampleRound.write(folder, Fraction.of(1, 20));
        Path many = folder.resolve("many.json");
        Map<?, ?> collected = run(
                "collect",
                folder.resolve("answers").toString(),
                "--round",
                folder.resolve("round.yaml").toString(),
                "--to",
                many.toString());
        List<String> silent = new ArrayList<>();
        List<Object> targets = new ArrayList<>();
        for (Object one : ConformanceTest.list(collected.get("senders"))) {
            Map<?, ?> sender = ConformanceTest.map(one);
            String unit = String.valueOf(sender.get("unit_code"));
            targets.add(target(unit));
            if ("MISSING".equals(sender.get("status"))) {
                silent.add(unit);
            }
        }
        verified = silent.get(0);
        estimated = silent.get(1);
        List<Object> values = new ArrayList<>();
        for (String indicator : INDICATORS) {
            values.add(value(verified, indicator, 12, "ESTIMATED", "2025-11-20"));
            values.add(value(verified, indicator, 10, "VERIFIED", "2026-02-10"));
            values.add(value(estimated, indicator, 12, "ESTIMATED", "2025-11-20"));
        }
        Map<Object, Object> tree = new LinkedHashMap<>(ConformanceTest.map(CanonicalJson.read(Files.readString(many))));
        Map<Object, Object> manifest = new LinkedHashMap<>(ConformanceTest.map(tree.get("manifest")));
        manifest.remove("resources");
        tree.put("manifest", manifest);
        tree.put("values", values);
        tree.put("targets", targets);
        nation = Files.writeString(folder.resolve("nation.json"), CanonicalJson.write(tree));
    }

    private static Map<String, Object> value(String unit, String indicator, int value, String status, String day) {
        return Map.of(
                "unit_code",
                unit,
                "indicator",
                indicator,
                "period",
                "2025",
                "value",
                value,
                "status",
                status,
                "recorded_on",
                day);
    }

    private static Map<String, Object> target(String unit) {
        return Map.of(
                "unit_code",
                unit,
                "indicator",
                "clubs.established",
                "period",
                "2025",
                "value",
                20,
                "decided_on",
                "2025-01-05",
                "revision",
                1);
    }

    private static Map<?, ?> run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                all.toArray(String[]::new));
        return ConformanceTest.map(CanonicalJson.read(out.toString(StandardCharsets.UTF_8)));
    }

    private static Map<?, ?> score(Path rulebook) {
        return run("score", nation.toString(), "--rulebook", rulebook.toString(), "--period", "2025");
    }

    private static String points(Map<?, ?> card, String unit, String criterion) {
        return ConformanceTest.list(card.get("units")).stream()
                .map(ConformanceTest::map)
                .filter(map -> unit.equals(map.get("unit_code")))
                .flatMap(given -> ConformanceTest.list(given.get("criteria")).stream())
                .map(ConformanceTest::map)
                .filter(each -> criterion.equals(each.get("code")))
                .map(one -> one.get("points") + " " + one.get("status"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> basisFindings(Map<?, ?> card) {
        return ConformanceTest.list(card.get("findings")).stream()
                .map(ConformanceTest::map)
                .filter(map -> "score.basis".equals(map.get("code")))
                .map(given -> given.get("severity") + " " + given.get("unit_code") + " " + given.get("path") + " "
                        + given.get("arguments"))
                .toList();
    }

    @Test
    void figuresThatNobodyVerified_areMissing_andTheCardSaysWhich() {
        Map<?, ?> card = score(RULEBOOK);
        assertEquals("12.5 APPLIED", points(card, verified, "A1"));
        assertEquals("0.0 MISSING_DATA", points(card, estimated, "A1"));
        assertEquals(
                "WARNING " + estimated + " sections/A/criteria/A1 {basis=ESTIMATED, indicator=clubs.established}",
                basisFindings(card).get(0));
    }

    /** The round of 2025 is due in January, so it counts in 2026. */
    @Test
    void whoReportsInTime_isScored_inTheYearInWhichReportsAreDue() {
        Map<?, ?> card = run("score", nation.toString(), "--rulebook", RULEBOOK.toString(), "--period", "2026");
        assertEquals("20.0 APPLIED", points(card, "01", "C1"));
        assertEquals("0.0 APPLIED", points(card, "08", "C1"));
        assertEquals("10.0 APPLIED", points(card, "08", "C2"));
        assertEquals("0.0 APPLIED", points(card, estimated, "C1"));
        assertEquals("5.0 APPLIED", points(card, estimated, "C2"));
    }

    @Test
    void theSameRulebook_onEstimates_scoresBoth() throws IOException {
        Path november = Files.writeString(
                folder.resolve("november.yaml"),
                Files.readString(RULEBOOK).replace("accepts: VERIFIED", "accepts: ESTIMATED"));
        Map<?, ?> card = score(november);
        assertEquals("15.0 APPLIED", points(card, estimated, "A1"));
        assertEquals(List.of(), basisFindings(card));
    }

    @Test
    void whatWasKnownInNovember_staysWhatItWas() {
        Map<?, ?> card = run(
                "score",
                nation.toString(),
                "--rulebook",
                RULEBOOK.toString(),
                "--period",
                "2025",
                "--known",
                "2025-12-31");
        assertEquals("0.0 MISSING_DATA", points(card, verified, "A1"));
        assertEquals(
                Optional.of(2L),
                Optional.of(basisFindings(card).stream()
                        .map(text -> text.split(" ")[1])
                        .distinct()
                        .count()));
    }
}
