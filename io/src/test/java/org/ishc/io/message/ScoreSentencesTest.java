package org.ishc.io.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.io.rulebook.RulebookText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What readers are told of a score: by titles and names, each with its code behind. */
class ScoreSentencesTest {

    private static final Rulebook RULEBOOK = RulebookReader.read(RulebookText.parse("""
            rulebook: mau
            version: "1"
            valid_from: 2026-01-01
            applies_to: PROVINCE
            scale: 10
            sections:
              - code: A
                max: 10
                criteria:
                  - {code: A1, title: {vi: Thành lập CLB, en: Clubs founded}, max: 10, missing: zero, rule: {flag: {when: {fact: f}}}}
            classes:
              - {code: TOT, title: {vi: Tốt, en: Good}, from: 7, when: {fact: f}}
              - {code: KHA, from: 0}
            ceilings: [{code: K1, title: {vi: Chậm báo cáo, en: Late reports}, when: {fact: f}, at_most: KHA}]
            exclusions: [{code: X1, title: {vi: Vi phạm, en: Offence}, when: {fact: f}}]
            awards: [{code: CO, title: {vi: Cờ thi đua, en: Flag}, per: all, top: 1, ties: refuse}]
            """));

    private static final Map<String, String> NAMES = Map.of("P1", "Tỉnh Một");

    private static String text(Language language, EmulationFinding code, String path, Object... arguments) {
        return new ScoreSentences(
                        language, RULEBOOK, IndicatorCatalogue.BUILT_IN, unit -> Optional.ofNullable(NAMES.get(unit)))
                .text(new ScoreCard.ScoreFinding(Optional.empty(), path, Finding.of(code, Location.none(), arguments)));
    }

    private static void assertNames(String named, String sentence) {
        assertTrue(sentence.contains(named), sentence);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatHasATitle_isNamedByIt_itsCodeBehind(Language language) {
        assertNames(
                language.say("Thành lập CLB (A1)", "Clubs founded (A1)"),
                text(language, EmulationFinding.MISSING_INPUT, "sections/A/criteria/A1", "criterion", "A1"));
        assertNames(
                language.say("Tốt (TOT)", "Good (TOT)"),
                text(language, EmulationFinding.CLASS_UNKNOWN, "classes/TOT", "code", "TOT"));
        assertNames(
                language.say("Chậm báo cáo (K1)", "Late reports (K1)"),
                text(language, EmulationFinding.CEILING_UNKNOWN, "ceilings/K1", "code", "K1"));
        assertNames(
                language.say("Vi phạm (X1)", "Offence (X1)"),
                text(language, EmulationFinding.EXCLUSION_UNKNOWN, "exclusions/X1", "code", "X1"));
        assertNames(
                IndicatorCatalogue.BUILT_IN.all().get(0).titles().in(language),
                text(
                        language,
                        EmulationFinding.BASIS,
                        "sections/A/criteria/A1",
                        "indicator",
                        IndicatorCatalogue.BUILT_IN.all().get(0).code(),
                        "basis",
                        "ESTIMATED"));
    }

    /** Also which award it is that nobody is proposed for; a unit without a name keeps its code. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void tieAtTheCut_namesTheAward_andTheUnits(Language language) {
        String sentence = text(
                language,
                EmulationFinding.AWARD_TIE,
                "awards/CO",
                "group",
                Optional.empty(),
                "units",
                List.of("P1", "P2"));
        assertNames(language.say("Cờ thi đua (CO): ", "Flag (CO): "), sentence);
        assertNames("Tỉnh Một (P1)", sentence);
        assertNames("P2", sentence);
    }

    @Test
    void whatHasNoTitle_isSaidByItsCode_asBefore() {
        Finding unknown = Finding.of(EmulationFinding.CLASS_UNKNOWN, Location.none(), "code", "KHA");
        for (Language language : Language.values()) {
            assertEquals(
                    Messages.in(language).text(unknown),
                    text(language, EmulationFinding.CLASS_UNKNOWN, "classes/KHA", "code", "KHA"));
        }
    }
}
