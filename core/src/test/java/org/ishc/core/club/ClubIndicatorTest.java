package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each indicator of clubs is counted from: events, states, reports. */
class ClubIndicatorTest {

    @ParameterizedTest
    @EnumSource
    void anIndicator_isFoundByItsCode(ClubIndicator indicator) {
        assertEquals(Optional.of(indicator), ClubIndicator.find(indicator.code()));
    }

    /** The events that a flow counts; all other indicators count none. */
    @Test
    void aFlow_countsItsEvents_andNoOthers() {
        for (ClubIndicator indicator : ClubIndicator.values()) {
            Set<ClubEventType> counted = EnumSet.noneOf(ClubEventType.class);
            for (ClubEventType type : ClubEventType.values()) {
                if (indicator.counts(type)) {
                    counted.add(type);
                }
            }
            Set<ClubEventType> expected =
                    switch (indicator) {
                        case ESTABLISHED -> Set.of(ClubEventType.ESTABLISH);
                        case LAUNCHED -> Set.of(ClubEventType.LAUNCH);
                        case CLOSED -> Set.of(ClubEventType.DISSOLVE, ClubEventType.MERGE_INTO, ClubEventType.WITHDRAW);
                        default -> Set.of();
                    };
            assertEquals(expected, counted, indicator.name());
            assertEquals(!expected.isEmpty(), indicator.isFlow(), indicator.name());
        }
    }

    /** Whether a club reported is a record, and changes with its reports all the same. */
    @Test
    void reports_changeWhatIsReported_andHowManyReport() {
        for (ClubIndicator indicator : ClubIndicator.values()) {
            boolean isReported = indicator.basis() == ClubIndicator.Basis.REPORTS;
            assertEquals(
                    isReported || indicator == ClubIndicator.REPORTING, indicator.readsReports(), indicator.name());
            assertEquals(
                    isReported && indicator != ClubIndicator.FULLY_ACTIVE && indicator != ClubIndicator.WELL_MANAGED,
                    !indicator.columns().isEmpty(),
                    indicator.name());
        }
        assertEquals(List.of(ReportColumn.POOR, ReportColumn.NEAR_POOR), ClubIndicator.POOR.columns());
    }
}
