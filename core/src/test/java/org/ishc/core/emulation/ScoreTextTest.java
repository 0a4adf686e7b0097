package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.finding.Origin;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Truth;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.ConditionRule;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.ScoreCondition;
import org.ishc.core.rulebook.ScoreValue;
import org.ishc.core.rulebook.ValueRule;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentence of a score's explanation, in both languages. */
class ScoreTextTest {

    private static final Contestant UNIT = new Contestant("P1");
    private static final Period YEAR = Period.parse("2026");
    private static final Rulebook.Criterion CRITERION = read(rulebook(
                    10, List.of(criterion("A1", map("assessed", map("fact", "x"))))))
            .sections()
            .get(0)
            .criteria()
            .get(0);

    private static ScoreTrace item(Optional<Fraction> value) {
        Condition met = new ScoreCondition.FactIs(FactCode.parse("met"));
        return new FormTrace.Item(new ConditionRule.Item(ItemCode.parse("I1"), met, Fraction.ONE), value, List.of());
    }

    private static ScoreTrace truth(Truth truth) {
        return new FormTrace.OfCondition(new ScoreCondition.FactIs(FactCode.parse("met")), truth, List.of());
    }

    private static ScoreTrace base(Fraction points, Optional<ScoreTrace.Base.Exempt> exempt) {
        return new ScoreTrace.Base(Optional.of(points), Optional.empty(), exempt, List.of());
    }

    private static ScoreTrace actual(Basis basis, Optional<ValueStatus> accepts) {
        Optional<Fraction> seven = Optional.of(Fraction.of(7));
        return new InputTrace.Actual(
                new ScoreValue.Actual(IndicatorCode.parse("m"), 0),
                Optional.empty(),
                UNIT,
                Optional.of(YEAR),
                new ScoringData.Reading(seven, new Coverage(3, 4), List.of(), List.of(), Optional.of(basis)),
                accepts,
                seven.filter(value -> accepts.isEmpty()),
                Optional.empty());
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
    void everyStatus_hasWordsInBothLanguages(ScoreCard.CriterionStatus status, String vietnamese, String english) {
        ScoreTrace criterion = new ScoreTrace.Criterion(
                CRITERION, status, Optional.of(Fraction.of(5)), Optional.of("5.00"), List.of());
        assertEquals("A1 = 5,00 / 10 · " + vietnamese, ScoreText.of(criterion, Language.VI));
        assertEquals("A1 = 5.00 / 10 · " + english, ScoreText.of(criterion, Language.EN));
    }

    @Test
    void numbers_areExactAsFarAsFourDigits_andMarkedBeyond() {
        assertEquals("mục “I1” = 0,125", ScoreText.of(item(Optional.of(Fraction.of(1, 8))), Language.VI));
        assertEquals("item I1 = 0.125", ScoreText.of(item(Optional.of(Fraction.of(1, 8))), Language.EN));
        assertEquals("item I1 ≈ 0.3333", ScoreText.of(item(Optional.of(Fraction.of(1, 3))), Language.EN));
        assertEquals("mục “I1” = thiếu", ScoreText.of(item(Optional.empty()), Language.VI));
        assertEquals("item I1 = missing", ScoreText.of(item(Optional.empty()), Language.EN));
    }

    @Test
    void aCondition_isTrueFalseOrUnknown() {
        assertEquals("met: true", ScoreText.of(truth(Truth.TRUE), Language.EN));
        assertEquals("“met”: sai", ScoreText.of(truth(Truth.FALSE), Language.VI));
        assertEquals("“met”: không rõ", ScoreText.of(truth(Truth.UNKNOWN), Language.VI));
    }

    private static ScoreTrace target(Optional<TargetOrigin> asked, TargetOrigin origin) {
        IndicatorCode founded = IndicatorCode.parse("clubs.established");
        Target target = new Target(
                UnitCode.parse("P1"),
                founded,
                YEAR,
                Comparison.AT_LEAST,
                Fraction.of(1200),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 1, 15),
                1,
                origin,
                Origin.of("targets", 4));
        return new InputTrace.TargetRead(
                new ScoreValue.TargetOf(founded, asked),
                IndicatorCatalogue.BUILT_IN.find(founded).map(Indicator::titles),
                UNIT,
                Optional.of(target),
                Optional.of(Fraction.of(1200)),
                List.of());
    }

