package org.ishc.io.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.IndicatorUnit;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;

/** A host's own indicators, and titles of its own for those that are built in. */
class IndicatorRowTest {

    private static IndicatorRow row(String... cells) {
        return IndicatorRow.from(Rows.of(Table.INDICATORS, cells));
    }

    @Test
    void kind_saysWhatItIs() {
        assertTrue(row("visits.home", "FLOW").toDomain(Optional.empty()) instanceof Indicator.Flow);
        assertTrue(row("visits.home", "Thời điểm").toDomain(Optional.empty()) instanceof Indicator.Stock);
        Indicator.Ratio ratio =
                (Indicator.Ratio) row("visits.rate", "RATIO", "", "Tỷ lệ", "Rate", "visits.home", "members.total")
                        .toDomain(Optional.empty());
        assertEquals(IndicatorCode.parse("visits.home"), ratio.numerator());
        assertEquals(IndicatorCode.parse("members.total"), ratio.denominator());
        assertEquals(new Indicator.Titles("Tỷ lệ", "Rate"), ratio.titles());
    }

    @Test
    void titleThatIsNotWritten_isTheCode_andAUnitThatIsNotWrittenIsACount() {
        Indicator bare = row("visits.home", "FLOW").toDomain(Optional.empty());
        assertEquals(new Indicator.Titles("visits.home", "visits.home"), bare.titles());
        assertEquals(IndicatorUnit.COUNT, bare.unit());
        assertEquals(
                IndicatorUnit.VND,
                row("visits.home", "FLOW", "Đồng").toDomain(Optional.empty()).unit());
        assertEquals(
                new Indicator.Titles("Thăm", "visits.home"),
                row("visits.home", "FLOW", "", "Thăm")
                        .toDomain(Optional.empty())
                        .titles());
    }

    @Test
    void rowOfABuiltInIndicator_givesItNothingButTitles() {
        IndicatorRow row = row("clubs.existing", "FLOW", "VND", "CLB hiện có của tỉnh");
        assertTrue(row.isBuiltIn());
        Indicator built = IndicatorCatalogue.BUILT_IN.indicator(IndicatorCode.parse("clubs.existing"));
        Indicator renamed = row.toDomain(Optional.empty());
        assertEquals(new Indicator.Titles("CLB hiện có của tỉnh", built.titles().en()), renamed.titles());
        assertEquals(built.unit(), renamed.unit());
        assertEquals(built.getClass(), renamed.getClass());
    }

    @Test
    void ratioWithoutItsParts_lacksThem_unlessItIsBuiltIn() {
        assertTrue(row("visits.rate", "RATIO").lacksParts());
        assertTrue(row("visits.rate", "RATIO", "", "", "", "visits.home").lacksParts());
        assertFalse(row("visits.rate", "RATIO", "", "", "", "visits.home", "members.total")
                .lacksParts());
        assertFalse(row("visits.home", "FLOW").lacksParts());
        assertFalse(row("members.women-rate", "RATIO").lacksParts());
    }
}
