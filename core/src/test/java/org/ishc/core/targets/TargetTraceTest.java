package org.ishc.core.targets;

import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.ishc.core.testing.SamplesFigure.targets;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.organisation.Registry;
import org.ishc.core.testing.SamplesHaNoi;
import org.ishc.core.testing.TraceFacts;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;

/** What programs are told of a target in force, down to the rows that assigned what it was added up from. */
class TargetTraceTest {

    private static List<String> told(Registry registry, String unit, String period, String... lines) {
        Targets all = Targets.of(registry, PeriodCalendar.CALENDAR, IndicatorCatalogue.BUILT_IN, targets(lines));
        List<String> told = new ArrayList<>();
        write(
                TargetExplanation.of(
                        all.findInForce(unit(unit), indicator("members.total"), Period.parse(period), day("2026-06-30"))
                                .orElseThrow()),
                "",
                told);
        return told;
    }

    private static void write(TargetTrace node, String indent, List<String> told) {
        told.add(indent + node.kind() + " " + node.code() + " "
                + node.value().map(Fraction::toString).orElse("-") + " " + TraceFacts.of(node));
        node.children().forEach(child -> write(child, indent + " ", told));
    }

    @Test
    void aTargetAsItWasAssigned_isAnInput_withItsDecisionAndRow() {
        assertEquals(
                List.of("INPUT 00004 90/1 {decided_on=2026-01-10, origin=ASSIGNED, revision=2, rows=[targets:1]}"),
                told(SamplesHaNoi.registry(), "00004", "2026", "00004 members.total 2026 AT_LEAST 90 - 2026-01-10 2"));
    }

    @Test
    void whatWasAddedUp_isAValue_ofWhatPassedAndWhen() {
        assertEquals(
                List.of(
                        "VALUE 00004 180/1 {}",
                        " INPUT 00004 100/1 {date=2025-07-01, decided_on=2024-01-05, origin=ASSIGNED, revision=1,"
                                + " rows=[targets:1]}",
                        " INPUT 00013 80/1 {date=2025-07-01, decided_on=2024-01-05, origin=ASSIGNED, revision=1,"
                                + " rows=[targets:2]}"),
                told(
                        SamplesHaNoi.registry(),
                        "00004",
                        "2024/2026",
                        "00004 members.total 2024/2026 AT_LEAST 100 - 2024-01-05 1",
                        "00013 members.total 2024/2026 AT_LEAST 80 - 2024-01-05 1"));
    }

    /** X was halved: of its 5 the part of W is 3, and the whole is told beside it. */
    @Test
    void ofAPart_theWholeIsToldToo() {
        assertEquals(
                List.of(
                        "VALUE W 3/1 {}",
                        " INPUT X 3/1 {date=2026-01-01, decided_on=2025-08-01, origin=ASSIGNED, revision=1,"
                                + " rows=[targets:1], whole=5/1}"),
                told(nation(), "W", "2024/2026", "X members.total 2024/2026 AT_LEAST 5 - 2025-08-01 1"));
    }
}
