package org.ishc.core.targets;

import static org.ishc.core.testing.SamplesFigure.figures;
import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.ishc.core.testing.SamplesFigure.targets;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.ishc.core.base.Fraction;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * Scheme 1336 asked for 3,000 new clubs in 2021 to 2025: on whatever day somebody looks, and however many there are,
 * the pace is that of exact fractions, here another library's.
 */
class ProgressProperties {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 1826;
    private static final Period SCHEME = Period.ofYears(2021, 2025);

    private static Progress progress(long done, long target, LocalDate on) {
        Figures figures = figures(nation(), "P1 clubs.established 2021-01 " + done);
        Targets targets = Targets.of(
                figures.registry(),
                PeriodCalendar.CALENDAR,
                IndicatorCatalogue.BUILT_IN,
                targets("P1 clubs.established 2021/2025 AT_LEAST " + target + " - 2020-12-31 1"));
        return Progress.of(figures, targets, unit("P1"), indicator("clubs.established"), SCHEME, on);
    }

    private static BigFraction other(Fraction fraction) {
        return BigFraction.of(fraction.bigNumerator(), fraction.bigDenominator());
    }

    @Property(tries = 300)
    void aFlow_isOnTrack_whenItsShareIsNoLessThanThatOfTheDays(
            @ForAll @IntRange(max = 4_000) int done,
            @ForAll @IntRange(min = 1, max = 3_000) int target,
            @ForAll @IntRange(min = 31, max = 2_000) int elapsed) {
        Progress progress = progress(done, target, FIRST.plusDays(elapsed - 1L));
        BigFraction share = BigFraction.of(done, target);
        ProgressStatus expected = done >= target
                ? ProgressStatus.ACHIEVED
                : elapsed >= DAYS
                        ? ProgressStatus.MISSED
                        : share.compareTo(BigFraction.of(elapsed, DAYS)) >= 0
                                ? ProgressStatus.ON_TRACK
                                : ProgressStatus.BEHIND;
        assertEquals(expected, progress.status());
        assertEquals(Optional.of(share.multiply(100)), progress.attainment().map(ProgressProperties::other));
        assertEquals(Optional.of(Fraction.of(Math.max(0, target - done))), progress.gap());
    }

    @Property(tries = 300)
    void whatIsRequiredIn30Days_closesTheGap_andOneLessDoesNot(
            @ForAll @IntRange(max = 4_000) int done,
            @ForAll @IntRange(min = 1, max = 3_000) int target,
            @ForAll @IntRange(min = 31, max = 2_000) int elapsed) {
        Progress progress = progress(done, target, FIRST.plusDays(elapsed - 1L));
        assertEquals(elapsed < DAYS, progress.requiredPer30Days().isPresent());
        progress.requiredPer30Days().ifPresent(required -> {
            BigFraction gap = BigFraction.of(Math.max(0, target - done));
            BigFraction rates = BigFraction.of(DAYS - elapsed, 30);
            assertTrue(rates.multiply(required).compareTo(gap) >= 0);
            assertTrue(required.signum() == 0
                    || rates.multiply(required.subtract(BigInteger.ONE)).compareTo(gap) < 0);
        });
    }

    /** Whoever has done more is never further from being done. */
    @Property(tries = 200)
    void oneMoreClub_neverLooksWorse(
            @ForAll @IntRange(max = 3_000) int done, @ForAll @IntRange(min = 31, max = 2_000) int elapsed) {
        List<ProgressStatus> order =
                List.of(ProgressStatus.MISSED, ProgressStatus.BEHIND, ProgressStatus.ON_TRACK, ProgressStatus.ACHIEVED);
        LocalDate on = FIRST.plusDays(elapsed - 1L);
        int before = order.indexOf(progress(done, 3_000, on).status());
        int after = order.indexOf(progress(done + 1, 3_000, on).status());
        assertTrue(before >= 0 && after >= before);
    }

    @Property(tries = 50)
    void beforeAWholeMonthHasPassed_thereIsNoFigureToJudge(@ForAll @IntRange(max = 29) int day) {
        Progress progress = progress(9, 3_000, FIRST.plusDays(day));
        assertEquals(ProgressStatus.NO_DATA, progress.status());
        assertEquals(Optional.empty(), progress.gap());
    }
}
