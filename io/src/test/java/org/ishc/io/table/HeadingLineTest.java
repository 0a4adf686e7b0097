package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ishc.core.finding.Finding;
import org.junit.jupiter.api.Test;

/** The line of headings: what it names, what it lacks, and how cells are sorted by it. */
class HeadingLineTest {

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void headings_mayComeInAnyOrderAndLanguage() {
        HeadingLine line =
                read(Table.CLUBS, "Mã đơn vị", "club_code", "Tên CLB").orElseThrow();
        RawRow row = line.row(1, 2, List.of("A1", "K1", "CLB Một"));
        assertEquals("K1", row.text(Table.CLUBS.indexOf("club_code")));
        assertEquals("CLB Một", row.text(Table.CLUBS.indexOf("name")));
        assertEquals("A1", row.text(Table.CLUBS.indexOf("unit_code")));
        assertNull(row.text(Table.CLUBS.indexOf("funding")), "a column without a heading is not there");
        assertEquals(List.of(), findings);
    }

    @Test
    void unknownHeading_isSaid_andItsCellsAreLeftOut() {
        HeadingLine line =
                read(Table.CLUBS, "club_code", "Ghi chú", "unit_code").orElseThrow();
        assertEquals(List.of("table.unknown-column"), codes());
        assertEquals(Map.of("heading", "Ghi chú"), findings.get(0).arguments());
        assertEquals(Optional.empty(), line.findColumn(1));
        assertEquals("A1", line.row(1, 2, List.of("K1", "?", "A1")).text(Table.CLUBS.indexOf("unit_code")));
    }

    /** A slip of the pen would silently lose a column. */
    @Test
    void headingThatIsNearlyOne_namesIt() {
        read(Table.CLUBS, "club_code", "unit_code", "fundin");
        assertEquals(List.of("table.near-column"), codes());
        assertEquals("funding", findings.get(0).arguments().get("nearest"));
    }

    @Test
    void headingThatIsNearlyOneThatIsThere_isUnknown() {
        read(Table.CLUBS, "club_code", "unit_code", "name", "nam");
        assertEquals(List.of("table.unknown-column"), codes());
    }

    @Test
    void requiredColumnThatIsNotThere_keepsTheTableFromBeingRead() {
        assertEquals(Optional.empty(), read(Table.CLUBS, "name"));
        assertEquals(List.of("table.missing-column"), codes());
        assertEquals(
                List.of("club_code", "unit_code"), findings.get(0).arguments().get("missing"));
    }

    @Test
    void columnThatIsNamedTwice_keepsTheTableFromBeingRead() {
        assertEquals(Optional.empty(), read(Table.CLUBS, "club_code", "unit_code", "Mã CLB", "CLUB_CODE"));
        assertEquals(List.of("table.duplicate-column", "table.duplicate-column"), codes());
        assertEquals("Mã CLB", findings.get(0).arguments().get("heading"));
        assertEquals("club_code", findings.get(0).location().column());
        assertEquals("CLUB_CODE", findings.get(1).arguments().get("heading"));
    }

    @Test
    void everythingWrongWithALine_isSaidAtOnce() {
        assertEquals(Optional.empty(), read(Table.CLUBS, "club_code", "club_code", "Ghi chú"));
        assertEquals(List.of("table.duplicate-column", "table.unknown-column", "table.missing-column"), codes());
    }

    @Test
    void places_leadBothWays() {
        HeadingLine line = read(Table.CLUBS, "unit_code", "x", "club_code").orElseThrow();
        assertArrayEquals(
                new int[] {Table.CLUBS.indexOf("unit_code"), -1, Table.CLUBS.indexOf("club_code")}, line.columns());
        assertEquals(OptionalInt.of(2), line.placeOf(Table.CLUBS.indexOf("club_code")));
        assertEquals(OptionalInt.empty(), line.placeOf(Table.CLUBS.indexOf("name")));
        assertTrue(line.isThere()[Table.CLUBS.indexOf("unit_code")]);
        assertFalse(line.isThere()[Table.CLUBS.indexOf("name")]);
        assertEquals(3, line.size());
    }

    @Test
    void whatWasSeenOnACell_goesWithIt() {
        HeadingLine line = read(Table.CLUBS, "x", "unit_code", "club_code").orElseThrow();
        RawRow.Note formula = new RawRow.Note(2, ExchangeFinding.FORMULA, "K1", Map.of("formula", "A1"));
        RawRow.Note onUnknown = new RawRow.Note(0, ExchangeFinding.FORMULA, "1", Map.of("formula", "B1"));
        RawRow row =
                line.row(1, 2, List.of("1", "00001", "K1"), List.of(formula, onUnknown), Map.of(0, "one", 1, "0001"));
        assertEquals(
                List.of(new RawRow.Note(
                        Table.CLUBS.indexOf("club_code"), ExchangeFinding.FORMULA, "K1", Map.of("formula", "A1"))),
                row.notes());
        assertEquals(Optional.of("0001"), row.findShown(Table.CLUBS.indexOf("unit_code")));
        assertEquals(Optional.empty(), row.findShown(0).filter("one"::equals));
    }

    @Test
    void line_looksLikeHeadings_whenTwoAreKnown_andHalfOfAll() {
        assertTrue(HeadingLine.isLike(Table.CLUBS, List.of("Mã CLB", "Tên CLB", "x", ""), Headings.STANDARD));
        assertFalse(HeadingLine.isLike(Table.CLUBS, List.of("Mã CLB", "x"), Headings.STANDARD));
        assertFalse(HeadingLine.isLike(Table.CLUBS, List.of("Mã CLB", "name", "x", "y", "z"), Headings.STANDARD));
        assertFalse(HeadingLine.isLike(Table.CLUBS, List.of("K1", "CLB Một", "A1"), Headings.STANDARD));
    }

    private Optional<HeadingLine> read(Table table, String... headings) {
        return HeadingLine.read(table, List.of(headings), Headings.STANDARD, findings);
    }

    private List<String> codes() {
        return findings.stream().map(finding -> finding.code().code()).toList();
    }
}
