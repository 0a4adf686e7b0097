package org.ishc.io.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.club.ActivityArea;
import org.ishc.core.club.ClubEventType;
import org.ishc.core.club.ClubState;
import org.ishc.core.club.Funding;
import org.ishc.core.club.Norm;
import org.ishc.core.club.ObstacleCategory;
import org.ishc.core.club.Scheme;
import org.ishc.core.club.Signal;
import org.ishc.core.collection.Answer;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.change.RulebookEdits;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.FigureStatus;
import org.ishc.core.figure.IndicatorUnit;
import org.ishc.core.finding.Severity;
import org.ishc.core.organisation.Portion;
import org.ishc.core.organisation.Translation;
import org.ishc.core.organisation.UnitKind;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.ProgressStatus;
import org.ishc.io.edit.Edit;
import org.ishc.io.edit.FixProposal;
import org.ishc.io.edit.FixReason;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing is said in one language only: every key of every bundle, every state that a report shows, every sentence in
 * the code of reports.
 */
class LocalisationTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/ishc/io/message");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern PLACE = Pattern.compile("\\{[a-z_0-9]+}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern VIETNAMESE = Pattern.compile("[ăđơưĂĐƠƯ\\u1EA0-\\u1EF9]");
    private static final Pattern SHOWN = Pattern.compile(">([^<>]*)<|^([^<>]*)<|>([^<>]*)$");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{3,}");

    /** They read what people write, or name a document by its own name; they say nothing. */
    private static final List<String> READERS = List.of(
            "Spellings.java",
            "BuiltInReference.java",
            "EncodingDetector.java",
            "Syllable.java",
            "FindingCatalogue.java");

    /** Names, and the switch to the other language in its own words. */
    private static final List<String> NAMES = List.of("English", "ISHC", "SHA-256");

    /** Phrases say themselves in English; {@link PhrasesTest} holds their Vietnamese. */
    static List<String> areas() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.substring(0, name.lastIndexOf('_')))
                    .distinct()
                    .filter(area -> !area.equals("phrase"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyKey_standsOnceInEachLanguage_withTheSameArguments(String area) throws IOException {
        Map<String, String> vi = bundle(area, Language.VI);
        Map<String, String> en = bundle(area, Language.EN);
        assertEquals(vi.keySet(), en.keySet());
        for (String key : vi.keySet()) {
            String viText = vi.getOrDefault(key, "");
            String enText = en.getOrDefault(key, "");
            assertFalse(viText.isBlank() || enText.isBlank(), key);
            assertEquals(new TreeSet<>(places(viText)), new TreeSet<>(places(enText)), key);
            assertTrue(
                    area.equals("example")
                            || !PLACE.matcher(viText).replaceAll("").contains("{")
                                    && !PLACE.matcher(enText).replaceAll("").contains("{"),
                    key);
            // the bundle is one of those that are read
            assertEquals(
                    viText,
                    Messages.in(Language.VI)
                            .find(key)
                            .map(text -> text.replace("\\", "\\\\"))
                            .orElse(null),
                    key);
            assertEquals(
                    enText,
                    Messages.in(Language.EN)
                            .find(key)
                            .map(text -> text.replace("\\", "\\\\"))
                            .orElse(null),
                    key);
        }
    }

    @Test
    void noKey_standsInTwoBundles() throws IOException {
        SortedMap<String, List<String>> found = new TreeMap<>();
        for (String area : areas()) {
            bundle(area, Language.EN).keySet().forEach(key -> found.computeIfAbsent(key, text -> new ArrayList<>())
                    .add(area));
        }
        found.values().removeIf(in -> in.size() == 1);
        assertEquals(Map.of(), found);
    }

    static Stream<Enum<?>> constants() {
        return Stream.<Enum<?>[]>of(
                        ClubState.values(),
                        ClubEventType.values(),
                        Signal.values(),
                        ObstacleCategory.values(),
                        ActivityArea.values(),
                        Funding.values(),
                        Scheme.values(),
                        Norm.Outcome.values(),
                        Translation.Status.values(),
                        FigureStatus.values(),
                        Basis.values(),
                        ProgressStatus.values(),
                        Comparison.values(),
                        IndicatorUnit.values(),
                        UnitLevel.values(),
                        UnitKind.values(),
                        Portion.values(),
                        Stage.values(),
                        ScoreCard.UnitStatus.values(),
                        ScoreCard.CriterionStatus.values(),
                        Severity.values(),
                        Verdict.values(),
                        Ledger.Status.values(),
                        RulebookEdits.Kind.values(),
                        Edit.Kind.values(),
                        FixProposal.Confidence.values(),
                        SubmissionStatus.values(),
                        Answer.Status.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void everyStateThatAReportShows_hasANameInEachLanguage(Enum<?> constant) {
        for (Language language : Language.values()) {
            assertFalse(Labels.of(constant, language).isBlank());
        }
    }

    @Test
    void labels_areOfConstantsThatExist() throws IOException {
        assertEquals(
                new TreeSet<>(constants().map(Labels::key).toList()),
                new TreeSet<>(bundle("label", Language.VI).keySet()));
    }

    @Test
    void everyReasonOfAFix_andEverySeverityAndVerdict_isSaid() {
        for (Language language : Language.values()) {
            Stream.of(FixReason.values())
                    .forEach(reason ->
                            assertTrue(Messages.in(language).find(reason.key()).isPresent(), reason.key()));
            Stream.of(Severity.values())
                    .forEach(severity -> assertTrue(
                            Messages.in(language)
                                    .find("report.severity." + severity)
                                    .isPresent(),
                            severity.name()));
            Stream.of(Verdict.values())
                    .forEach(verdict -> assertTrue(
                            Messages.in(language)
                                    .find("report.verdict." + verdict)
                                    .isPresent(),
                            verdict.name()));
        }
    }

    @Test
    void vietnameseInTheCode_standsBesideItsEnglish() throws IOException {
        List<String> alone = new ArrayList<>();
        for (Path file : code()) {
            String text = Files.readString(file);
            Matcher literal = LITERAL.matcher(text);
            while (literal.find()) {
                if (VIETNAMESE.matcher(literal.group(1)).find() && !hasPartner(text, literal.end())) {
                    alone.add(file.getFileName() + ": " + literal.group());
                }
            }
        }
        assertEquals(List.of(), alone);
    }

    /** The next argument of the same call holds a literal that is not Vietnamese. */
    private static boolean hasPartner(String text, int end) {
        int comma = argumentEnd(text, end);
        if (comma >= text.length() || text.charAt(comma) != ',') {
            return false;
        }
        Matcher next = LITERAL.matcher(text.substring(comma + 1, argumentEnd(text, comma + 1)));
        return next.find() && !VIETNAMESE.matcher(next.group(1)).find();
    }

    /** Where the argument ends that is read at a place outside any literal. */
    private static int argumentEnd(String text, int from) {
        int depth = 0;
        boolean isQuoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && c == '(') {
                depth++;
            } else if (!isQuoted && (c == ')' && depth-- == 0 || c == ',' && depth == 0 || c == ';')) {
                return i;
            }
        }
        return text.length();
    }

    @Test
    void wordsInMarkup_areNeverWrittenInOneLanguage() throws IOException {
        Pattern call = Pattern.compile("(?<!messages)\\.(raw|text)\\(\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
        List<String> said = new ArrayList<>();
        for (Path file : code()) {
            Matcher raw = call.matcher(Files.readString(file));
            while (raw.find()) {
                String shown = raw.group(1).equals("text") ? raw.group(2) : shown(raw.group(2));
                if (WORDS.matcher(shown).find()
                        && !NAMES.contains(shown.strip())
                        && file.getParent().endsWith("report")) {
                    said.add(file.getFileName() + ": " + shown.strip());
                }
            }
        }
        assertEquals(List.of(), said);
    }

    /** What a reader sees of a piece of markup. */
    private static String shown(String markup) {
        if (!markup.contains("<") && !markup.contains(">")) {
            return markup.matches("[\\w-]*") ? "" : markup;
        }
        StringBuilder shown = new StringBuilder();
        Matcher parts = SHOWN.matcher(markup.replaceAll("\\\\.", " "));
        while (parts.find()) {
            for (int i = 1; i <= parts.groupCount(); i++) {
                shown.append(parts.group(i) == null || parts.group(i).contains("=") ? "" : parts.group(i) + " ");
            }
        }
        return shown.toString();
    }

    private static List<Path> code() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file ->
                            file.toString().endsWith(".java") && !READERS.contains(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).toList();
    }

    /** Reads a bundle line by line, since a properties object hides a key that stands twice. */
    private static Map<String, String> bundle(String area, Language language) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(BUNDLES.resolve(area + "_" + language.code() + ".properties"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int at = line.indexOf('=');
                assertEquals(null, texts.put(line.substring(0, at), line.substring(at + 1)), line);
            }
        }
        return texts;
    }
}
