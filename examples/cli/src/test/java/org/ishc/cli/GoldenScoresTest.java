package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.check.RulebookCheck;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.report.RulebookJson;
import org.ishc.io.report.ScoreJson;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * That scores stay what they are, to the byte, whatever is rebuilt below them. For every rulebook and package of the
 * conformance cases, of the examples and of those that are shipped, {@code golden/scores.txt} holds a digest of each
 * kind of result:
 *
 * <ul>
 *   <li>{@code card}: totals, classes, ranks, statuses, points, awards;
 *   <li>{@code findings};
 *   <li>{@code tree}: the explanations' nodes, each with code, kind, status, exact value and points;
 *   <li>{@code facts}: all further keys of the nodes;
 *   <li>{@code vi}, {@code en}: the sentences;
 *   <li>{@code lint}: what the static checks find, once a rulebook.
 * </ul>
 *
 * <p>A few are kept whole beside it, to be read. Run with {@code -Dgolden.write} to write them anew, and the texts of
 * what changed to {@code target/golden}; the run fails, so that nobody takes it for a proof.
 */
class GoldenScoresTest {

    private static final Path CASES = Path.of("src/test/resources/conformance/emulation");
    private static final Path EXAMPLES = Path.of("..");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/scores.txt");
    private static final Path MADE = Path.of("target/golden");
    private static final List<String> OF_THE_TREE = List.of("code", "kind", "status", "value", "points");
    private static final Set<String> BESIDE_FACTS =
            Set.of("code", "kind", "status", "value", "points", "text", "children");

    /** Those that are kept whole. */
    private static final List<String> WHOLE = List.of(
            "decision/2024 draft-2.yaml 2024 FINAL vi",
            "decision/2024 draft-2.yaml 2024 FINAL en",
            "emulation/random-6 r.json 2023 FINAL vi",
            "shipped/clubs club-grading 2024 FINAL vi",
            "shipped/clubs club-grading 2024 FINAL en");

    private final SortedMap<String, String> digests = new TreeMap<>();
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final Map<Path, LoadedPackage> packages = new LinkedHashMap<>();

    /** What is scored. */
    private record Run(String rulebook, String data, String period, Stage stage) {}

    @Test
    void scores_areWhatTheyWere() throws IOException {
        conformance();
        examples();
        shipped();
        assertTrue(digests.size() > 1_000, () -> "results found: " + digests.size());
        List<String> made = digests.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        List<String> golden = Files.exists(GOLDEN) ? Files.readAllLines(GOLDEN) : List.of();
        List<String> changed = digests.keySet().stream()
                .filter(key -> !golden.contains(key + " " + digests.get(key)))
                .toList();
        for (String key : changed) {
            Files.createDirectories(MADE);
            Files.writeString(MADE.resolve(whole(key).getFileName()), String.valueOf(texts.get(key)));
        }
        if (System.getProperty("golden.write") != null) {
            for (String key : WHOLE) {
                Files.createDirectories(GOLDEN.getParent());
                Files.writeString(whole(key), texts.get(key));
            }
            Files.writeString(GOLDEN, String.join("\n", made) + "\n");
            fail(changed.size() + " results written anew; read the change");
        }
        for (String key : WHOLE) {
            assertEquals(Files.readString(whole(key)), texts.get(key), key);
        }
        assertEquals(golden, made, () -> "what is new now stands in target/golden: " + changed);
    }

    private static Path whole(String key) {
        return GOLDEN.resolveSibling(key.replaceAll("[ /]", "_") + ".txt");
    }

    private void conformance() throws IOException {
        try (Stream<Path> all = Files.list(CASES)) {
            for (Path folder : all.filter(path -> Files.exists(path.resolve("cases.json")))
                    .sorted()
                    .toList()) {
                Set<Run> runs = new LinkedHashSet<>();
                for (Object one : list(CanonicalJson.read(Files.readString(folder.resolve("cases.json"))))) {
                    List<String> command = list(map(one).get("command")).stream()
                            .map(String::valueOf)
                            .toList();
                    for (String rulebook : List.of("--rulebook", "--baseline", "--changed")) {
                        if (command.contains(rulebook) && command.get(1).equals("PKG")) {
                            Stage stage = command.contains("--stage")
                                    ? Stage.valueOf(after(command, "--stage"))
                                    : Stage.FINAL;
                            runs.add(new Run(after(command, rulebook), "package", after(command, "--period"), stage));
                        }
                    }
                }
                for (Run run : runs) {
                    score(
                            "emulation/" + folder.getFileName(),
                            folder.resolve(run.rulebook()),
                            folder.resolve(run.data()),
                            run.period(),
                            run.stage());
                }
            }
        }
    }

    private static String after(List<String> command, String option) {
        return command.get(command.indexOf(option) + 1);
    }

