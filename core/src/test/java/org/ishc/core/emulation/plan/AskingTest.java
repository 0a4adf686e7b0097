package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.Basis;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The findings of a scoring: what is wrong with what was read, of whom, where; nothing about what is not asked. */
class AskingTest {

    private static final Object A = map("actual", "a");

    private static List<String> found(Map<String, Object> tree, ScoringData data) {
        return ScoreResult.of(read(tree), ScoreColumns.of(data, Stage.FINAL)).findings().stream()
                .map(scoreFinding ->
                        scoreFinding.unit().map(Contestant::code).orElse("-") + " " + scoreFinding.path() + " "
                                + scoreFinding.finding().code().code() + " "
                                + scoreFinding.finding().arguments().values())
                .toList();
    }

    private static List<String> foundBy(Object rule, ScoringData data) {
        return found(rulebook(10, List.of(criterion("C", rule))), data);
    }

    private static Object assessed(String fact) {
        return map("assessed", map("fact", fact));
    }

    /** The first case decides for the first unit, the second for the second; of the third nobody knows. */
    @Test
    void onlyTheCaseThatIsChosen_isLookedAt() {
        Object choose = map(
                "choose",
                map(
                        "cases",
                        List.of(
                                map("when", map("fact", "one"), "rule", assessed("p")),
                                map("when", map("fact", "two"), "rule", assessed("q"))),
                        "otherwise",
                        assessed("r")));
        Data data = new Data();
        for (String unit : List.of("01", "02", "03", "04")) {
            data.fact(unit, "p", "odd").fact(unit, "q", "odd").fact(unit, "r", "odd");
        }
        data.fact("01", "one", "true").fact("01", "two", "odd");
        data.fact("02", "one", "false").fact("02", "two", "true");
        data.fact("03", "one", "odd").fact("03", "two", "odd");
        data.fact("04", "one", "false").fact("04", "two", "false");
        assertEquals(
                List.of(
                        "01 sections/A/criteria/C score.fact-type [number, p, odd]",
                        "02 sections/A/criteria/C score.fact-type [number, q, odd]",
                        "03 sections/A/criteria/C score.fact-type [true, false, one, odd]",
                        "04 sections/A/criteria/C score.fact-type [number, r, odd]"),
                foundBy(choose, data).stream()
                        .filter(text -> !text.contains("tie"))
                        .toList());
    }

    @Test
    void aValueThatNoBandHolds_isSaid() {
        Object bands = map("bands", map("value", A, "bands", List.of(map("from", 5, "points", 1))));
        assertEquals(
                List.of("01 sections/A/criteria/C score.no-band [4/1]"),
                foundBy(bands, new Data().actual("01", "a", "4").actual("02", "a", "5")));
        assertEquals(
                List.of("- ranking ranking.tie [ALL, 1, [01, 02]]"),
                foundBy(bands, new Data().units("01", "02")),
                "missing");
    }

    @ParameterizedTest
    @CsvSource({"-1, -1/1", "0, ''", "10, ''", "10.01, 1001/100"})
    void assessedPointsOutsideTheirLimits_areSaid(String points, String said) {
        assertEquals(
                said.isEmpty()
                        ? List.of()
                        : List.of("01 sections/A/criteria/C score.assessed-out-of-range [p, 10/1, 0/1, " + said + "]"),
                foundBy(assessed("p"), new Data().fact("01", "p", points)));
    }

    @Test
    void aLevelThatTheRuleDoesNotKnow_isSaid_butNotATextOfAnotherKindTwice() {
        Object choice = map("choice", map("fact", "level", "levels", map("GOOD", 7)));
        assertEquals(
                List.of(
                        "01 sections/A/criteria/C score.unknown-level [level, ODD]",
                        "02 sections/A/criteria/C score.fact-type [level, level, 5]"),
                foundBy(
                                choice,
                                new Data()
                                        .fact("01", "level", "ODD")
                                        .fact("02", "level", "5")
                                        .fact("03", "level", "GOOD"))
                        .stream()
                        .filter(text -> !text.contains("tie"))
                        .toList());
    }

    @Test
    void aFigureOfAWeakerBasis_isSaid_butNotWhereEveryBasisIsAccepted() {
        ScoringData data =
                new ForwardingScoringData(new Data().actual("01", "a", "4").units("02")) {
                    @Override
                    public Reading actual(Contestant contestant, IndicatorCode indicator, int yearsBack) {
                        Reading said = super.actual(contestant, indicator, yearsBack);
                        return new Reading(
                                said.value(),
                                said.coverage(),
                                said.parts(),
                                said.rows(),
                                said.value().map(known -> Basis.ESTIMATED));
                    }
                };
        List<Object> criteria = List.of(criterion("C", map("proportional", map("value", A, "of", 10))));
        assertEquals(
                List.of(
                        "01 sections/A/criteria/C score.basis [ESTIMATED, a]",
                        "- ranking ranking.tie [ALL, 1, [01, 02]]"),
                found(rulebook(10, criteria, "accepts", "REPORTED"), data));
        assertEquals(List.of(), found(rulebook(10, criteria, "accepts", "ESTIMATED"), data));
    }

    @Test
    void whatAGroupLacks_isSaidOfTheGroup() {
        Object best = map("proportional", map("value", A, "of", map("group_max", A)));
        Data data = new Data()
                .actual("01", "a", "4")
                .actual("02", "a", "2")
                .group("03", "G")
                .actual("04", "a", "1")
                .group("04", "G")
                .group("05");
        assertEquals(
                List.of("05  score.no-group []", "- sections/A/criteria/C score.group-incomplete [G, [03]]"),
                foundBy(best, data));
    }

    @Test
    void groupsAndSenders_areSaid() {
        ScoringData one =
                new ForwardingScoringData(new Data().actual("01", "a", "4").group("01", "H", "G")) {
                    @Override
                    public Optional<String> sender() {
                        return Optional.of("01");
                    }

                    @Override
                    public boolean isKnown(IndicatorCode indicator) {
                        return false;
                    }
                };
        assertEquals(
                List.of(
                        "01  score.several-groups [[H, G]]",
                        "-  score.one-sender [01]",
                        "- sections/A/criteria/C score.unknown-indicator [a]"),
                foundBy(map("proportional", map("value", A, "of", 10)), one));
    }

    @Test
    void equalUnits_areSaidWithTheirRank() {
        assertEquals(
                List.of("- ranking ranking.tie [ALL, 2, [01, 03]]"),
                foundBy(
                        assessed("p"),
                        new Data().fact("01", "p", "7").fact("02", "p", "9").fact("03", "p", "7")));
    }

    @Test
    void whereAllOfTheCoreIsExempt_thatIsSaid() {
        assertEquals(
                List.of("02  score.all-exempt []"),
                found(
                        rulebook(10, List.of(criterion("C", assessed("p"), "missing", "exempt")), "exempt", "full"),
                        new Data().fact("01", "p", "7").units("02")));
    }
}
