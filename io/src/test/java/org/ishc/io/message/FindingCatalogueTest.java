package org.ishc.io.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.base.Language;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Severity;
import org.ishc.io.testing.MalformedSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The catalogue of findings is made from the code, the bundles and the malformed samples; {@code -Dcatalogue.write}
 * writes it anew and makes the run fail, so that the change is read.
 */
class FindingCatalogueTest {

    private static final Path EXAMPLES = Path.of("src/main/resources/org/ishc/io/message");

    private record Words(String head, String example, String remedy, String arguments, String severity) {}

    private static final Map<Language, Words> WORDS = Map.of(
            Language.VI,
            new Words(
                    "# Danh mục lỗi và lưu ý\n\nMã là cam kết: không đổi tên, không dùng lại. ERROR (lỗi): mục bị từ chối, bộ số liệu không hợp lệ; WARNING (cảnh báo): vẫn giữ, cần xem lại; INFO (thông tin): chỉ để biết.\n"
                            + "Ví dụ lấy từ các mẫu lỗi trong `io/src/test/resources/malformed` và `io/xlsx/src/test/resources/malformed`. [English](findings.md)\n",
                    "Ví dụ",
                    "Cần làm",
                    "Tham số",
                    "Không được hạ mức, tắt hay miễn trừ"),
            Language.EN,
            new Words(
                    "# Findings\n\nCodes are promises: never renamed, never reused. An ERROR refuses the item and makes the package invalid, a WARNING keeps it, an INFO is said for the record.\n"
                            + "Examples come from the malformed samples in `io/src/test/resources/malformed` and `io/xlsx/src/test/resources/malformed`. [Tiếng Việt](findings-vi.md)\n",
                    "Example",
                    "Remedy",
                    "Arguments",
                    "May not be lowered, turned off or waived"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void catalogue_saysWhatTheCodeSays(Language language) throws IOException {
        Map<String, String> examples = examples(language);
        Path page = Path.of(language == Language.EN ? "docs/findings.md" : "docs/findings-" + language.code() + ".md");
        Path resource = EXAMPLES.resolve("example_" + language.code() + ".properties");
        String madePage = page(language, examples);
        String madeResource = resource(examples);
        if (System.getProperty("catalogue.write") != null) {
            Files.writeString(page, madePage);
            Files.writeString(resource, madeResource);
            fail("written anew; read the change");
        }
        assertEquals(madePage, Files.readString(page));
        assertEquals(madeResource, Files.readString(resource));
    }

    static Iterable<FindingCode> codes() {
        return FindingCodes.all();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCode_hasMeaningExampleAndRemedyInBothLanguages(FindingCode code) {
        FindingCatalogue.Entry entry = FindingCatalogue.find(code.code()).orElseThrow();
        for (Language language : Language.values()) {
            assertFalse(entry.sentence(language).isBlank());
            assertFalse(entry.meaning(language).isBlank());
            assertFalse(entry.remedy(language).isBlank());
            assertFalse(entry.example(language).isBlank());
        }
        assertTrue(!entry.meaning(Language.VI).equals(entry.meaning(Language.EN))
                && !entry.remedy(Language.VI).equals(entry.remedy(Language.EN)));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCode_isNamedInFewWords_beforeAnyExample(FindingCode code) {
        FindingCatalogue.Entry entry = FindingCatalogue.find(code.code()).orElseThrow();
        for (Language language : Language.values()) {
            String title = entry.title(language);
            assertTrue(!title.isBlank() && title.length() <= 90 && !title.endsWith("."), title);
            assertTrue(entry.meaning(language).startsWith(title.replaceFirst("…$", "")), title);
        }
    }

    @Test
    void catalogue_isReadableAtRunTime() {
        FindingCatalogue.Entry entry = FindingCatalogue.find("csv.row-width").orElseThrow();
        assertEquals(Severity.ERROR, entry.severity());
        assertEquals(java.util.List.of("cells", "headings"), entry.arguments());
        assertEquals(Optional.empty(), FindingCatalogue.find("csv.nothing"));
        assertEquals(FindingCodes.all().size(), FindingCatalogue.all().size());
    }

    /**
     * The first finding of each code that its own sample gives: where it stands and what it says. Samples in workbooks
     * are run by the tests of their artifact.
     */
    private static Map<String, String> examples(Language language) throws IOException {
        Map<String, String> examples = new TreeMap<>();
        for (MalformedSample sample : MalformedSample.all()) {
            for (MalformedSample.Shown shown : sample.run()) {
                if (shown.code().equals(sample.code())) {
                    examples.putIfAbsent(sample.code(), shown.example(language));
                }
            }
        }
        for (MalformedSample sample : MalformedSample.ofWorkbooks()) {
            examples.put(
                    sample.code(), Files.readString(sample.example(language)).strip());
        }
        return examples;
    }

    private static String page(Language language, Map<String, String> examples) {
        Words words = WORDS.get(language);
        StringBuilder page = new StringBuilder(words.head());
        String area = "";
        for (FindingCatalogue.Entry entry : FindingCatalogue.all()) {
            String code = entry.code().code();
            String text = code.substring(0, code.indexOf('.'));
            page.append(text.equals(area) ? "" : "\n## " + text + "\n");
            area = text;
            page.append("\n### `")
                    .append(code)
                    .append("` ")
                    .append(entry.severity())
                    .append("\n\n");
            page.append(entry.meaning(language)).append("\n\n");
            page.append("- ")
                    .append(words.example())
                    .append(": ")
                    .append(code(examples.getOrDefault(code, "")))
                    .append('\n');
            page.append("- ")
                    .append(words.remedy())
                    .append(": ")
                    .append(entry.remedy(language))
                    .append('\n');
            if (!entry.arguments().isEmpty()) {
                page.append("- ")
                        .append(words.arguments())
                        .append(": `")
                        .append(String.join("`, `", entry.arguments()))
                        .append("`\n");
            }
            if (!FindingCodes.isLowerable(entry.code())) {
                page.append("- ").append(words.severity()).append('\n');
            }
        }
        return page.toString();
    }

    /** An example may hold anything: it is shown as it is, at a length that can be read. */
    private static String code(String text) {
        return "`" + text.replace('`', '\'') + "`";
    }

    private static String resource(Map<String, String> examples) {
        StringBuilder lines = new StringBuilder("# Made from the malformed samples; see FindingCatalogueTest.\n");
        examples.forEach((code, text) -> lines.append(code)
                .append(".example=")
                .append(text.replace("\\", "\\\\"))
                .append('\n'));
        return lines.toString();
    }
}