    /** That a target was assigned is nothing to say, unless somebody asked for it. */
    @ParameterizedTest
    @CsvSource({
        "-, ASSIGNED, '', ''",
        "ASSIGNED, ASSIGNED, ' (giao)', ' (assigned)'",
        "-, APPROVED, ' (phê duyệt)', ' (approved)'",
        "-, AGREED, ' (giao ước)', ' (agreed)'",
        "REGISTERED, REGISTERED, ' (đăng ký)', ' (registered)'"
    })
    void theOriginOfATarget_isSaid_whereItIsAskedForOrOutOfTheOrdinary(
            String asked, TargetOrigin origin, String vietnamese, String english) {
        ScoreTrace target =
                target(asked.equals("-") ? Optional.empty() : Optional.of(TargetOrigin.valueOf(asked)), origin);
        assertEquals(
                "chỉ tiêu CLB thành lập mới (clubs.established) = 1.200" + vietnamese + " ← bảng Chỉ tiêu, dòng 4",
                ScoreText.of(target, Language.VI));
        assertEquals(
                "target Clubs established (clubs.established) = 1,200" + english + " ← table targets, row 4",
                ScoreText.of(target, Language.EN));
    }

    @Test
    void corePoints_sayWhatWasExempt() {
        assertEquals("core points = 80", ScoreText.of(base(Fraction.of(80), Optional.empty()), Language.EN));
        ScoreTrace exempt = base(
                Fraction.of(90),
                Optional.of(new ScoreTrace.Base.Exempt(Fraction.of(72), Fraction.of(20), Fraction.HUNDRED)));
        assertEquals("điểm cơ bản: 72 × 100 / (100 − 20) = 90", ScoreText.of(exempt, Language.VI));
    }

    @Test
    void aTotal_saysWhatItWasLimitedFrom() {
        ScoreTrace total = new ScoreTrace.Total(
                UNIT, Optional.of(Fraction.HUNDRED), Optional.empty(), Optional.of(Fraction.of(205, 2)), List.of());
        assertEquals("tổng điểm = 100 (giới hạn từ 102,5)", ScoreText.of(total, Language.VI));
        assertEquals("total = 100 (limited from 102.5)", ScoreText.of(total, Language.EN));
    }

