package org.ishc.core.emulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.explain.Trace.Kind;
import org.ishc.core.figure.FigureTrace;
import org.ishc.core.finding.Origin;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetTrace;
import org.ishc.core.testing.TraceFacts;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;

/** What lies below a figure or a target says in the trace of a score what it says by itself. */
class BelowTraceTest {

    private static final IndicatorCode A = IndicatorCode.parse("a");

    @Test
    void belowAFigure_isTheFiguresOwnNode() {
        FigureTrace club = new FigureTrace.Club(
                ClubCode.parse("K1"), Optional.of(Fraction.of(6)), List.of(Origin.of("club-reports", 4)));
        FigureTrace own = new FigureTrace.Given("011", A, Optional.of(Fraction.of(6)), List.of(club));
        BelowTrace.OfFigure below = new BelowTrace.OfFigure(own);
        assertEquals("011", below.code());
        assertEquals(Kind.VALUE, below.kind());
        assertEquals(Optional.of(Fraction.of(6)), below.value());
        assertEquals(Optional.empty(), below.status());
        assertEquals(TraceFacts.of(own), TraceFacts.of(below));
        ScoreTrace last = below.children().get(0);
        assertEquals("K1", last.code());
        assertEquals(Kind.INPUT, last.kind());
        assertEquals(Optional.of("ROLLED_UP"), last.status());
        assertEquals("{club=K1, rows=[club-reports:4]}", TraceFacts.of(last).toString());
        assertEquals(List.of(), last.children());
    }

    private static TargetTrace target(String unit, List<TargetTrace> children) {
        Target target = new Target(
                UnitCode.parse(unit),
                A,
                Period.ofYear(2024),
                Comparison.AT_LEAST,
                Fraction.of(8),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2024, 1, 15),
                1,
                Origin.NONE);
        return new TargetTrace(
                target,
                Fraction.of(5),
                Optional.of(new TargetTrace.Passed(LocalDate.of(2024, 7, 1), Optional.empty())),
                children);
    }

    @Test
    void belowATarget_isTheTargetsOwnNode() {
        TargetTrace own = target("X", List.of(target("A", List.of())));
        BelowTrace.OfTarget below = new BelowTrace.OfTarget(own);
        assertEquals("X", below.code());
        assertEquals(Kind.VALUE, below.kind());
        assertEquals(Optional.of(Fraction.of(5)), below.value());
        assertEquals("{date=2024-07-01}", TraceFacts.of(below).toString());
        assertEquals("A", below.children().get(0).code());
        assertEquals(Kind.INPUT, below.children().get(0).kind());
        assertEquals(
                TraceFacts.of(own.children().get(0)),
                TraceFacts.of(below.children().get(0)));
    }
}
