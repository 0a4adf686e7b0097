package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.emulation.Stage;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Explanations of all communes of a nation come block by block, in the order of their codes, however they stand. */
class ExplainingTest {

    /** Communes whose order in the data is another than that of their codes: each has its number of points. */
    private static ScoreResult scored(int communes) {
        Data data = new Data();
        for (int i = 0; i < communes; i++) {
            data.actual(String.valueOf(10_000 + i), "clubs.existing", String.valueOf(i % 11));
        }
        return ScoreResult.of(
                read(rulebook(
                        10,
                        List.of(criterion(
                                "C1", map("proportional", map("value", map("actual", "clubs.existing"), "of", 10)))))),
                ScoreColumns.of(data, Stage.FINAL));
    }

    /** One unit alone, a block less one, a whole block, one more, and three blocks of which the last is short. */
    @ParameterizedTest
    @ValueSource(ints = {1, 511, 512, 513, 1100})
    void everyUnit_isExplainedOnce_byItsOwnPoints(int communes) {
        ScoreResult result = scored(communes);
        List<ScoreTrace> all = result.explanations().toList();
        assertEquals(communes, all.size());
        for (int i = 0; i < communes; i++) {
            assertEquals(
                    String.valueOf(10_000 + i),
                    ((ScoreTrace.Total) all.get(i)).unit().code());
            assertEquals(
                    Optional.of(Fraction.of(Math.min(10, i % 11))), all.get(i).value());
        }
    }

    /** Somebody who asks for one of them gets what the stream gives, and the stream may be taken up anywhere. */
    @Test
    void oneAlone_isExplainedAsAmongAll() {
        ScoreResult result = scored(1100);
        List<ScoreTrace> all = result.explanations().toList();
        for (int position : List.of(1099, 512, 0, 1023, 511, 1024)) {
            assertEquals(all.get(position), result.explanation(position));
            assertEquals(
                    all.get(position),
                    result.explanations().skip(position).findFirst().orElseThrow());
        }
        ScoreTrace best = result.explanations()
                .max(Comparator.comparing(
                        (ScoreTrace scoreTrace) -> scoreTrace.value().orElseThrow()))
                .orElseThrow();
        assertEquals(Optional.of(Fraction.of(10)), best.value());
    }

    @Test
    void ofNobody_thereIsNothingToExplain() {
        assertEquals(List.of(), scored(0).explanations().toList());
    }
}
