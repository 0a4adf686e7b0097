package org.ishc.core.targets;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Trace;
import org.ishc.core.finding.Origin;
import org.ishc.core.testing.TraceFacts;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A target is explained down to the rows and documents that it comes from. */
class TargetExplanationTest {

    private static Targets.InForce assigned(
            String unit, Fraction value, TargetOrigin origin, Optional<String> document, Origin row) {
        return new Targets.InForce(
                new Target(
                        unit(unit),
                        IndicatorCode.parse("clubs.established"),
                        Period.parse("2025"),
                        Comparison.AT_LEAST,
                        value,
                        Optional.empty(),
                        document,
                        day("2025-01-05"),
                        2,
                        origin,
                        row),
                List.of());
    }

    private static Targets.InForce carried(String unit, Fraction value, Targets.Addend... addends) {
        return new Targets.InForce(
                assigned(unit, value, TargetOrigin.ASSIGNED, Optional.empty(), Origin.NONE)
                        .target(),
                List.of(addends));
    }

    @Test
    void aTargetAsItWasAssigned_namesDayDocumentAndRow() {
        TargetTrace node = TargetExplanation.of(
                assigned("A", Fraction.of(70), TargetOrigin.ASSIGNED, Optional.of("12/QĐ"), Origin.of("targets", 3)));
        assertEquals(Trace.Kind.INPUT, node.kind());
        assertEquals(
                "chỉ tiêu A = 70, giao ngày 05/01/2025 [12/QĐ] ← bảng Chỉ tiêu, dòng 3",
                TargetExplanation.text(node, Language.VI));
        assertEquals(
                "target of A = 70, decided on 2025-01-05 [12/QĐ] ← table targets, row 3",
                TargetExplanation.text(node, Language.EN));
    }

    @Test
    void withoutDocumentAndRow_noneIsMadeUp() {
        TargetTrace node = TargetExplanation.of(
                assigned("A", Fraction.of(15, 2), TargetOrigin.ASSIGNED, Optional.empty(), Origin.NONE));
        assertEquals("target of A = 7.5, decided on 2025-01-05", TargetExplanation.text(node, Language.EN));
        assertEquals(
                List.of("decided_on", "origin", "revision"),
                List.copyOf(TraceFacts.of(node).keySet()));
    }

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, giao, assigned, giao ngày, decided on",
        "APPROVED, phê duyệt, approved, phê duyệt ngày, 'approved, decided on'",
        "AGREED, giao ước, agreed, giao ước ngày, 'agreed, decided on'",
        "REGISTERED, đăng ký, registered, đăng ký ngày, 'registered, decided on'"
    })
    void everyOrigin_hasWordsInBothLanguages(
            TargetOrigin origin, String vietnamese, String english, String on, String decided) {
        assertEquals(vietnamese, TargetExplanation.of(origin, Language.VI));
        assertEquals(english, TargetExplanation.of(origin, Language.EN));
        TargetTrace node = TargetExplanation.of(assigned("A", Fraction.of(7), origin, Optional.empty(), Origin.NONE));
        assertEquals("chỉ tiêu A = 7, " + on + " 05/01/2025", TargetExplanation.text(node, Language.VI));
        assertEquals("target of A = 7, " + decided + " 2025-01-05", TargetExplanation.text(node, Language.EN));
    }

    @Test
    void aTargetThatWasAddedUp_saysWhatPassed_andOfWhatItIsAPart() {
        Targets.InForce part =
                assigned("A", Fraction.of(60), TargetOrigin.ASSIGNED, Optional.empty(), Origin.of("targets", 1));
        Targets.InForce whole =
                assigned("B", Fraction.of(40), TargetOrigin.ASSIGNED, Optional.empty(), Origin.of("targets", 2));
        TargetTrace node = TargetExplanation.of(carried(
                "X",
                Fraction.of(70),
                new Targets.Addend(day("2025-07-01"), part, Fraction.of(30)),
                new Targets.Addend(day("2025-07-01"), whole, Fraction.of(40))));
        assertEquals(Trace.Kind.VALUE, node.kind());
        assertEquals("target of X = 70", TargetExplanation.text(node, Language.EN));
        assertEquals(
                List.of(
                        "chỉ tiêu A = 30, trong 60, chuyển ngày 01/07/2025, giao ngày 05/01/2025 ← bảng Chỉ tiêu, dòng 1",
                        "chỉ tiêu B = 40, chuyển ngày 01/07/2025, giao ngày 05/01/2025 ← bảng Chỉ tiêu, dòng 2"),
                node.children().stream()
                        .map(targetTrace -> TargetExplanation.text(targetTrace, Language.VI))
                        .toList());
        assertEquals(
                "target of A = 30, of 60, passed on 2025-07-01, decided on 2025-01-05 ← table targets, row 1",
                TargetExplanation.text(node.children().get(0), Language.EN));
    }
}
