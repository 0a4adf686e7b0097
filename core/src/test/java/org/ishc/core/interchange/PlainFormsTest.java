package org.ishc.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.figure.Coverage;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.FindingDefinition;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.core.finding.Severity;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlainFormsTest {

    private static final Location PLACE =
            new Location("clubs", "clubs.csv", 3, 4, "unit_code", "C7", "/clubs/2", List.of("K1"), "00097");

    @SuppressWarnings("unchecked")
    private static <T> PlainForm<T> form(Class<T> type) {
        return (PlainForm<T>) PlainForms.all(List.of()).stream()
                .filter(form -> form.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private static <T> Object plain(T value, Class<T> type) {
        return form(type).toPlain(value);
    }

    static Stream<Object> values() {
        return Stream.of(
                UnitCode.parse("01"),
                ClubCode.parse("K1"),
                IndicatorCode.parse("clubs.existing"),
                FactCode.parse("plan.issued"),
                ItemCode.parse("A1"),
                Period.ofYears(2021, 2025),
                Fraction.of(-1, 3),
                DateRange.of(LocalDate.of(2024, 2, 29), LocalDate.of(2025, 1, 1)),
                DateRange.from(LocalDate.of(2025, 7, 1)),
                new Coverage(2, 3),
                Origin.of("clubs", 7),
                Location.none(),
                PLACE,
                new Finding(
                        ReferenceFinding.UNKNOWN_CLUB,
                        Severity.WARNING,
                        PLACE,
                        new TreeMap<>(Map.of("club_code", "K9", "n", 3L, "none", Optional.empty()))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void value_comesBackFromItsPlainForm(Object value) {
        assertBack(value, value.getClass());
    }

    private static <T> void assertBack(Object value, Class<T> type) {
        assertEquals(value, form(type).fromPlain(form(type).toPlain(type.cast(value))));
    }

    /** What a host is told to use instead writes the type that it has in hand. */
    @ParameterizedTest
    @CsvSource({
        "org.ishc.core.organisation.Restated, figures()",
        "org.ishc.core.emulation.change.RulebookDiff$Difference, org.ishc.io.report.RulebookJson.differences",
        "org.ishc.core.emulation.ScoreCard, org.ishc.io.report.ScoreJson",
        "org.ishc.io.manifest.Manifest, org.ishc.io.spi.PackageFormats"
    })
    void typeWithoutAForm_isRefused_withWhatWritesIt(String type, String writer) {
        String refusal = PlainForms.refusal(type).orElseThrow();
        assertTrue(refusal.contains(writer), refusal);
    }

    @Test
    void codesPeriodsAndFractions_areTextsAndNothingElseIs() {
        List<Class<?>> texts = new ArrayList<>();
        PlainForms.all(List.of()).stream().filter(PlainForm::isText).forEach(form -> texts.add(form.type()));
        assertEquals(
                List.of(
                        UnitCode.class,
                        ClubCode.class,
                        IndicatorCode.class,
                        FactCode.class,
                        ItemCode.class,
                        Contestant.class,
                        Period.class,
                        Fraction.class),
                texts);
    }

    /** JSON has texts alone for keys: a map of figures by unit can be written, one by place cannot. */
    @Test
    void whatIsOneText_canBeTheKeyOfAMap_whatIsNot_isRefused() {
        assertEquals("00097", form(UnitCode.class).toKey(UnitCode.parse("00097")));
        assertEquals("2021/2025", form(Period.class).toKey(Period.ofYears(2021, 2025)));
        PlainForm<Coverage> coverage = form(Coverage.class);
        assertThrows(IllegalArgumentException.class, () -> coverage.toKey(new Coverage(2, 3)));
    }

    @Test
    void fraction_isWrittenInLowestTermsAndReadAlsoAsADecimal() {
        assertEquals("1/3", plain(Fraction.of(2, 6), Fraction.class));
        assertEquals("15/1", plain(Fraction.of(15), Fraction.class));
        assertEquals(Fraction.of(25, 2), form(Fraction.class).fromPlain("12.50"));
    }

    @Test
    void argumentsOfAFinding_becomeTextsWholeNumbersListsOrNull() {
        Map<String, Object> arguments = new TreeMap<>();
        arguments.put("big", BigInteger.TWO.pow(70));
        arguments.put("day", LocalDate.of(2025, 7, 1));
        arguments.put("list", List.of(UnitCode.parse("01"), 2));
        arguments.put("none", Optional.empty());
        arguments.put("some", Optional.of(Fraction.of(1, 2)));
        Finding finding =
                new Finding(ReferenceFinding.REFUSED, Severity.INFO, Location.none(), new TreeMap<>(arguments));
        Map<String, Object> expected = new HashMap<>();
        expected.put("big", BigInteger.TWO.pow(70));
        expected.put("day", "2025-07-01");
        expected.put("list", List.of("01", 2));
        expected.put("none", null);
        expected.put("some", "1/2");
        Object plain = plain(finding, Finding.class);
        assertEquals(expected, ((Map<?, ?>) plain).get("arguments"));
        Finding back = form(Finding.class).fromPlain(plain);
        assertEquals(List.of("01", 2L), back.arguments().get("list"));
        assertEquals(BigInteger.TWO.pow(70), back.arguments().get("big"));
    }

    @Test
    void everyCodeOfTheCore_isReadAsTheConstantItIs() {
        int read = 0;
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.ishc.core")) {
            if (type.isEnum() && type.isAssignableTo(FindingCode.class)) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    FindingCode code = (FindingCode) constant;
                    assertSame(code, finding(code.code(), List.of()).code());
                    read++;
                }
            }
        }
        assertTrue(read > ReferenceFinding.values().length);
    }

    @Test
    void codeThatIsNotKnown_isReadWithWhatItCarries() {
        FindingCode code = finding("later.code", List.of()).code();
        assertEquals("later.code", code.code());
        assertEquals(Severity.INFO, code.severity());
        assertEquals(List.of("n"), code.arguments());
        assertEquals(new FindingDefinition("later.code", Severity.INFO, List.of("n")), code.definition());
        assertSame(code, finding("later.code", List.of(code)).code());
    }

    private static Finding finding(String code, List<FindingCode> further) {
        PlainForm<?> form = PlainForms.all(further).stream()
                .filter(each -> each.type() == Finding.class)
                .findFirst()
                .orElseThrow();
        return (Finding) form.fromPlain(Map.of("code", code, "severity", "INFO", "arguments", Map.of("n", 1)));
    }

    @Test
    void wholeNumber_mayBeOfAnyWholeType() {
        for (Object row : List.<Object>of(7, 7L, BigInteger.valueOf(7))) {
            assertEquals(Origin.of("clubs", 7), form(Origin.class).fromPlain(Map.of("table", "clubs", "row", row)));
        }
    }

    static Stream<List<Object>> refused() {
        return Stream.of(
                List.of(UnitCode.class, "no code"),
                List.of(UnitCode.class, 1L),
                List.of(Period.class, "2026-Q5"),
                List.of(Fraction.class, "1e999999999"),
                List.of(Fraction.class, "9".repeat(1_001)),
                List.of(Fraction.class, "1/0"),
                List.of(DateRange.class, "2024"),
                List.of(DateRange.class, Map.of("end_exclusive", "2024-02-29")),
                List.of(DateRange.class, Map.of("start", "2024-02-29")),
                List.of(DateRange.class, Map.of("start", "2023-02-29", "end_exclusive", "2024-01-01")),
                List.of(DateRange.class, Map.of("start", "2024-02-29", "end_exclusive", "2024-02-29")),
                List.of(Coverage.class, Map.of("reported", 2L, "expected", 1L)),
                List.of(Origin.class, Map.of("table", "clubs", "row", "3")),
                List.of(Origin.class, Map.of("table", "clubs", "row", 3_000_000_000L)),
                List.of(Origin.class, Map.of("table", "clubs", "row", BigInteger.TWO.pow(70))),
                List.of(Location.class, Map.of("key", "K1")),
                List.of(Location.class, Map.of("key", Collections.singletonList(null))),
                List.of(Finding.class, Map.of("code", "x", "severity", "FATAL", "arguments", Map.of())),
                List.of(Finding.class, Map.of("code", "x", "severity", "INFO", "arguments", List.of())),
                List.of(
                        Finding.class,
                        Map.of("code", "x", "severity", "INFO", "arguments", Map.of("flag", Arrays.asList(1, true)))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoValue_isRefused(List<Object> typeAndPlain) {
        PlainForm<?> form = form((Class<?>) typeAndPlain.get(0));
        assertThrows(IllegalArgumentException.class, () -> form.fromPlain(typeAndPlain.get(1)));
    }

    @Test
    void missingKeys_ofALocationAreUnknown_andUnknownKeysArePassedOver() {
        assertEquals(Location.ofTable("clubs"), form(Location.class).fromPlain(Map.of("table", "clubs", "later", 1L)));
        assertFalse(form(Location.class).isText());
    }
}
