package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.ishc.core.base.ClubCode;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;

/** A report is passed over where the check would find nothing, and only there. */
class SoundFiguresTest {

    @Test
    void figuresAreSound_whereTheCheckFindsNothing() {
        Random random = new Random(25);
        long[] figures = new long[ReportColumn.COUNT];
        int sound = 0;
        int reports = 300_000;
        for (int i = 0; i < reports; i++) {
            ClubReport.Builder report = ClubReport.builder(ClubCode.parse("K1"), Period.ofYear(2025));
            int given = 0;
            int few = 1 + random.nextInt(4);
            for (ReportColumn column : ReportColumn.values()) {
                figures[column.ordinal()] = 0;
                if (random.nextInt(5) > few) {
                    figures[column.ordinal()] = column == ReportColumn.MEMBERS ? few : random.nextInt(few + 1);
                    report.count(column, figures[column.ordinal()]);
                    given |= 1 << column.ordinal();
                }
            }
            boolean isSound = ReportCheck.check(report.build()).isEmpty();
            sound += isSound ? 1 : 0;
            assertEquals(isSound, ReportCheck.areSound(figures, given));
        }
        assertTrue(sound > reports / 10 && sound < reports * 9 / 10, sound + " of " + reports + " are sound");
    }
}
