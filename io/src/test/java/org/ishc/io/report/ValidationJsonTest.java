package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.testing.SampleFindings;
import org.junit.jupiter.api.Test;

/** The result of a validation as a tree: numbers exact, days as texts, what is missing null. */
class ValidationJsonTest {

    @Test
    void finding_hasEveryKeyOfItsPlace_andBothLanguages() {
        Map<String, ?> tree =
                ValidationJson.finding(SampleFindings.many(1).findings().get(0));
        for (String key : List.of(
                "code",
                "severity",
                "table",
                "file",
                "row",
                "line",
                "column",
                "key",
                "value",
                "message_vi",
                "message_en")) {
            assertTrue(tree.containsKey(key), () -> key + " in " + tree);
        }
        assertEquals("ref.unknown-unit", tree.get("code"));
        assertEquals("ERROR", tree.get("severity"));
        assertEquals(1, ((Number) Objects.requireNonNull(tree.get("row"))).intValue());
    }

    @Test
    void limit_isOfEachCode_andCountsStayExact() {
        Map<String, Object> tree = ValidationJson.of(SampleFindings.many(30), 2);
        List<?> findings = (List<?>) tree.get("findings");
        assertEquals(
                6,
                findings.stream()
                        .filter(found -> !"report.truncated".equals(((Map<?, ?>) found).get("code")))
                        .count());
        Map<?, ?> codes = (Map<?, ?>) tree.get("codes");
        assertEquals(10L, ((Number) codes.get("cell.type")).longValue());
        Map<?, ?> truncated = findings.stream()
                .map(found -> (Map<?, ?>) found)
                .filter(found -> "report.truncated".equals(found.get("code")))
                .findFirst()
                .orElseThrow();
        assertTrue(String.valueOf(truncated.get("message_en")).contains("10"), truncated::toString);
    }

    @Test
    void tree_isReadBackFromItsCanonicalText() {
        Map<String, Object> tree = ValidationJson.of(SampleFindings.hostile(), 10);
        assertEquals(
                CanonicalJson.write(tree), CanonicalJson.write(CanonicalJson.readObject(CanonicalJson.write(tree))));
    }

    @Test
    void nothingFound_isAnEmptyList_notAMissingOne() {
        Map<String, Object> tree = ValidationJson.of(SampleFindings.nothing(Verdict.VALID), 10);
        assertEquals(List.of(), List.copyOf((List<?>) Objects.requireNonNull(tree.get("findings"))));
        assertEquals("VALID", tree.get("verdict"));
    }

    @Test
    void argumentThatMayBeLeftOut_isItselfOrNull() {
        assertEquals("values.csv", ValidationJson.argument(Optional.of("values.csv")));
        assertEquals("P1", ValidationJson.argument(Optional.of(UnitCode.parse("P1"))));
        assertNull(ValidationJson.argument(Optional.empty()));
    }
}
