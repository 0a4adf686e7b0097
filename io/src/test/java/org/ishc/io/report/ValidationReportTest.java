package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Language;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationReportTest {

    @TempDir
    Path folder;

    @Test
    void json_hasTheKeysInTheirOrder() throws IOException {
        Map<String, Object> tree = ValidationJson.of(faulty().validation(), 1_000);
        assertEquals(
                List.of("verdict", "input_sha256", "spec", "counts", "codes", "findings", "ledger"),
                List.copyOf(tree.keySet()));
        assertEquals("INVALID", tree.get("verdict"));
        assertEquals("{ERROR=4, WARNING=1, INFO=0, WAIVED=0}", String.valueOf(tree.get("counts")));
        assertEquals(
                "{ref.unknown-unit=3, row.duplicate-key=1, table.unknown-column=1}", String.valueOf(tree.get("codes")));
        assertEquals(
                List.of(
                        "code",
                        "severity",
                        "table",
                        "file",
                        "row",
                        "line",
                        "column",
                        "cell",
                        "pointer",
                        "key",
                        "value",
                        "arguments",
                        "message_vi",
                        "message_en"),
                List.copyOf(findings(tree).get(0).keySet()));
    }

    @Test
    void findings_standByTableRowColumnCode() throws IOException {
        assertEquals(
                List.of(
                        "table.unknown-column clubs null",
                        "row.duplicate-key values 3",
                        "ref.unknown-unit values 4",
                        "ref.unknown-unit values 5",
                        "ref.unknown-unit targets 4"),
                findings(ValidationJson.of(faulty().validation(), 1_000)).stream()
                        .map(map -> map.get("code") + " " + map.get("table") + " " + map.get("row"))
                        .toList());
    }

    @Test
    void limit_cutsTheListOfACodeAndSaysSo_countsStay() throws IOException {
        Map<String, Object> cut = ValidationJson.of(faulty().validation(), 1);
        assertEquals(ValidationJson.of(faulty().validation(), 1_000).get("counts"), cut.get("counts"));
        assertEquals(ValidationJson.of(faulty().validation(), 1_000).get("codes"), cut.get("codes"));
        assertEquals(
                List.of("table.unknown-column", "row.duplicate-key", "ref.unknown-unit", "report.truncated"),
                findings(cut).stream().map(map -> map.get("code")).toList());
        assertEquals(
                "{code=ref.unknown-unit, found=3, listed=1}",
                String.valueOf(findings(cut).get(3).get("arguments")));
    }

    @Test
    void equalInput_givesEqualBytes() throws IOException {
        String once = CanonicalJson.write(ValidationJson.of(faulty().validation(), 1_000));
        assertEquals(once, CanonicalJson.write(ValidationJson.of(faulty().validation(), 1_000)));
        assertTrue(once.endsWith("}\n"));
    }

    @Test
    void text_beginsWithTheVerdict_inEitherLanguage() throws IOException {
        for (Language language : Language.values()) {
            List<String> lines = ValidationText.of(faulty().validation(), language, 1)
                    .lines()
                    .toList();
            assertTrue(lines.get(0).startsWith(language.say("Không hợp lệ: ", "INVALID: ")));
            assertEquals("SHA-256 " + faulty().sha256(), lines.get(2));
            assertEquals(5 + 2 * 4, lines.size());
            assertTrue(lines.stream()
                    .anyMatch(line -> line.contains("values.csv:4")
                            && line.contains(
                                    language.say("A1 / visits.home / quý I năm 2026", "[A1, visits.home, 2026-Q1]"))));
        }
    }

    private LoadedPackage faulty() throws IOException {
        return PackageReader.read(SamplesPackage.sound()
                .with("clubs", "club_code,unit_code,màu\nK1,A1,đỏ\nK2,B1,xanh\n")
                .adding("values", "A1,visits.home,2026-Q1,12\nX1,visits.home,2026-Q1,1\nX2,visits.home,2026-Q1,1\n")
                .adding("targets", "X1,clubs.established,2026,,4,,2026-01-05,1\n")
                .folder(folder));
    }

    private static List<Map<?, ?>> findings(Map<String, Object> tree) {
        return ((List<?>) tree.get("findings"))
                .stream().<Map<?, ?>>map(Map.class::cast).toList();
    }
}
