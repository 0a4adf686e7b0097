package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;

/** A score card as a host reads it. */
class ScoreCardTest {

    private static Map<String, Object> tree(Object... further) {
        return rulebook(10, List.of(criterion("C", map("assessed", map("fact", "p")), "missing", "refuse")), further);
    }

    private static Data data() {
        return new Data().fact("01", "p", "7").fact("02", "p", "9").units("03");
    }

    private static final ScoreCard CARD = Scorer.score(
            read(tree(
                    "classes", List.of(map("code", "E", "from", 8)),
                    "awards", List.of(map("code", "F", "per", "all", "top", 1, "ties", "include")))),
            data(),
            Stage.REVIEW);

    @Test
    void aCard_saysByWhatAndWhatForItWasScored() {
        assertEquals("case", CARD.rulebook().name());
        assertEquals(Period.ofYear(2023), CARD.period());
        assertEquals(Stage.REVIEW, CARD.stage());
    }

    @Test
    void aUnit_isReadOffTheCard() {
        ScoreCard.UnitScore unit = CARD.find(new Contestant("02")).orElseThrow();
        assertEquals(new Contestant("02"), unit.unit());
        assertEquals(Optional.of("ALL"), unit.group());
        assertEquals(Optional.of(Fraction.of(9)), unit.total());
        assertEquals("E", unit.band().orElseThrow().value());
        assertEquals(Optional.of(1), unit.rank());
        assertEquals(ScoreCard.UnitStatus.SCORED, unit.status());
        assertEquals(Optional.of(Fraction.of(9)), unit.sections().get(0).points());
        assertEquals("C", unit.criteria().get(0).criterion().code().value());
        assertEquals(1, unit.criteria().size());
        assertEquals(Optional.of(Fraction.of(9)), unit.explanation().value());
        assertEquals("02 Optional[9/1] Optional[E] Optional[1] SCORED", unit.toString());
        assertEquals(Optional.empty(), CARD.find(new Contestant("04")));
    }

    @Test
    void units_areTheBestFirst_explanationsByCode() {
        assertEquals(
                List.of("02", "01", "03"),
                CARD.units().stream().map(unitScore -> unitScore.unit().code()).toList());
        assertEquals(
                List.of("01", "02", "03"),
                CARD.explanations()
                        .map(scoreTrace ->
                                ((ScoreTrace.Total) scoreTrace).unit().code())
                        .toList());
        assertThrows(RuntimeException.class, () -> CARD.units().get(3));
    }

    @Test
    void awardsAndFindings_areThoseOfTheScoring() {
        assertEquals(
                List.of("F [02]"),
                CARD.awards().stream()
                        .map(awardList -> awardList.award() + " " + awardList.units())
                        .toList());
        assertEquals(
                List.of("03 sections/A/criteria/C score.missing-input"),
                CARD.findings().stream()
                        .map(scoreFinding -> scoreFinding.unit().orElseThrow() + " " + scoreFinding.path() + " "
                                + scoreFinding.finding().code().code())
                        .toList());
    }

    private static ScoreCard score(Data data, Stage stage, Object... further) {
        return Scorer.score(read(tree(further)), data, stage);
    }

    @Test
    void cardsThatSayTheSame_areEqual() {
        ScoreCard one = score(data(), Stage.FINAL);
        assertEquals(one, score(data(), Stage.FINAL));
        assertEquals(one.hashCode(), score(data(), Stage.FINAL).hashCode());
        assertNotEquals(one, score(data().fact("01", "p", "8"), Stage.FINAL));
        assertNotEquals(one, score(data(), Stage.FINAL, "scale", 11));
        assertNotEquals(one, score(data(), Stage.REVIEW));
        assertNotEquals(one, "a card");
    }

    @Test
    void unitsThatSayTheSame_areEqual() {
        ScoreCard.UnitScore one = CARD.units().get(0);
        assertEquals(one, CARD.find(new Contestant("02")).orElseThrow());
        assertEquals(
                one.hashCode(), CARD.find(new Contestant("02")).orElseThrow().hashCode());
        assertNotEquals(one, CARD.units().get(1));
        assertNotEquals(one, "a unit");
    }

    @Test
    void aCardOfARulebookThatIsNotInForce_hasNobody_andSaysWhy() {
        ScoreCard card = score(data(), Stage.FINAL, "valid_from", "2024-01-01");
        assertEquals(List.of(), card.units());
        assertEquals(List.of(), card.awards());
        assertEquals(Optional.empty(), card.find(new Contestant("01")));
        assertEquals(0, card.explanations().count());
        assertEquals(Stage.FINAL, card.stage());
        assertEquals(Period.ofYear(2023), card.period());
        assertEquals(
                List.of("score.rulebook-not-in-force"),
                card.findings().stream()
                        .map(scoreFinding -> scoreFinding.finding().code().code())
                        .toList());
        assertEquals(card, score(data(), Stage.FINAL, "valid_from", "2024-01-01"));
    }
}
