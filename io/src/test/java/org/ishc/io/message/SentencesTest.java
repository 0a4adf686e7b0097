package org.ishc.io.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read of reports, workbooks and faults stands in the bundles, in both languages, and not in the code. */
class SentencesTest {

    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java"),
            Path.of("document/src/main/java"),
            Path.of("workbook/src/main/java"),
            Path.of("xlsx/src/main/java"));

    /** A text in quotation marks with a letter that Vietnamese alone has. */
    private static final Pattern VIETNAMESE = Pattern.compile("\"[^\"\\n]*[ăđơưĂĐƠƯ\\u1ea0-\\u1ef9][^\"\\n]*\"");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

    /** What Vietnamese stands in the code, and why. */
    private static final Map<String, String> WORDS = new TreeMap<>(Map.of(
            "BuiltInReference", "the number of a decision",
            "EncodingDetector", "syllables by which an old encoding is known",
            "FindingCatalogue", "where the first sentence of a meaning may end",
            "PackageFormats", "the one form of packages that is a word, below the bundles",
            "ReferenceData", "a name of data, below the bundles",
            "SdmxCsv", "two headings of another standard",
            "Spellings", "how people write what is meant as a number, a day or a period",
            "Syllable", "the letters of Vietnamese syllables",
            "TileMap", "what names of provinces begin with"));

    @Test
    void sentenceInTwoLanguages_standsInABundle() throws IOException {
        TreeSet<String> withWords = new TreeSet<>();
        for (Path sources : SOURCES) {
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
                    if (VIETNAMESE.matcher(code).find()) {
                        withWords.add(String.valueOf(file.getFileName()).replace(".java", ""));
                    }
                }
            }
        }
        assertEquals(WORDS.keySet(), withWords);
    }
}
