package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;

/** Blocks of units whose criteria were judged before: places are counted from where the block begins. */
class ReadBlockTest {

    /**
     * Unit i has i % 5 points; of every fourth nobody knows whether the second criterion applies, it counts nothing.
     */
    private static ReadBlock block(boolean isExact) {
        Data data = new Data();
        for (int i = 0; i < 10; i++) {
            data.fact("0" + i, "p", String.valueOf(i % 5));
            if (i % 4 != 1) {
                data.fact("0" + i, "yes", i % 4 == 2 ? "false" : "true");
            }
        }
        Object points = map("assessed", map("fact", "p"));
        Rulebook rulebook = read(rulebook(
                20,
                List.of(
                        criterion("C", points),
                        criterion("D", points, "applies", map("fact", "yes"), "missing", "refuse"))));
        ScoreColumns columns = ScoreColumns.of(data, Stage.FINAL, isExact);
        return new ReadBlock(new JudgedCriteria(columns).judge(rulebook, AskedCriterion.all(rulebook)), 4, isExact);
    }

    @Test
    void aBlock_hasThePointsAndStatusOfItsUnits() {
        for (boolean isExact : new boolean[] {false, true}) {
            ReadBlock block = block(isExact);
            block.move(4, 4);
            assertEquals(4, block.length());
            assertEquals(Optional.of(Fraction.of(4)), block.points(0).find(0));
            assertEquals(Optional.of(Fraction.of(2)), block.points(0).find(3));
            assertTrue(block.isRefused(1, 1), "unit 5: nobody knows");
            assertTrue(block.isExempt(1, 2), "unit 6: it does not apply");
            assertFalse(block.isExempt(1, 3));
            assertFalse(block.isRefused(1, 2), "what does not apply refuses nothing");
            block.move(8, 2);
            assertEquals(2, block.length());
            assertEquals(Optional.of(Fraction.of(3)), block.points(1).find(0));
            assertTrue(block.isRefused(1, 1), "unit 9");
            assertFalse(block.isExempt(0, 1));
        }
    }

    @Test
    void aCriterionThatEveryUnitHasByItsRule_isPlain() {
        ReadBlock block = block(false);
        assertTrue(block.isPlain(0));
        assertFalse(block.isPlain(1));
    }
}