    private void examples() throws IOException {
        for (String year : List.of("2023", "2024")) {
            for (Path draft : yaml(EXAMPLES.resolve("decision/drafts"))) {
                for (Stage stage : Stage.values()) {
                    score(
                            "decision/" + year,
                            draft,
                            EXAMPLES.resolve("decision/packages").resolve(year),
                            year,
                            stage);
                }
            }
        }
        for (String name : List.of("rulebook", "worked/clubs", "worked/targets")) {
            Path folder = EXAMPLES.resolve(name);
            Path data = Files.exists(folder.resolve("package")) ? folder.resolve("package") : folder;
            for (Path rulebook : yaml(folder)) {
                for (String period : List.of("2022", "2023", "2024", "2025", "2026")) {
                    score(name, rulebook, data, period, Stage.FINAL);
                }
            }
        }
    }

    private void shipped() throws IOException {
        for (String name : ShippedRulebooks.names()) {
            for (String year : List.of("2023", "2024")) {
                score(
                        "shipped/decision-" + year,
                        name,
                        ShippedRulebooks.read(name),
                        EXAMPLES.resolve("decision/packages").resolve(year),
                        year,
                        Stage.FINAL);
            }
            for (String year : List.of("2022", "2023", "2024", "2025", "2026")) {
                score(
                        "shipped/clubs",
                        name,
                        ShippedRulebooks.read(name),
                        EXAMPLES.resolve("worked/clubs"),
                        year,
                        Stage.FINAL);
            }
        }
    }

    private static SortedSet<Path> yaml(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(files.filter(file -> file.toString().endsWith(".yaml")
                            && !file.toString().endsWith("tests.yaml"))
                    .toList());
        }
    }

    private void score(String place, Path rulebook, Path data, String period, Stage stage) throws IOException {
        score(place, String.valueOf(rulebook.getFileName()), RulebookText.read(rulebook), data, period, stage);
    }

    private void score(String place, String name, Rulebook rulebook, Path data, String period, Stage stage)
            throws IOException {
        String key = place + " " + name + " ";
        keep(
                key + "lint",
                CanonicalJson.write(RulebookJson.of(RulebookCheck.check(rulebook, IndicatorCatalogue.BUILT_IN))));
        ScoreCard card = Scorer.score(rulebook, loaded(data).scoring(rulebook, Period.parse(period)), stage);
        Map<String, @Nullable Object> tree = new LinkedHashMap<>(ScoreJson.of(card, false, Language.VI));
        keep(key + period + " " + stage + " findings", CanonicalJson.write(of("findings", tree.remove("findings"))));
        keep(key + period + " " + stage + " card", CanonicalJson.write(tree));
        if (!card.units().isEmpty()) {
            explained(key + period + " " + stage + " ", card);
        }
    }

    private void explained(String key, ScoreCard card) throws IOException {
        List<Object> nodes = new ArrayList<>();
        List<Object> facts = new ArrayList<>();
        for (Language language : Language.values()) {
            StringBuilder sentences = new StringBuilder();
            for (Object unit : list(ScoreJson.of(card, true, language).get("units"))) {
                Map<?, ?> root = map(map(unit).get("explanation"));
                sentences(root, "", sentences);
                if (language == Language.VI) {
                    nodes.add(pruned(root));
                    facts(root, facts);
                }
            }
            keep(key + language.code(), sentences.toString());
        }
        keep(key + "tree", CanonicalJson.write(of("units", nodes)));
        keep(key + "facts", CanonicalJson.write(of("nodes", facts)));
    }

    private static Map<String, @Nullable Object> of(String key, @Nullable Object value) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put(key, value);
        return tree;
    }

    private static Map<String, @Nullable Object> pruned(Map<?, ?> node) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        OF_THE_TREE.forEach(key -> tree.put(key, node.get(key)));
        tree.put(
                "children",
                list(node.get("children")).stream()
                        .map(child -> pruned(map(child)))
                        .toList());
        return tree;
    }

    private static void facts(Map<?, ?> node, List<Object> all) {
        Map<String, @Nullable Object> facts = new TreeMap<>();
        node.forEach((key, value) -> {
            if (!BESIDE_FACTS.contains(key)) {
                facts.put((String) key, value);
            }
        });
        all.add(facts);
        list(node.get("children")).forEach(child -> facts(map(child), all));
    }

    private static void sentences(Map<?, ?> node, String indent, StringBuilder text) {
        text.append(indent).append(node.get("text")).append('\n');
        list(node.get("children")).forEach(child -> sentences(map(child), indent + "  ", text));
    }

    private void keep(String key, String text) {
        digests.put(key, digest(text));
        texts.put(key, text);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private LoadedPackage loaded(Path data) throws IOException {
        LoadedPackage known = packages.get(data);
        if (known == null) {
            known = PackageReader.read(data);
            packages.put(data, known);
        }
        return known;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }
}
