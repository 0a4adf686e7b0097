package org.ishc.core.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a target asks for, and what names it. */
class TargetTest {

    private static Target target(Comparison comparison, int value, Optional<Integer> high, TargetOrigin origin) {
        return Target.builder()
                .unit(UnitCode.parse("A"))
                .indicator(IndicatorCode.parse("members.total"))
                .period(Period.ofYear(2024))
                .comparison(comparison)
                .value(Fraction.of(value))
                .high(high.map(Fraction::of))
                .document("1/QĐ")
                .decidedOn(LocalDate.of(2024, 1, 15))
                .revision(2)
                .targetOrigin(origin)
                .origin(Origin.of("targets", 7))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 7, -, 6 false 7 true 8 true",
        "AT_MOST, 7, -, 6 true 7 true 8 false",
        "BETWEEN, 5, 7, 4 false 5 true 7 true 8 false",
        "BETWEEN, 5, -, 4 false 5 true 6 false"
    })
    void aTarget_isReachedFromItsBoundsOn(Comparison comparison, int value, String high, String expected) {
        Target target = target(
                comparison,
                value,
                high.equals("-") ? Optional.empty() : Optional.of(Integer.valueOf(high)),
                TargetOrigin.ASSIGNED);
        String[] cells = expected.split(" ");
        for (int i = 0; i < cells.length; i += 2) {
            assertEquals(
                    Boolean.valueOf(cells[i + 1]), target.isReached(Fraction.of(Integer.parseInt(cells[i]))), cells[i]);
        }
    }

    @Test
    void whatAUnitPromises_isTheLeast_exceptWhereItIsAMost() {
        assertEquals(
                Optional.of(Fraction.of(7)),
                target(Comparison.AT_LEAST, 7, Optional.empty(), TargetOrigin.ASSIGNED)
                        .least());
        assertEquals(
                Optional.of(Fraction.of(5)),
                target(Comparison.BETWEEN, 5, Optional.of(7), TargetOrigin.ASSIGNED)
                        .least());
        assertEquals(
                Optional.empty(),
                target(Comparison.AT_MOST, 7, Optional.empty(), TargetOrigin.ASSIGNED)
                        .least());
    }

    @Test
    void theKey_namesTheOrigin_unlessItWasAssigned() {
        assertEquals(
                List.of("A", "members.total", "2024", "2"),
                target(Comparison.AT_LEAST, 7, Optional.empty(), TargetOrigin.ASSIGNED)
                        .key());
        assertEquals(
                List.of("A", "members.total", "2024", "2", "AGREED"),
                target(Comparison.AT_LEAST, 7, Optional.empty(), TargetOrigin.AGREED)
                        .key());
        assertEquals(
                7,
                target(Comparison.AT_LEAST, 7, Optional.empty(), TargetOrigin.ASSIGNED)
                        .location()
                        .row());
    }

    @Test
    void aTargetThatPasses_isTheSameOfAnotherUnit() {
        Target passed = target(Comparison.BETWEEN, 5, Optional.of(7), TargetOrigin.AGREED)
                .with(UnitCode.parse("X"), Fraction.of(3), Optional.of(Fraction.of(4)));
        assertEquals(List.of("X", "members.total", "2024", "2", "AGREED"), passed.key());
        assertEquals(Fraction.of(3), passed.value());
        assertEquals(Optional.of(Fraction.of(4)), passed.high());
        assertEquals(Optional.of("1/QĐ"), passed.document());
        assertEquals(LocalDate.of(2024, 1, 15), passed.decidedOn());
        assertEquals(Comparison.BETWEEN, passed.comparison());
        assertEquals(Origin.of("targets", 7), passed.origin());
    }

    @Test
    void withoutAnOrigin_aTargetWasAssigned() {
        Target assigned = new Target(
                UnitCode.parse("A"),
                IndicatorCode.parse("members.total"),
                Period.ofYear(2024),
                Comparison.AT_LEAST,
                Fraction.ONE,
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2024, 1, 15),
                1,
                Origin.NONE);
        assertEquals(TargetOrigin.ASSIGNED, assigned.targetOrigin());
    }
}
