package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.ishc.core.base.Language;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.canonical.Library;
import org.ishc.io.csv.FormulaGuard;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.testing.SampleFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportFormsTest {

    static Stream<String> forms() {
        return Stream.of("csv", "html", "json", "junit", "sarif", "text");
    }

    @Test
    void forms_areFoundByName() {
        assertEquals(
                forms().toList(),
                ReportForm.all().stream().map(ReportForm::name).toList());
        assertFalse(ReportForm.find("pdf").isPresent());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void equalInput_givesEqualBytes_inEitherLanguage_andTheVerdictStandsBeforeTheFindings(String form)
            throws IOException {
        for (Language language : Language.values()) {
            String once = write(form, SampleFindings.many(30), language, 1_000);
            assertEquals(once, write(form, SampleFindings.many(30), language, 1_000));
            String verdict = form.equals("text") ? language.say("Không hợp lệ", "INVALID") : "INVALID";
            assertTrue(once.indexOf(verdict) < once.indexOf("ref.unknown-unit"));
            assertTrue(once.indexOf(verdict) >= 0
                    && once.contains(SampleFindings.many(1).sha256())
                    && once.contains(Library.version()));
        }
        assertEquals(
                form.equals("json"),
                write(form, SampleFindings.many(30), Language.VI, 1_000)
                        .equals(write(form, SampleFindings.many(30), Language.EN, 1_000)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void hostileTexts_areWrittenByEveryForm(String form) throws IOException {
        byte[] bytes = bytes(form, SampleFindings.hostile(), ReportOptions.in(Language.EN));
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertArrayEquals(bytes, text.getBytes(StandardCharsets.UTF_8));
        assertTrue(text.contains("tinh-mot") && text.contains("ab".repeat(6)), "the profile");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void everyVerdict_isValidSarifAndJUnit(Verdict verdict) throws Exception {
        assertEquals(List.of(), sarifErrors(write("sarif", SampleFindings.nothing(verdict), Language.VI, 1)));
        junit(write("junit", SampleFindings.nothing(verdict), Language.VI, 1));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sarif_isValid_withSuppressionsAndNotifications(Language language) throws IOException {
        String text = write("sarif", SampleFindings.hostile(), language, 1_000);
        assertEquals(List.of(), sarifErrors(text));
        Map<?, ?> run = (Map<?, ?>) ((List<?>) CanonicalJson.readObject(text).get("runs")).get(0);
        assertEquals(language.code(), run.get("language"));
        Map<?, ?> invocation = (Map<?, ?>) ((List<?>) run.get("invocations")).get(0);
        assertEquals(false, invocation.get("executionSuccessful"));
        assertEquals(2, ((List<?>) invocation.get("toolExecutionNotifications")).size());
        List<?> results = (List<?>) run.get("results");
        assertEquals(3, results.size());
        List<Object> levels = results.stream()
                .<Object>map(result -> ((Map<?, ?>) result).get("level"))
                .toList();
        assertEquals(List.of("warning", "error", "error"), levels);
        Map<?, ?> waived = (Map<?, ?>) results.get(2);
        Map<?, ?> suppression = (Map<?, ?>) ((List<?>) waived.get("suppressions")).get(0);
        assertEquals("accepted", suppression.get("status"));
        Map<?, ?> physical = (Map<?, ?>)
                ((Map<?, ?>) ((List<?>) ((Map<?, ?>) results.get(1)).get("locations")).get(0)).get("physicalLocation");
        assertEquals("a%20b/gi%C3%A1%20tr%E1%BB%8B%3A1.csv", ((Map<?, ?>) physical.get("artifactLocation")).get("uri"));
        assertEquals("{startLine=2}", String.valueOf(physical.get("region")));
        Map<?, ?> input = (Map<?, ?>) ((List<?>) run.get("artifacts")).get(0);
        assertEquals(Map.of("sha-256", SampleFindings.hostile().sha256()), input.get("hashes"));
    }

    @Test
    void sarifSchema_refusesWhatIsNoSarif() throws IOException {
        assertFalse(sarifErrors(write("sarif", SampleFindings.many(3), Language.EN, 9)
                        .replace("\"level\":\"error\"", "\"level\":\"ERROR\""))
                .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void junit_hasASuiteATable_andFailsWhatIsAnError(Language language) throws Exception {
        Document report = junit(write("junit", SampleFindings.hostile(), language, 1_000));
        assertEquals("failure", outcome(report, "ishc.verdict", "verdict"));
        assertEquals("", outcome(report, "ishc.ledger", "table:values"));
        assertEquals("error", outcome(report, "ishc.ledger", "values"));
        assertEquals("skipped", outcome(report, "ishc.ledger", "targets"));
        assertEquals("failure", outcome(report, "ishc.table.values", "cell.type"));
        assertEquals("skipped", outcome(report, "ishc.table.values", "ref.unknown-unit"));
        assertEquals("", outcome(report, "ishc.table.package", "package.unlisted-file"));
    }

    @Test
    void csv_isOneTable_noTextIsAFormula_andSpreadsheetsSeeTheEncoding() throws IOException {
        String text = write("csv", SampleFindings.hostile(), Language.VI, 1_000);
        assertEquals('\uFEFF', text.charAt(0));
        List<NamedCsvRecord> records;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            records = csv.stream().toList();
        }
        assertEquals("verdict", records.get(0).getField("record"));
        assertEquals("INVALID", records.get(0).getField("code"));
        assertEquals(
                3,
                records.stream()
                        .filter(line -> line.getField("record").equals("finding"))
                        .count());
        assertEquals(
                3,
                records.stream()
                        .filter(line -> line.getField("record").equals("ledger"))
                        .count());
        NamedCsvRecord type = records.stream()
                .filter(line -> line.getField("code").equals("cell.type"))
                .findFirst()
                .orElseThrow();
        // half a surrogate pair cannot be written
        assertEquals("'" + SampleFindings.HOSTILE.replace('\ud83d', '?'), type.getField("value"));
        records.forEach(
                line -> line.getFields().forEach(field -> assertFalse(field.matches("(?s)[=+@\\-\\t\\r].*"), field)));
        assertTrue(text.endsWith("\r\n"));
    }

    @Test
    void guarded_areTheSixBeginnings() {
        assertEquals(
                List.of("'=1", "'+1", "'-1", "'@a", "'\ta", "'\ra", "a=1", ""),
                Stream.of("=1", "+1", "-1", "@a", "\ta", "\ra", "a=1", "")
                        .map(FormulaGuard::escape)
                        .toList());
    }

    @Test
    void json_isTheTreeAndTheVersionOfTheLibrary() throws IOException {
        Map<?, ?> tree = CanonicalJson.readObject(write("json", SampleFindings.many(9), Language.VI, 2));
        assertEquals(
                List.of("verdict", "input_sha256", "spec", "counts", "codes", "findings", "ledger", "library"),
                tree.keySet().stream().map(String::valueOf).toList());
        assertEquals(3 * 2 + 3, ((List<?>) tree.get("findings")).size());
    }

    @Test
    void page_endsItsDataNowhereEarly_andLetsOnlyItsOwnScriptRun() throws IOException {
        String page = write("html", SampleFindings.hostile(), Language.VI, 1_000);
        // the data in two blocks and the script
        assertEquals(3, page.split("</script>", -1).length - 1);
        assertFalse(page.contains("\u2028</")
                || page.substring(page.indexOf("id=\"head\"")).contains("\u2028"));
        assertTrue(page.contains("default-src 'none'; style-src 'sha256-"));
        assertFalse(page.contains(" style=\"") || page.contains("http://") || page.contains("https://"));
    }

    private static List<?> sarifErrors(String sarif) throws IOException {
        try (InputStream schema = resource("sarif-2.1.0-rtm.5.json")) {
            Schema given = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return given.validate(
                    sarif,
                    InputFormat.JSON,
                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        }
    }

    /** Reads a report, held against the schema. */
    private static Document junit(String xml) throws Exception {
        try (InputStream schema = resource("junit-10.xsd")) {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(schema))
                    .newValidator()
                    .validate(new StreamSource(bytes(xml)));
        }
        Document report =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bytes(xml));
        NodeList suites = report.getElementsByTagName("testsuite");
        for (int i = 0; i < suites.getLength(); i++) {
            Element suite = (Element) suites.item(i);
            assertEquals(
                    suite.getAttribute("tests"),
                    String.valueOf(suite.getElementsByTagName("testcase").getLength()));
            assertEquals(
                    suite.getAttribute("failures"),
                    String.valueOf(suite.getElementsByTagName("failure").getLength()));
            assertEquals(
                    suite.getAttribute("errors"),
                    String.valueOf(suite.getElementsByTagName("error").getLength()));
            assertEquals(
                    suite.getAttribute("skipped"),
                    String.valueOf(suite.getElementsByTagName("skipped").getLength()));
        }
        return report;
    }

    private static String outcome(Document report, String suite, String test) {
        NodeList cases = report.getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element each = (Element) cases.item(i);
            if (each.getAttribute("classname").equals(suite)
                    && each.getAttribute("name").equals(test)) {
                return Stream.of("failure", "error", "skipped")
                        .filter(name -> each.getElementsByTagName(name).getLength() == 1)
                        .findFirst()
                        .orElse("");
            }
        }
        throw new AssertionError(suite + " has no " + test);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ReportFormsTest.class.getResourceAsStream("/schema/" + name), name);
    }

    private static String write(String form, Validation validation, Language language, int limit) throws IOException {
        return new String(bytes(form, validation, ReportOptions.in(language).withLimit(limit)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String form, Validation validation, ReportOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportForm.find(form).orElseThrow().write(validation, options, out);
        return out.toByteArray();
    }
}
