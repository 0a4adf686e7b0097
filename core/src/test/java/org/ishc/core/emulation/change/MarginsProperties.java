package org.ishc.core.emulation.change;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.rulebook.ClassBand;
import org.ishc.core.rulebook.Reads;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.RandomRulebooks;
import org.ishc.core.testing.RandomScoringData;

/** A margin found side by side is what scoring everything anew with that much more would give. */
class MarginsProperties {

    private static final int[] TRIED = {1, 2, 3, 10, 100};

    @Property(tries = 150)
    void of_isTheLeastIncreaseThatScoringAnewBetters(@ForAll long seed) {
        Random random = new Random(seed);
        Rulebook rulebook = RandomRulebooks.rulebook(random);
        ScoringData data = RandomScoringData.of(random, 5);
        Rulebook always =
                Rulebook.builder().from(rulebook).validity(Optional.empty()).build();
        ScoreCard now = Scorer.score(rulebook, data, Stage.FINAL);
        for (Rulebook.Criterion criterion : rulebook.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .toList()) {
            for (Margins.Margin margin :
                    Margins.of(rulebook, criterion.code(), data, Stage.FINAL, IndicatorCatalogue.BUILT_IN)) {
                Optional<IndicatorCode> indicator = Reads.of(criterion.rule())
                        .flatMap(site -> site.inputs().indicator().stream())
                        .findFirst();
                if (indicator.isEmpty()) {
                    continue;
                }
                int place =
                        place(rulebook, now.find(margin.unit()).orElseThrow().band());
                Increase increase = new Increase(always, data, margin.unit(), indicator.orElseThrow());
                String said = seed + ": " + margin;
                margin.increase().ifPresent(by -> assertTrue(increase.place(by) < place, said));
                if (margin.increase().isPresent() || isAsked(rulebook, criterion)) {
                    for (int by : TRIED) {
                        if (margin.increase().filter(least -> least <= by).isEmpty()) {
                            assertFalse(increase.place(by) < place, () -> said + " but " + by);
                        }
                    }
                }
            }
        }
    }

    /** Whether the rule reads one whole-number indicator, so that an empty margin says that no increase helps. */
    private static boolean isAsked(Rulebook rulebook, Rulebook.Criterion criterion) {
        List<IndicatorCode> read = Reads.of(criterion.rule())
                .flatMap(site -> site.inputs().indicator().stream())
                .distinct()
                .toList();
        return read.size() == 1
                && IndicatorCatalogue.BUILT_IN
                        .find(read.get(0))
                        .filter(found -> !(found instanceof Indicator.Ratio))
                        .isPresent();
    }

    private static int place(Rulebook rulebook, Optional<ItemCode> band) {
        List<ItemCode> codes = rulebook.classes().stream().map(ClassBand::code).toList();
        return codes.isEmpty() ? 0 : band.map(codes::indexOf).orElse(codes.size());
    }

    private record Increase(Rulebook rulebook, ScoringData data, Contestant unit, IndicatorCode indicator) {
        int place(int by) {
            ScoringData raised = new RaisedFigures(data, IndicatorCatalogue.BUILT_IN, unit, indicator, Fraction.of(by));
            return MarginsProperties.place(
                    rulebook,
                    Scorer.score(rulebook, raised, Stage.FINAL).find(unit).flatMap(ScoreCard.UnitScore::band));
        }
    }
}
