package org.ishc.core.emulation.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;

/** Whatever is not changed is what the others say. */
class ForwardingScoringDataTest {

    private static final Contestant UNIT = new Contestant("01");
    private static final IndicatorCode A = IndicatorCode.parse("a");

    private static final Data OTHERS = new Data() {
        @Override
        public Optional<String> sender() {
            return Optional.of("01");
        }

        @Override
        public boolean isKnown(IndicatorCode indicator) {
            return indicator.equals(A);
        }
    };

    private static ScoringData forwarding() {
        OTHERS.actual("01", "a", "6")
                .back("01", "a", "5")
                .target("01", "a", Comparison.AT_LEAST, "8")
                .fact("01", "p", "7")
                .group("01", "G");
        return new ForwardingScoringData(OTHERS) {};
    }

    @Test
    void everyQuestion_isPassedOn() {
        ScoringData data = forwarding();
        assertEquals(OTHERS.period(), data.period());
        assertEquals(OTHERS.days(), data.days());
        assertEquals(List.of(UNIT), data.contestants());
        assertEquals(Optional.of("01"), data.sender());
        assertTrue(data.isKnown(A));
        assertFalse(data.isKnown(IndicatorCode.parse("b")));
        assertEquals(List.of("G"), data.groups(UNIT));
        assertEquals(Optional.of(Fraction.of(6)), data.actual(UNIT, A, 0).value());
        assertEquals(Optional.of(Fraction.of(5)), data.actual(UNIT, A, 1).value());
        assertEquals(Optional.of(Fraction.of(8)), data.target(UNIT, A).map(Target::value));
        TargetOrigin own = OTHERS.target(UNIT, A).orElseThrow().targetOrigin();
        assertEquals(
                Optional.of(Fraction.of(8)),
                data.target(UNIT, A, Optional.of(own)).map(Target::value));
        assertEquals(
                Optional.of("7"),
                data.fact(UNIT, FactCode.parse("p"), Stage.FINAL).flatMap(Assessment::value));
    }

    @Test
    void dataOfNothing_areRefused() {
        assertThrows(NullPointerException.class, () -> new ForwardingScoringData(null) {});
    }
}
