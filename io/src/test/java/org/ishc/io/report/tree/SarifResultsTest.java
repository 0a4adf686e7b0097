package org.ishc.io.report.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.message.Messages;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.testing.SampleFindings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results of SARIF: references that every reader resolves alike, and fingerprints that stay when a file grows. */
class SarifResultsTest {

    @ParameterizedTest
    @CsvSource({
        "values.csv,values.csv",
        "a b/giá trị.csv,a%20b/gi%C3%A1%20tr%E1%BB%8B.csv",
        "a\\b.csv,a/b.csv",
        "C:x.csv,C%3Ax.csv",
        "100%.csv,100%25.csv",
        "a#b?.csv,a%23b%3F.csv",
        "số liệu,s%E1%BB%91%20li%E1%BB%87u"
    })
    void path_isARelativeReference(String path, String uri) {
        assertEquals(uri, SarifResults.uri(path));
        assertTrue(URI.create(uri).getScheme() == null, uri);
    }

    private static Listed found(@Nullable String file, int row, String key, String value) {
        return new Listed(
                Finding.of(
                        ExchangeFinding.TYPE,
                        new Location("values", file, row, row + 1, "value", null, null, List.of(key), value),
                        "expected",
                        "whole number"),
                Optional.empty());
    }

    private static SarifResults results(List<Listed> listed, Optional<String> base) {
        return new SarifResults(listed, Messages.in(Language.VI), "goi.zip", base);
    }

    private static Map<?, ?> map(@Nullable Object value, String... path) {
        Object at = value;
        for (String step : path) {
            at = at instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) at).get(step);
        }
        return (Map<?, ?>) at;
    }

    @Test
    void result_namesItsRuleFileLineRecordAndColumn() {
        Listed listed = found("values.csv", 3, "A1", "mười");
        Map<String, Object> result = results(List.of(listed), Optional.empty()).result(listed);
        assertEquals("cell.type", result.get("ruleId"));
        assertEquals(0, result.get("ruleIndex"));
        assertEquals("error", result.get("level"));
        assertEquals(
                Map.of("uri", "values.csv", "index", 1),
                map(result, "locations", "0", "physicalLocation", "artifactLocation"));
        assertEquals(Map.of("startLine", 4), map(result, "locations", "0", "physicalLocation", "region"));
        Map<?, ?> logical = map(result, "locations", "0", "logicalLocations", "0");
        assertEquals("values[3].value", logical.get("fullyQualifiedName"));
        assertEquals("column", logical.get("kind"));
        assertEquals(
                Map.of("table", "values", "row", 3, "column", "value", "key", List.of("A1"), "value", "mười"),
                logical.get("properties"));
    }

    @Test
    void findingOnThePackage_isOneOnTheInput() {
        Listed listed = new Listed(Finding.of(ExchangeFinding.NO_MANIFEST, Location.none()), Optional.empty());
        Map<String, Object> result = results(List.of(listed), Optional.empty()).result(listed);
        assertEquals(
                Map.of("uri", "goi.zip", "index", 0),
                map(result, "locations", "0", "physicalLocation", "artifactLocation"));
        assertEquals("warning", result.get("level"));
        assertFalse(map(result, "locations", "0").containsKey("logicalLocations"));
    }

    @Test
    void fingerprint_isOfTheFaultInItsRecord_whereverItStands() {
        Listed one = found("values.csv", 3, "A1", "mười");
        Listed moved = found("values.csv", 300, "A1", "mười hai");
        Listed other = found("values.csv", 3, "A2", "mười");
        SarifResults results = results(List.of(one, moved, other), Optional.empty());
        assertEquals(
                results.result(one).get("partialFingerprints"),
                results.result(moved).get("partialFingerprints"));
        assertNotEquals(
                results.result(one).get("partialFingerprints"),
                results.result(other).get("partialFingerprints"));
    }

    @Test
    void artifacts_areTheInputAndItsFiles_eachOnce() {
        SarifResults results = results(
                List.of(
                        found("values.csv", 1, "A", "x"),
                        found("b.csv", 1, "B", "x"),
                        found("values.csv", 2, "C", "x")),
                Optional.empty());
        List<Map<String, Object>> artifacts = results.artifacts("ab".repeat(32));
        assertEquals(
                List.of(Map.of("uri", "goi.zip"), Map.of("uri", "values.csv"), Map.of("uri", "b.csv")),
                artifacts.stream().map(map -> map.get("location")).toList());
        assertEquals(Map.of("sha-256", "ab".repeat(32)), artifacts.get(0).get("hashes"));
        assertEquals(0, artifacts.get(1).get("parentIndex"));
        assertEquals(1, results.rules().size());
    }

    @ParameterizedTest
    @CsvSource({"data,data/goi.zip/values.csv", "data/,data/goi.zip/values.csv", "'',goi.zip/values.csv"})
    void withABase_filesAreNamedFromThere_throughThePackage(String base, String uri) {
        Listed listed = found("values.csv", 1, "A1", "x");
        assertEquals(
                uri,
                map(
                                results(List.of(listed), Optional.of(base)).result(listed),
                                "locations",
                                "0",
                                "physicalLocation",
                                "artifactLocation")
                        .get("uri"));
    }

    @Test
    void waiver_isASuppression_thatSomebodyAnswersFor() {
        Listed waived = Listed.of(SampleFindings.hostile(), 10).stream()
                .filter(each -> each.waiver().isPresent())
                .findFirst()
                .orElseThrow();
        Map<?, ?> suppression = map(results(List.of(waived), Optional.empty()).result(waived), "suppressions", "0");
        assertEquals("external", suppression.get("kind"));
        assertEquals("accepted", suppression.get("status"));
        assertEquals(
                Map.of("by", "Nguyễn Văn An", "until", "2027-12-31", "profile", "tinh-mot"),
                suppression.get("properties"));
    }

    @ParameterizedTest
    @CsvSource({"ERROR,error", "WARNING,warning", "INFO,note"})
    void level_isThatOfSarif(Severity severity, String level) {
        assertEquals(level, SarifResults.level(severity));
    }
}
