package org.ishc.io.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which kinds of periods a constraint allows. */
class PeriodKindsTest {

    public record Asked(
            @ReportingPeriod String any,

            @ReportingPeriod(allowed = {PeriodKind.YEAR, PeriodKind.QUARTER})
            String some,

            @ReportingPeriod(allowed = PeriodKind.MONTH, message = "tháng!")
            String own) {}

    private static PeriodKinds of(String component) {
        for (RecordComponent known : Asked.class.getRecordComponents()) {
            if (known.getName().equals(component)) {
                return PeriodKinds.of(known.getAnnotatedType().getAnnotation(ReportingPeriod.class));
            }
        }
        throw new AssertionError(component);
    }

    @Test
    void constraintSaysWhichAreAllowed_andWhetherItSpeaksForItself() {
        assertEquals(new PeriodKinds(List.of(), false), of("any"));
        assertEquals(new PeriodKinds(List.of(PeriodKind.YEAR, PeriodKind.QUARTER), false), of("some"));
        assertEquals(new PeriodKinds(List.of(PeriodKind.MONTH), true), of("own"));
    }

    @ParameterizedTest
    @EnumSource(PeriodKind.class)
    void everyKind_isAllowed_whereNoneIsNamed(PeriodKind kind) {
        Map<PeriodKind, String> periods = Map.of(
                PeriodKind.YEAR, "2026",
                PeriodKind.HALF, "2026-S1",
                PeriodKind.QUARTER, "2026-Q1",
                PeriodKind.MONTH, "2026-03",
                PeriodKind.YEARS, "2021/2025",
                PeriodKind.MONTHS, "2026-01/2026-09");
        Period period = Period.parse(Objects.requireNonNull(periods.get(kind)));
        assertEquals(kind, period.kind());
        assertTrue(new ReportingPeriod.OfPeriod().isValid(period, null));
        assertTrue(new ReportingPeriod.OfText().isValid(period.code(), null));
    }
}
