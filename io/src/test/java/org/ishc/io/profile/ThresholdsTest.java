package org.ishc.io.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.ishc.core.club.ClubRules;
import org.ishc.core.figure.EstimateCheck;
import org.ishc.io.spi.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers that whoever receives packages may set. */
class ThresholdsTest {

    @Test
    void nothingSet_changesNothing() {
        assertEquals(Limits.DEFAULT, Thresholds.NONE.limits(Limits.DEFAULT));
        assertEquals(ClubRules.DEFAULT, Thresholds.NONE.clubRules(ClubRules.DEFAULT));
        assertEquals(EstimateCheck.DEFAULT_PERCENT, Thresholds.NONE.estimatePercent());
        assertEquals(Optional.empty(), Thresholds.NONE.listedPerCode());
    }

    @Test
    void numberThatIsSet_isUsed_andTheOthersStay() {
        Thresholds set = new Thresholds(Map.of(
                Threshold.ROWS, 7L,
                Threshold.AT_RISK, 3L,
                Threshold.DAYS_APART, 30L,
                Threshold.ESTIMATE_PERCENT, 2L,
                Threshold.LISTED_PER_CODE, 0L));
        assertEquals(Limits.DEFAULT.withRows(7), set.limits(Limits.DEFAULT));
        ClubRules rules = set.clubRules(ClubRules.DEFAULT);
        assertEquals(3, rules.thresholds().signals());
        assertEquals(30, rules.daysApart());
        assertEquals(ClubRules.DEFAULT.thresholds().areas(), rules.thresholds().areas());
        assertEquals(2, set.estimatePercent());
        assertEquals(Optional.of(0), set.listedPerCode());
    }

    @Test
    void laterProfile_wins_whereItSaysSomething() {
        Thresholds national = new Thresholds(Map.of(Threshold.ROWS, 7L, Threshold.ENTRIES, 8L));
        Thresholds own = new Thresholds(Map.of(Threshold.ROWS, 9L));
        assertEquals(new Thresholds(Map.of(Threshold.ROWS, 9L, Threshold.ENTRIES, 8L)), national.then(own));
    }

    @ParameterizedTest
    @EnumSource(Threshold.class)
    void numberOutOfItsBounds_isRefused_andTheBoundsAreSaid(Threshold threshold) {
        assertEquals(Optional.of(threshold), Threshold.find(threshold.key()));
        new Thresholds(Map.of(threshold, threshold.least()));
        new Thresholds(Map.of(threshold, threshold.greatest()));
        long below = threshold.least() - 1;
        String message = assertThrows(IllegalArgumentException.class, () -> new Thresholds(Map.of(threshold, below)))
                .getMessage();
        assertTrue(
                message.contains(threshold.key())
                        && message.contains(String.valueOf(below))
                        && message.contains(threshold.least() + " to " + threshold.greatest()),
                message);
        if (threshold.greatest() < Long.MAX_VALUE) {
            assertThrows(
                    IllegalArgumentException.class, () -> new Thresholds(Map.of(threshold, threshold.greatest() + 1)));
        }
    }
}
