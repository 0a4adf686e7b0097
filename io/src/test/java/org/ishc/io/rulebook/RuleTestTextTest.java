package org.ishc.io.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** That a rule test that fails speaks like the officials who wrote it. */
class RuleTestTextTest {

    private static final String RULEBOOK =
            "{rulebook: r, version: '1', applies_to: PROVINCE, scale: 1020, points: {decimals: 1}, sections: [{code: A, max: 1020, criteria: ["
                    + "{code: B1, max: 20, missing: refuse, rule: {assessed: {fact: p}}},"
                    + "{code: B2, max: 1000, missing: zero, rule: {proportional: {value: {actual: clubs.existing}, of: 7}}}]}],"
                    + " classes: [{code: GOOD, from: 1019}]}";

    private static RuleTestFile.Case test(String given, String expected) {
        Rulebook rulebook = RulebookReader.read(RulebookText.parse(RULEBOOK));
        RuleTestSuite tests = RuleTestSuite.read(RulebookText.parse(
                "{rules: r, tests: [{name: xã mẫu, given: " + given + ", expect: " + expected + "}]}"));
        return new RuleTestFile.Case(tests.tests().get(0), rulebook);
    }

    private static List<String> sentences(RuleTestFile.Case given, Language language) {
        return RuleTestText.of(
                given.test().run(given.rulebook()), given.rulebook().points(), language);
    }

    @Test
    void difference_isWrittenInTheRulebooksDecimals() {
        RuleTestFile.Case failing = test(
                "{facts: {p: 19.6}, actuals: {clubs.existing: 7}}",
                "{criteria: {B1: 19.7, B2: 999}, total: 1020, class: BEST}");
        assertEquals(
                List.of(
                        "B1: cần 19,7; được 19,6",
                        "B2: cần 999,0; được 1.000,0",
                        "tổng điểm: cần 1.020,0; được 1.019,6",
                        "xếp loại: cần BEST; được GOOD"),
                sentences(failing, Language.VI));
        assertEquals(
                "total: expected 1,020.0; got 1,019.6",
                sentences(failing, Language.EN).get(2));
    }

    @Test
    void whatTheDecimalsDoNotShow_isWrittenWithMore_andWhatIsMissingIsSaid() {
        assertEquals(
                List.of("B1: cần 19,65; được 19,7"),
                sentences(test("{facts: {p: 19.65}}", "{criteria: {B1: 19.65}}"), Language.VI));
        assertEquals(
                List.of(
                        "B1: cần 1,0; không có điểm",
                        "B9: cần 1,0; không có điểm",
                        "tổng điểm: cần 1,0; không có điểm",
                        "xếp loại: cần GOOD; không xếp loại"),
                sentences(test("{}", "{criteria: {B1: 1, B9: 1}, total: 1, class: GOOD}"), Language.VI));
    }

    @Test
    void failure_carriesWhatWasExpectedAndWhatCame() {
        RuleTestFile.Case failing = test("{facts: {p: 19.6}}", "{criteria: {B1: 19.7}, class: GOOD}");
        AssertionFailedError failure = assertThrows(AssertionFailedError.class, failing::verify);
        assertEquals("xã mẫu: B1: cần 19,7; được 19,6; xếp loại: cần GOOD; không xếp loại", failure.getMessage());
        assertEquals("B1 = 19,7\nxếp loại = GOOD", failure.getExpected().getValue());
        assertEquals("B1 = 19,6\nxếp loại = không xếp loại", failure.getActual().getValue());
        assertEquals(
                "xã mẫu: B1: expected 19.7; got 19.6; class: expected GOOD; no class",
                assertThrows(AssertionError.class, () -> failing.verify(Language.EN))
                        .getMessage());
    }
}
