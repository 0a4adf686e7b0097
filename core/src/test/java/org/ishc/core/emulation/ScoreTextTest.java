package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.map;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Explanation;
import org.ishc.core.figure.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentence of a score's explanation, in both languages. */
class ScoreTextTest {

    private static Explanation node(
            String code, Explanation.Kind kind, Optional<String> status, Optional<Fraction> value, Object... facts) {
        return new Explanation(code, kind, status, value, Optional.empty(), new TreeMap<>(map(facts)), List.of());
    }

    private static Explanation item(Optional<Fraction> value) {
        return node("I1", Explanation.Kind.RULE, Optional.empty(), value);
    }

    @ParameterizedTest
    @CsvSource({
        "EXEMPT, không áp dụng, exempt",
        "PREREQUISITE, không đạt điều kiện, prerequisite not met",
        "MISSING_DATA, thiếu số liệu, data missing",
        "PARTIAL, chấm một phần, judged in part",
        "CAPPED, bị giới hạn, limited",
        "APPLIED, đã chấm, applied"
    })
    void everyStatus_hasWordsInBothLanguages(String status, String vietnamese, String english) {
        Explanation criterion = node(
                "A1",
                Explanation.Kind.CRITERION,
                Optional.of(status),
                Optional.of(Fraction.of(5)),
                "max",
                Fraction.of(10));
        assertEquals("A1 = 5 / 10 · " + vietnamese, ScoreText.of(criterion, Language.VI));
        assertEquals("A1 = 5 / 10 · " + english, ScoreText.of(criterion, Language.EN));
    }

    @Test
    void numbers_areExactAsFarAsFourDigits_andMarkedBeyond() {
        assertEquals("I1 = 0,125", ScoreText.of(item(Optional.of(Fraction.of(1, 8))), Language.VI));
        assertEquals("I1 = 0.125", ScoreText.of(item(Optional.of(Fraction.of(1, 8))), Language.EN));
        assertEquals("I1 = ≈0.3333", ScoreText.of(item(Optional.of(Fraction.of(1, 3))), Language.EN));
        assertEquals("I1 = thiếu", ScoreText.of(item(Optional.empty()), Language.VI));
        assertEquals("I1 = missing", ScoreText.of(item(Optional.empty()), Language.EN));
    }

    @Test
    void aCondition_isTrueFalseOrUnknown() {
        assertEquals(
                "Q: true",
                ScoreText.of(
                        node("Q", Explanation.Kind.CONDITION, Optional.empty(), Optional.of(Fraction.ONE)),
                        Language.EN));
        assertEquals(
                "Q: sai",
                ScoreText.of(
                        node("Q", Explanation.Kind.CONDITION, Optional.empty(), Optional.of(Fraction.ZERO)),
                        Language.VI));
        assertEquals(
                "Q: không rõ",
                ScoreText.of(node("Q", Explanation.Kind.CONDITION, Optional.empty(), Optional.empty()), Language.VI));
    }

    @Test
    void corePoints_sayWhatWasExempt() {
        Explanation plain = node("BASE", Explanation.Kind.BASE, Optional.empty(), Optional.of(Fraction.of(80)));
        assertEquals("core points = 80", ScoreText.of(plain, Language.EN));
        Explanation exempt = node(
                "BASE",
                Explanation.Kind.BASE,
                Optional.empty(),
                Optional.of(Fraction.of(90)),
                "core",
                Fraction.of(72),
                "scale",
                Fraction.of(100),
                "exempt",
                Fraction.of(20));
        assertEquals("điểm cơ bản: 72 × 100 / (100 − 20) = 90", ScoreText.of(exempt, Language.VI));
    }

    @Test
    void aTotal_saysWhatItWasLimitedFrom() {
        Explanation total = node(
                "TOTAL",
                Explanation.Kind.TOTAL,
                Optional.empty(),
                Optional.of(Fraction.of(100)),
                "before_limit",
                Fraction.of(205, 2));
        assertEquals("TOTAL = 100 (giới hạn từ 102,5)", ScoreText.of(total, Language.VI));
        assertEquals("TOTAL = 100 (limited from 102.5)", ScoreText.of(total, Language.EN));
    }

    @ParameterizedTest
    @CsvSource({"RECORDS, ''", "REPORTED, ''", "VERIFIED, ; verified", "ESTIMATED, ; estimated"})
    void onlyAnExtraordinaryBasis_isSaid(Basis basis, String said) {
        Explanation input = node(
                "X",
                Explanation.Kind.INPUT,
                Optional.empty(),
                Optional.of(Fraction.of(7)),
                "indicator",
                "m",
                "reported",
                3,
                "expected",
                4,
                "basis",
                basis);
        assertEquals("X m = 7 (coverage 3/4" + said + ")", ScoreText.of(input, Language.EN));
    }

    @Test
    void aBasisTooWeakForTheRulebook_isAlwaysSaid() {
        Explanation input = node(
                "X",
                Explanation.Kind.INPUT,
                Optional.empty(),
                Optional.empty(),
                "indicator",
                "m",
                "reported",
                3,
                "expected",
                4,
                "basis",
                Basis.REPORTED,
                "accepts",
                "VERIFIED");
        assertEquals("X m = missing (coverage 3/4; reported, not accepted)", ScoreText.of(input, Language.EN));
    }

    @Test
    void whatWasEntered_isQuotedWithItsStageAndEvidence() {
        Explanation input = node(
                "X",
                Explanation.Kind.INPUT,
                Optional.empty(),
                Optional.of(Fraction.of(7)),
                "indicator",
                "m",
                "entered",
                "7",
                "stage",
                "FINAL",
                "evidence",
                "MC-1",
                "rows",
                List.of("assessments:3"));
        assertEquals("X m = 7 ← “7” (FINAL; minh chứng: MC-1) ← [assessments:3]", ScoreText.of(input, Language.VI));
    }
}
