package org.ishc.io.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.io.table.Row;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;

/** A target: at least, and assigned, unless it says otherwise; whole for a count, decimal for a ratio. */
class TargetRowTest {

    private static Row row(String comparator, String value, String high, String origin) {
        return Rows.of(
                Table.TARGETS,
                "01",
                "clubs.established",
                "2026",
                comparator,
                value,
                high,
                "KH 1",
                "5/1/2026",
                "2",
                origin);
    }

    @Test
    void targetSaysWhatItIs() {
        Target target = TargetRow.from(row("Trong khoảng", "1.500", "2000", "Giao ước"), false)
                .toDomain();
        assertEquals(Comparison.BETWEEN, target.comparison());
        assertEquals(Fraction.of(1_500), target.value());
        assertEquals(Optional.of(Fraction.of(2_000)), target.high());
        assertEquals(TargetOrigin.AGREED, target.targetOrigin());
        assertEquals(LocalDate.of(2026, 1, 5), target.decidedOn());
        assertEquals(2, target.revision());
    }

    @Test
    void whatIsNotWritten_isAtLeast_andAssigned() {
        Target target = TargetRow.from(row("", "15", "", ""), false).toDomain();
        assertEquals(Comparison.AT_LEAST, target.comparison());
        assertEquals(TargetOrigin.ASSIGNED, target.targetOrigin());
        assertEquals(Optional.empty(), target.high());
    }

    @Test
    void decimalOfACount_andThousandsOfARatio_areFindingsOnTheRow() {
        Row count = row("", "15,5", "", "");
        assertNull(TargetRow.from(count, false).value());
        assertEquals(
                List.of("cell.type"),
                count.findings().list().stream()
                        .map(found -> found.code().code())
                        .toList());
        Row ratio = row("", "1.500", "", "");
        assertNull(TargetRow.from(ratio, true).value());
        assertEquals(
                List.of("cell.ambiguous-number"),
                ratio.findings().list().stream()
                        .map(found -> found.code().code())
                        .toList());
        assertEquals(
                Fraction.of(31, 2),
                TargetRow.from(row("", "15,5", "", ""), true).value());
    }
}
