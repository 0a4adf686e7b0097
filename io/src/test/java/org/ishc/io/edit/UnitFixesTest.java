package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.io.ingest.PackageReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units by numbers without zeros, by codes that have ended, and by names that people write for codes. */
class UnitFixesTest {

    @TempDir
    Path folder;

    private UnitFixes fixes(String asOf, String sender, String tables) throws IOException {
        Path file = folder.resolve("p.json");
        Files.writeString(
                file,
                "{\"manifest\": {\"as_of\": \"" + asOf + "\""
                        + (sender.isEmpty() ? "" : ", \"sender\": \"" + sender + "\"") + "}" + tables + "}");
        return new UnitFixes(PackageReader.read(file));
    }

    private static Finding in(String table, String column, String value) {
        return Finding.of(
                ReferenceFinding.UNKNOWN_UNIT,
                Location.ofTable(table).withColumn(column).withValue(value),
                "unit_code",
                value);
    }

    private static String found(Optional<CellFixes.Suggestion> found) {
        return found.map(suggestion -> suggestion.reason() + " " + suggestion.texts())
                .orElse("");
    }

    /** Hà Nội means its own ward by 4, An Giang has none of that number. */
    @Test
    void number_isAUnitOfTheSender_whereItHasOne() throws IOException {
        UnitFixes hanoi = fixes("2026-09-30", "01", "");
        assertEquals("LEADING_ZEROS [00004]", found(hanoi.withZeros("4", in("clubs", "unit_code", "4"))));
        assertEquals("LEADING_ZEROS [00004]", found(hanoi.withZeros("4", in("values", "unit_code", "4"))));
    }

    @Test
    void number_mayBeAProvinceOrACommune_whereNobodySent() throws IOException {
        UnitFixes nobody = fixes("2026-09-30", "", "");
        List<String> codes = nobody.withZeros("4", in("values", "unit_code", "4"))
                .orElseThrow()
                .texts();
        assertTrue(codes.containsAll(List.of("04", "00004")), codes::toString);
        List<String> ofClubs = nobody.withZeros("4", in("clubs", "unit_code", "4"))
                .orElseThrow()
                .texts();
        assertEquals(List.of("00004"), ofClubs, "clubs stand in communes");
    }

    @Test
    void numberThatIsNoUnitsWithAnyZeros_isNotGuessed() throws IOException {
        UnitFixes fixes = fixes("2026-09-30", "", "");
        assertEquals("", found(fixes.withZeros("99999", in("values", "unit_code", "99999"))));
        assertEquals("", found(fixes.withZeros("123456", in("values", "unit_code", "123456"))));
        assertTrue(fixes.isUnit("00004"));
        assertFalse(fixes.isUnit("4"));
        assertFalse(fixes.isUnit("không phải mã"));
    }

    private static Finding ended(String code, @Nullable LocalDate on) {
        Map<String, Object> arguments = new TreeMap<>();
        arguments.put("unit_code", code);
        arguments.put("on", on == null ? "2026" : on);
        arguments.put("known", Optional.empty());
        arguments.put("became", List.of());
        return new Finding(
                ReferenceFinding.UNIT_NOT_VALID,
                ReferenceFinding.UNIT_NOT_VALID.severity(),
                Location.ofTable("values").withColumn("unit_code").withValue(code),
                new TreeMap<>(arguments));
    }

    private static final String UNITS = """
        , "org-units": [
          {"unit_code": "P1", "valid_from": "2020-01-01", "level": "PROVINCE"},
          {"unit_code": "A", "valid_from": "2020-01-01", "valid_to": "2025-07-01", "level": "COMMUNE", "parent_code": "P1"},
          {"unit_code": "B", "valid_from": "2020-01-01", "valid_to": "2025-07-01", "level": "COMMUNE", "parent_code": "P1"},
          {"unit_code": "L", "valid_from": "2020-01-01", "valid_to": "2025-07-01", "level": "COMMUNE", "parent_code": "P1"},
          {"unit_code": "X", "valid_from": "2025-07-01", "level": "COMMUNE", "name": "Xã Xuân", "parent_code": "P1"},
          {"unit_code": "Y", "valid_from": "2025-07-01", "level": "COMMUNE", "name": "Xã Yên", "parent_code": "P1"}],
        "successions": [
          {"date": "2025-07-01", "predecessor_code": "A", "successor_code": "X", "portion": "full"},
          {"date": "2025-07-01", "predecessor_code": "B", "successor_code": "X", "portion": "partial"},
          {"date": "2025-07-01", "predecessor_code": "B", "successor_code": "Y", "portion": "partial"}]
        """;

    @Test
    void unitThatHasEnded_isThoseThatTookItOver() throws IOException {
        UnitFixes fixes = fixes("2026-12-31", "", UNITS);
        LocalDate on = LocalDate.of(2026, 3, 31);
        assertEquals("SUCCESSOR [X]", found(fixes.successors(ended("A", on))));
        assertEquals("SUCCESSOR [X, Y]", found(fixes.successors(ended("B", on))));
        assertEquals("", found(fixes.successors(ended("L", on))), "nobody took it over");
        assertEquals("", found(fixes.successors(ended("A", LocalDate.of(2025, 6, 30)))), "it had not ended");
        assertEquals("", found(fixes.successors(ended("X", on))), "it goes on");
        assertEquals("", found(fixes.successors(ended("A", null))), "no day is told");
    }

    @Test
    void nameWrittenForACode_isTheUnitThatHasIt() throws IOException {
        UnitFixes fixes = fixes("2026-12-31", "P1", UNITS);
        assertEquals("UNIT_NAME [X]", found(fixes.named(in("values", "unit_code", "Xã Xuân"))));
        assertEquals("UNIT_NAME [Y]", found(fixes.named(in("club-events", "authority_code", "xã YÊN"))));
        assertEquals("", found(fixes.named(in("values", "unit_code", "Xã Không Có"))));
        assertEquals("", found(fixes.named(in("values", "unit_code", " "))));
        assertEquals("", found(fixes.named(in("values", "indicator", "Xã Xuân"))), "no unit stands in that column");
    }
}
