package org.ishc.core.emulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;

/** Groups of the last day, and facts of exactly the period at the latest stage that is not after the one asked. */
class EnteredTest {

    private static final Period YEAR = Period.ofYear(2024);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    private static final Contestant UNIT = new Contestant("01");
    private static final FactCode P = FactCode.parse("p");

    private static GroupMembership in(String unit, String group, LocalDate from, LocalDate to) {
        return new GroupMembership(unit, ItemCode.parse(group), DateRange.of(from, to), Origin.NONE);
    }

    private static Assessment entered(String unit, Period period, Stage stage, Optional<String> value) {
        return Assessment.builder()
                .unit(unit)
                .period(period)
                .fact(P)
                .stage(stage)
                .value(value)
                .origin(Origin.NONE)
                .build();
    }

    private static Optional<String> fact(Stage asked, Assessment... assessments) {
        return new Entered(List.of(), List.of(assessments), YEAR, LAST)
                .fact(UNIT, P, asked)
                .flatMap(Assessment::value);
    }

    @Test
    void groups_areThoseOfTheLastDay_byCode() {
        Entered entered = new Entered(
                List.of(
                        in("01", "G2", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)),
                        in("01", "G1", LAST, LocalDate.MAX),
                        in("01", "GONE", LocalDate.MIN, LAST),
                        in("01", "LATER", LocalDate.of(2025, 1, 1), LocalDate.MAX),
                        in("02", "G3", LocalDate.MIN, LocalDate.MAX)),
                List.of(),
                YEAR,
                LAST);
        assertEquals(List.of("G1", "G2"), entered.groups(UNIT));
        assertEquals(List.of("G3"), entered.groups(new Contestant("02")));
        assertEquals(List.of(), entered.groups(new Contestant("03")));
    }

    /** Then nobody is in the one group of all, also where no membership is in force any more. */
    @Test
    void groupsThatAreOver_areGroupsAllTheSame() {
        assertTrue(new Entered(List.of(in("01", "GONE", LocalDate.MIN, LAST)), List.of(), YEAR, LAST).isGrouped());
        assertFalse(new Entered(List.of(), List.of(), YEAR, LAST).isGrouped());
    }

    @Test
    void aFact_isThatOfTheLatestStageNotAfterTheOneAsked() {
        Assessment self = entered("01", YEAR, Stage.SELF, Optional.of("9"));
        Assessment review = entered("01", YEAR, Stage.REVIEW, Optional.of("7"));
        assertEquals(Optional.of("9"), fact(Stage.SELF, self, review));
        assertEquals(Optional.of("9"), fact(Stage.PEER, self, review));
        assertEquals(Optional.of("7"), fact(Stage.REVIEW, self, review));
        assertEquals(Optional.of("7"), fact(Stage.FINAL, self, review));
        assertEquals(Optional.empty(), fact(Stage.PEER, review));
    }

    @Test
    void anEntryWithoutAValue_leavesTheEarlierStage() {
        assertEquals(
                Optional.of("9"),
                fact(
                        Stage.FINAL,
                        entered("01", YEAR, Stage.SELF, Optional.of("9")),
                        entered("01", YEAR, Stage.FINAL, Optional.empty())));
    }

    @Test
    void factsOfOtherPeriodsAndUnits_doNotCount() {
        assertEquals(
                Optional.empty(),
                fact(
                        Stage.FINAL,
                        entered("01", Period.ofYear(2023), Stage.SELF, Optional.of("9")),
                        entered("01", Period.parse("2024-Q4"), Stage.SELF, Optional.of("9")),
                        entered("02", YEAR, Stage.SELF, Optional.of("9"))));
    }
}
