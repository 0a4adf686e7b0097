package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a cell stands, as spreadsheets name it. */
class SheetCellTest {

    @ParameterizedTest
    @CsvSource({"A, 0", "B, 1", "Z, 25", "AA, 26", "AZ, 51", "BA, 52", "ZZ, 701", "AAA, 702", "XFD, 16383"})
    void letters_areThoseOfASpreadsheet(String letters, int column) {
        assertEquals(letters, SheetCell.letters(column));
        assertEquals(column, SheetCell.column(letters + "7"));
    }

    @ParameterizedTest
    @CsvSource({"c7, 2", "C7, 2", "aB12, 27"})
    void reference_mayBeInEitherCase(String reference, int column) {
        assertEquals(column, SheetCell.column(reference));
    }

    @ParameterizedTest
    @CsvSource({"7, -1", "'', -1", "$A$1, -1"})
    void referenceWithoutLetters_hasNoColumn(String reference, int column) {
        assertEquals(column, SheetCell.column(reference));
    }

    @Property(tries = 300)
    void column_isFoundByItsLetters(
            @ForAll @IntRange(max = SheetCell.MAX_COLUMNS - 1) int column,
            @ForAll @IntRange(min = 1, max = 1_048_576) int row) {
        assertEquals(column, SheetCell.column(SheetCell.letters(column) + row));
    }
}