    @Test
    void aRule_putsTheNumbersOfItsPartsIntoItsFormula() {
        Value three = new Value.Constant(Fraction.of(3));
        ScoreTrace part = new FormTrace.OfValue(
                three, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Fraction.of(3)), List.of());
        ScoreTrace rule = new FormTrace.OfRule(
                new ValueRule.Proportional(three, three, Optional.empty()),
                Fraction.of(10),
                Optional.of(Fraction.of(10)),
                Optional.of(Fraction.of(12)),
                Optional.empty(),
                Optional.empty(),
                List.of(part, part));
        assertEquals("10 × 3/3 = 10 (giới hạn từ 12) (theo tỷ lệ)", ScoreText.of(rule, Language.VI));
    }

    @ParameterizedTest
    @CsvSource({"RECORDS, ''", "REPORTED, ''", "VERIFIED, ; verified", "ESTIMATED, ; estimated"})
    void onlyAnExtraordinaryBasis_isSaid(Basis basis, String said) {
        assertEquals(
                "actual m 2026 = 7 (coverage 3/4" + said + ")",
                ScoreText.of(actual(basis, Optional.empty()), Language.EN));
    }

    @Test
    void aBasisTooWeakForTheRulebook_isAlwaysSaid() {
        assertEquals(
                "actual m 2026 = missing (coverage 3/4; reported, not accepted)",
                ScoreText.of(actual(Basis.REPORTED, Optional.of(ValueStatus.VERIFIED)), Language.EN));
    }

    private static String entered(String text, Optional<Fraction> counts, Language language) {
        Assessment entry = new Assessment(
                "P1",
                YEAR,
                FactCode.parse("x"),
                Stage.FINAL,
                Optional.of(text),
                Optional.of("MC-1"),
                Optional.empty(),
                Optional.empty(),
                Origin.of("assessments", 3));
        return ScoreText.of(
                new InputTrace.EnteredFact(FactCode.parse("x"), UNIT, YEAR, Optional.of(entry), counts), language);
    }

    @Test
    void whatWasEntered_isSaidOnce_withItsStageAndEvidence() {
        assertEquals(
                "kết quả chấm “x” = 7 (chính thức; minh chứng: MC-1) ← bảng Đánh giá, dòng 3",
                entered("7", Optional.of(Fraction.of(7)), Language.VI));
        assertEquals(
                "kết quả chấm “x” = 4,5 (chính thức; minh chứng: MC-1) ← bảng Đánh giá, dòng 3",
                entered("4.5", Optional.of(Fraction.of(9, 2)), Language.VI));
    }

    @Test
    void whatWasEntered_isQuoted_whereItCountsSomethingElse_orNothing() {
        assertEquals(
                "kết quả chấm “x” = 7 ← “GOOD” (chính thức; minh chứng: MC-1) ← bảng Đánh giá, dòng 3",
                entered("GOOD", Optional.of(Fraction.of(7)), Language.VI));
        assertEquals(
                "kết quả chấm “x” = thiếu ← “đúng” (chính thức; minh chứng: MC-1) ← bảng Đánh giá, dòng 3",
                entered("true", Optional.empty(), Language.VI));
    }

    @Test
    void yesAndNo_areWordsOfTheLanguage() {
        assertEquals(
                "kết quả chấm “x” = đúng (chính thức; minh chứng: MC-1) ← bảng Đánh giá, dòng 3",
                entered("true", Optional.of(Fraction.ONE), Language.VI));
        assertEquals(
                "fact x = false (final; evidence: MC-1) ← table assessments, row 3",
                entered("false", Optional.of(Fraction.ZERO), Language.EN));
    }

    @Test
    void aNumberThatStandsForItself_isCalledGiven() {
        ScoreTrace seventy = new FormTrace.OfValue(
                new Value.Constant(Fraction.of(70)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Fraction.of(70)),
                List.of());
        assertEquals("70 (số cho trước)", ScoreText.of(seventy, Language.VI));
        assertEquals("70 (given)", ScoreText.of(seventy, Language.EN));
    }

    private static ScoreTrace band(Optional<Fraction> value, Optional<ValueRule.Band> held) {
        ScoreTrace input = new FormTrace.OfValue(
                new Value.Constant(Fraction.of(85)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                value,
                List.of());
        ValueRule.Band any = new ValueRule.Band(Optional.empty(), Optional.empty(), Fraction.of(15));
        return new FormTrace.OfRule(
                new ValueRule.Bands(new Value.Constant(Fraction.of(85)), List.of(held.orElse(any))),
                Fraction.of(20),
                value.map(fraction -> held.map(ValueRule.Band::points).orElse(Fraction.ZERO)),
                Optional.empty(),
                held,
                Optional.empty(),
                List.of(input));
    }

    private static Optional<Fraction> edge(String number) {
        return number.isEmpty() ? Optional.empty() : Optional.of(Fraction.of(Long.parseLong(number)));
    }

    @ParameterizedTest
    @CsvSource({
        "80, 90, từ 80 đến dưới 90, from 80 to below 90",
        "80, '', từ 80 trở lên, from 80",
        "'', 90, dưới 90, below 90",
        "'', '', của mọi giá trị, of all values"
    })
    void aBand_isSaidInWords(String from, String to, String vietnamese, String english) {
        ScoreTrace rule = band(
                Optional.of(Fraction.of(85)), Optional.of(new ValueRule.Band(edge(from), edge(to), Fraction.of(15))));
        assertEquals("điểm theo khung = 15 (85 thuộc khung " + vietnamese + ")", ScoreText.of(rule, Language.VI));
        assertEquals("points by band = 15 (85 lies in the band " + english + ")", ScoreText.of(rule, Language.EN));
    }

    @Test
    void noBand_isSaid_andNothingOfAValueThatIsMissing() {
        ScoreTrace inNone = band(Optional.of(Fraction.of(85)), Optional.empty());
        assertEquals("điểm theo khung = 0 (85 không thuộc khung nào)", ScoreText.of(inNone, Language.VI));
        assertEquals("points by band = 0 (85 lies in no band)", ScoreText.of(inNone, Language.EN));
        ScoreTrace missing = band(Optional.empty(), Optional.empty());
        assertEquals("điểm theo khung = thiếu", ScoreText.of(missing, Language.VI));
        assertEquals("points by band = missing", ScoreText.of(missing, Language.EN));
    }

    @ParameterizedTest
    @CsvSource({
        "CUM-1, lớn nhất trong cụm 1 = 7, the greatest of group CUM-1 = 7",
        "ALL, lớn nhất trong tất cả các đơn vị = 7, the greatest of all units = 7",
        "'', lớn nhất trong cụm = 7, the greatest of the group = 7"
    })
    void theGroup_isSaid_whetherThereAreGroupsOrNot(String group, String vietnamese, String english) {
        ScoreTrace over = new FormTrace.OfValue(
                new ScoreValue.OverGroup(true, new Value.Constant(Fraction.of(7))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(group).filter(code -> !code.isEmpty()),
                Optional.of(Fraction.of(7)),
                List.of());
        assertEquals(vietnamese, ScoreText.of(over, Language.VI));
        assertEquals(english, ScoreText.of(over, Language.EN));
    }

    @ParameterizedTest
    @CsvSource({
        "criteria, mọi tiêu chí đều đạt từ 50% điểm tối đa: đúng, all criteria each have at least 50 % of their points: true",
        "sections, mọi mục đều đạt từ 50% điểm tối đa: đúng, all sections each have at least 50 % of their points: true"
    })
    void everyShare_saysOfWhat_inWords(String text, String vietnamese, String english) {
        ScoreTrace every =
                new FormTrace.OfCondition(new ScoreCondition.EveryShare(text, Fraction.of(50)), Truth.TRUE, List.of());
        assertEquals(vietnamese, ScoreText.of(every, Language.VI));
        assertEquals(english, ScoreText.of(every, Language.EN));
    }
}
