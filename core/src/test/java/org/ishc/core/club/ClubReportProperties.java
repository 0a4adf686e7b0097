package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.base.ClubCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;

/** A report gives back exactly what was given to it, however large, and nothing that was not. */
class ClubReportProperties {

    private static final ClubCode CLUB = ClubCode.parse("K1");
    private static final Period PERIOD = Period.ofQuarter(2026, 1);

    @Provide
    Arbitrary<Map<ReportColumn, Long>> counts() {
        Arbitrary<Long> count = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 200),
                Arbitraries.longs().between(0, 70_000),
                Arbitraries.longs().between(0, 5_000_000_000L),
                Arbitraries.of(
                        0L,
                        127L,
                        128L,
                        32_767L,
                        32_768L,
                        (long) Integer.MAX_VALUE,
                        Integer.MAX_VALUE + 1L,
                        Long.MAX_VALUE));
        return Arbitraries.maps(Arbitraries.of(ReportColumn.class), count).ofMaxSize(ReportColumn.values().length);
    }

    @Property
    void figures_comeBackAsGiven(@ForAll("counts") Map<ReportColumn, Long> counts, @ForAll Set<ActivityArea> areas) {
        ClubReport report = ClubReport.of(
                CLUB,
                PERIOD,
                counts,
                Optional.of(areas),
                Optional.of(LocalDate.of(2026, 4, 2)),
                Origin.of("club-reports", 7));
        for (ReportColumn column : ReportColumn.values()) {
            assertEquals(
                    counts.containsKey(column) ? OptionalLong.of(counts.get(column)) : OptionalLong.empty(),
                    report.count(column));
        }
        assertEquals(Optional.of(areas), report.areas());
        assertEquals(Origin.of("club-reports", 7), report.origin());
        assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), report.recordedOn());
    }

    @Example
    void nothingGiven_isNothing_andNegativeIsRefused() {
        ClubReport empty = ClubReport.builder(CLUB, PERIOD).build();
        assertEquals(OptionalLong.empty(), empty.count(ReportColumn.MEMBERS));
        assertEquals(Optional.empty(), empty.areas());
        assertEquals(Optional.empty(), empty.recordedOn());
        assertEquals(Origin.NONE, empty.origin());
        assertThrows(IllegalArgumentException.class, () -> ClubReport.builder(CLUB, PERIOD)
                .count(ReportColumn.WOMEN, -1));
    }
}
