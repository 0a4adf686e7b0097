package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.io.ingest.CheckListener;
import org.ishc.io.ingest.LedgerReason;
import org.ishc.io.ingest.check.Checks;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever refers to what was sent and could not be read is not to blame: the cause is named in place of the effect. */
class GapsTest {

    private static final Location VALUE =
            new Location("values", null, 3, null, "unit_code", null, null, List.of("X1"), null);

    private static Gaps gaps(Table... there) {
        TablePackage source = new TablePackage(Manifest.NONE);
        for (Table table : there) {
            source.with(table, List.of());
        }
        Checks checks = new Checks(CheckListener.NONE, () -> 0);
        return new Gaps(source, new Tables(source, checks, Workers.ALONE, finding -> {}));
    }

    private static Finding unknownUnit() {
        return Finding.of(ReferenceFinding.UNKNOWN_UNIT, VALUE, "unit_code", "X1");
    }

    private static Finding whole(ExchangeFinding code, Location at, Object... arguments) {
        return Finding.of(code, at, arguments);
    }

    private static Finding missingColumn(Table table) {
        return whole(
                ExchangeFinding.MISSING_COLUMN, Location.ofTable(table.tableName()), "missing", List.of("unit_code"));
    }

    @Test
    void withoutAGap_aFindingIsWhatItIs() {
        Finding finding = unknownUnit();
        assertSame(finding, gaps(Table.ORG_UNITS).traced(finding));
    }

    @Test
    void referenceIntoATableThatCouldNotBeRead_namesTheTable() {
        Gaps gaps = gaps(Table.ORG_UNITS);
        gaps.note(missingColumn(Table.ORG_UNITS));
        assertTrue(gaps.isIn(Table.ORG_UNITS));
        Finding traced = gaps.traced(unknownUnit());
        assertEquals("ref.refused", traced.code().code());
        assertEquals("org-units", traced.arguments().get("cause"));
        assertEquals(VALUE, traced.location());
    }

    @Test
    void gapOfOneTable_isNoneOfAnother() {
        Gaps gaps = gaps(Table.ORG_UNITS, Table.CLUBS);
        gaps.note(missingColumn(Table.CLUBS));
        assertFalse(gaps.isIn(Table.ORG_UNITS));
        assertEquals("ref.unknown-unit", gaps.traced(unknownUnit()).code().code());
        assertEquals(Optional.of(Table.CLUBS), gaps.findIn(Table.ORG_UNITS, Table.CLUBS));
        assertEquals(Optional.empty(), gaps.findIn(Table.ORG_UNITS));
    }

    /** Groups and assessments name a club where others name a unit. */
    @Test
    void clubThatCouldNotBeRead_isACauseWhereAUnitOrAClubMayStand() {
        Gaps gaps = gaps(Table.ORG_UNITS, Table.CLUBS);
        gaps.note(missingColumn(Table.CLUBS));
        Finding inGroups = Finding.of(
                ReferenceFinding.UNKNOWN_UNIT,
                new Location("groups", null, 1, null, "unit_code", null, null, List.of("K1"), null),
                "unit_code",
                "K1");
        assertEquals("clubs", gaps.traced(inGroups).arguments().get("cause"));
    }

    /** A row with a fault loses itself, not its table. */
    @Test
    void findingOnARow_opensNoGap() {
        Gaps gaps = gaps(Table.ORG_UNITS);
        gaps.note(Finding.of(
                ExchangeFinding.TYPE,
                new Location("org-units", null, 1, null, "valid_from", null, null, null, "x"),
                "expected",
                "DATE"));
        assertFalse(gaps.isIn(Table.ORG_UNITS));
        assertEquals(List.of(), gaps.opening());
    }

    @Test
    void warningOnATable_opensNoGap() {
        Gaps gaps = gaps(Table.ORG_UNITS);
        gaps.note(whole(
                ExchangeFinding.UNKNOWN_COLUMN, Location.ofTable("org-units").withValue("x"), "heading", "x"));
        assertFalse(gaps.isIn(Table.ORG_UNITS));
    }

    /** Other bytes than the manifest states are read all the same. */
    @Test
    void digestThatDiffers_opensNoGap() {
        Gaps gaps = gaps(Table.ORG_UNITS);
        gaps.note(whole(
                ExchangeFinding.DIGEST,
                Location.ofTable("org-units"),
                "stated",
                "0".repeat(64),
                "found",
                "1".repeat(64)));
        assertFalse(gaps.isIn(Table.ORG_UNITS));
    }

    /** Nobody knows what a damaged archive held: what is not there may have been. */
    @ParameterizedTest
    @EnumSource(
            value = ExchangeFinding.class,
            names = {"DAMAGED", "MANY_FOLDERS"})
    void damageOfTheWhole_isAGapInEachTableThatIsNotThere(ExchangeFinding code) {
        Gaps gaps = gaps(Table.CLUBS);
        Object[] arguments = code == ExchangeFinding.DAMAGED
                ? new Object[] {"reason", LedgerReason.ABSENT.with()}
                : new Object[] {"folders", List.of("a", "b")};
        gaps.note(Finding.of((FindingCode) code, Location.none(), arguments));
        assertTrue(gaps.isIn(Table.ORG_UNITS));
        assertFalse(gaps.isIn(Table.CLUBS), "that one was read");
    }

    @Test
    void indicatorThatWasRefused_isTheCauseOfWhatNamesIt() {
        Gaps gaps = gaps(Table.INDICATORS);
        gaps.takeIndicators(List.of("visits.home"));
        Finding finding = Finding.of(ReferenceFinding.UNKNOWN_INDICATOR, VALUE, "indicator", "visits.home");
        assertEquals("visits.home", gaps.traced(finding).arguments().get("cause"));
        Finding other = Finding.of(ReferenceFinding.UNKNOWN_INDICATOR, VALUE, "indicator", "visits.away");
        assertSame(other, gaps.traced(other));
    }

    @Test
    void furtherSource_knowsTheGapsBefore() {
        Gaps before = gaps(Table.ORG_UNITS);
        before.note(missingColumn(Table.ORG_UNITS));
        before.takeIndicators(List.of("visits.home"));
        TablePackage source = new TablePackage(Manifest.NONE).with(Table.VALUES, List.of());
        Gaps after = new Gaps(
                before,
                source,
                new Tables(source, new Checks(CheckListener.NONE, () -> 0), Workers.ALONE, finding -> {}));
        assertTrue(after.isIn(Table.ORG_UNITS));
        assertTrue(after.isRefused(Table.INDICATORS, "visits.home"));
        assertEquals(before.opening(), after.opening());
    }

    @Test
    void findingThatRefersToNothing_isNeverTraced() {
        Gaps gaps = gaps(Table.ORG_UNITS);
        gaps.note(missingColumn(Table.ORG_UNITS));
        Finding finding = Finding.of(ExchangeFinding.WHITESPACE, VALUE);
        assertSame(finding, gaps.traced(finding));
        assertFalse(gaps.isUntrue(finding));
    }
}
