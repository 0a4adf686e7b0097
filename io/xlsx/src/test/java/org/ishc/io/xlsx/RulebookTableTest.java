package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.document.UnreadableTextException;
import org.junit.jupiter.api.Test;

/** The lines below the headings of a rulebook's sheet, each cell known by its column and its place. */
class RulebookTableTest {

    private static final String SHEET = "Mục";

    private final CellPlaces places = new CellPlaces();

    private static SheetReader.Line line(int number, String... cells) {
        return new SheetReader.Line(number, List.of(cells));
    }

    private RulebookTable read(SheetReader.Line... lines) {
        return RulebookTable.read(RulebookSheet.SECTIONS, SHEET, List.of(lines), places);
    }

    private UnreadableCellException refused(SheetReader.Line... lines) {
        return places.at(assertThrows(UnreadableTextException.class, () -> read(lines)));
    }

    @Test
    void headings_areKnownInBothLanguages_inAnyOrder_withGapsBetween() {
        RulebookTable table = read(line(1, "max", "", "Mã"), line(2, "10", "", "A"));
        RulebookTable.Line only = table.lines().get(0);
        assertEquals(
                Set.of(RulebookColumn.MAX, RulebookColumn.CODE), only.cells().keySet());
        assertEquals("A", only.required(RulebookColumn.CODE).text());
        assertEquals(Optional.empty(), only.find(RulebookColumn.KIND));
    }

    @Test
    void linesWithoutAnythingToSee_areNone() {
        assertEquals(
                1,
                read(line(1, "code"), line(2, " "), line(3, "A"), line(4, "\u00a0"))
                        .lines()
                        .size());
        assertEquals(List.of(), read().lines());
        assertEquals(List.of(), read(line(1, "code")).lines());
    }

    /** Spaces around a code are the official's; whoever reads the cell decides. */
    @Test
    void textOfACell_isKeptAsItStands() {
        assertEquals(
                " A ",
                read(line(1, "code"), line(2, " A "))
                        .lines()
                        .get(0)
                        .required(RulebookColumn.CODE)
                        .text());
    }

    @Test
    void headingThatIsNone_isToldAtItsCell_withThoseOfBothLanguages() {
        UnreadableCellException refused = refused(line(3, "code", "Điểm nhiều nhất"));
        assertEquals("Mục B3", refused.sheet() + " " + refused.cell());
        assertTrue(refused.getMessage().contains("Maximum"), refused.getMessage());
        assertTrue(refused.getMessage().contains("Điểm tối đa"), refused.getMessage());
    }

    @Test
    void headingThatStandsTwice_isRefused_alsoInTheOtherLanguage() {
        assertEquals("C1", refused(line(1, "code", "max", "Điểm tối đa")).cell());
    }

    @Test
    void textRightOfTheHeadings_orBelowAnEmptyOne_isRefused() {
        assertEquals("B2", refused(line(1, "code"), line(2, "A", "ghi chú")).cell());
        assertEquals(
                "B2",
                refused(line(1, "code", "", "max"), line(2, "A", "ghi chú", "10"))
                        .cell());
    }

    /** The cell to fill in is named, not the line: also where the line ends before it. */
    @Test
    void cellThatIsMissing_isToldWhereItShouldStand() {
        RulebookTable.Line line =
                read(line(1, "code", "kind", "max"), line(5, "A")).lines().get(0);
        UnreadableCellException refused =
                places.at(assertThrows(UnreadableTextException.class, () -> line.required(RulebookColumn.MAX)));
        assertEquals("C5", refused.cell());
    }

    @Test
    void cellOfAColumnThatIsNotThere_isToldAtTheBeginningOfTheLine() {
        RulebookTable.Line line = read(line(1, "code"), line(5, "A")).lines().get(0);
        assertEquals(
                "A5",
                places.at(assertThrows(UnreadableTextException.class, () -> line.required(RulebookColumn.MAX)))
                        .cell());
    }

    @Test
    void sheets_areNamedInBothLanguages_eachNameOnce() {
        List<String> names = RulebookTable.sheets();
        assertTrue(names.containsAll(List.of("Mục", "Tiêu chí", "Tham số")), names::toString);
        assertEquals(names.size(), Set.copyOf(names).size());
        assertTrue(
                names.stream().allMatch(name -> RulebookLabels.findSheet(name).isPresent()));
    }
}
