package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.emulation.plan.ForwardingScoringData;
import org.ishc.core.finding.Origin;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;

/** Where self-score and final score differ, with the evidence and reason of the later stage. */
class StageDifferencesTest {

    /** Two units that are assessed at two stages; reason and evidence are named after value and stage. */
    private static final class Staged extends ForwardingScoringData {
        private final Map<List<Object>, String> values = new HashMap<>();

        Staged() {
            super(new Data().units("01", "02"));
        }

        Staged entered(String unit, String fact, String self, String last) {
            values.put(List.of(unit, fact, Stage.SELF), self);
            values.put(List.of(unit, fact, Stage.FINAL), last);
            return this;
        }

        @Override
        public Optional<Assessment> fact(Contestant contestant, FactCode fact, Stage stage) {
            return Optional.ofNullable(values.get(List.of(contestant.code(), fact.value(), stage)))
                    .map(value -> Assessment.builder()
                            .unit(contestant.code())
                            .period(Period.ofYear(2023))
                            .fact(fact)
                            .stage(stage)
                            .value(Optional.of(value).filter(given -> !given.isEmpty()))
                            .evidence(fact + " " + stage)
                            .reason("reason " + value)
                            .origin(Origin.NONE)
                            .build());
        }
    }

    private static Rulebook book() {
        Object sum = map(
                "sum_of",
                map(
                        "rules",
                        List.of(
                                map("max", 5, "assessed", map("fact", "q")),
                                map("max", 5, "assessed", map("fact", "r")))));
        return read(rulebook(
                30,
                List.of(criterion("C", map("assessed", map("fact", "p"))), criterion("D", sum, "missing", "exempt"))));
    }

    private static List<String> between(Staged data, Stage one, Stage other) {
        List<String> all = new ArrayList<>();
        StageDifferences.between(Scorer.score(book(), data, one), Scorer.score(book(), data, other), data)
                .forEach(difference -> all.add(difference.unit() + " " + difference.criterion() + " "
                        + difference.points().map(Object::toString).orElse("-") + " "
                        + difference.other().map(Object::toString).orElse("-") + " "
                        + difference.evidence().orElse("-") + " "
                        + difference.reason().orElse("-")));
        return all;
    }

    private static Staged staged() {
        return new Staged()
                .entered("01", "p", "9", "7")
                .entered("01", "q", "3", "3")
                .entered("01", "r", "4", "2")
                .entered("02", "p", "8", "8")
                .entered("02", "q", "1", "1")
                .entered("02", "r", "1", "");
    }

    @Test
    void everyCriterionWhosePointsDiffer_isShown_withTheFirstFactThatDiffers() {
        assertEquals(
                List.of("01 C 9/1 7/1 p FINAL reason 7", "01 D 7/1 5/1 r FINAL reason 2", "02 D 2/1 - r FINAL reason "),
                between(staged(), Stage.SELF, Stage.FINAL));
    }

    @Test
    void theOtherWayRound_theReasonIsStillThatOfTheLaterStage() {
        assertEquals(
                List.of("01 C 7/1 9/1 p FINAL reason 7", "01 D 5/1 7/1 r FINAL reason 2", "02 D - 2/1 r FINAL reason "),
                between(staged(), Stage.FINAL, Stage.SELF));
    }

    @Test
    void whereNothingDiffers_nothingIsShown() {
        assertEquals(List.of(), between(staged(), Stage.FINAL, Stage.FINAL));
    }

    /** By code, whatever their ranks are. */
    @Test
    void units_areByCode() {
        Staged data = new Staged().entered("01", "p", "1", "2").entered("02", "p", "8", "9");
        assertEquals(
                List.of("01 C 1/1 2/1 p FINAL reason 2", "02 C 8/1 9/1 p FINAL reason 9"),
                between(data, Stage.SELF, Stage.FINAL));
    }
}
