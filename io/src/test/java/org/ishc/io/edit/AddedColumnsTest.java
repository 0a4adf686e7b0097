package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the columns of a translation go: behind one column, which is there once, and nowhere where they are already.
 */
class AddedColumnsTest {

    @ParameterizedTest
    @CsvSource({"unit_code,1", "' unit_code ',1", "Mã xã,2", "Ma\u0303 xa\u0303,2", "a,0"})
    void column_isFoundByItsHeading_asItIsShown(String column, int place) throws NoSuchColumnException {
        assertEquals(place, AddedColumns.place(List.of("a", "unit_code\u00a0", "Mã xã"), column));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a,b#c#no column 'c'; there are [a, b]",
                "a,A#B#no column 'B'; there are [a, A]",
                "x,y,x#x#column 'x' stands there twice: in 1 and 3",
                "x,x_to#x#column 'x_to' stands there already; it would be added",
                "x,x_status#x#column 'x_status' stands there already; it would be added",
                "x_name,x#x#column 'x_name' stands there already; it would be added"
            })
    void columnThatCannotBeCarried_isNamed_withWhatIsThere(String headings, String column, String message) {
        NoSuchColumnException refused = assertThrows(
                NoSuchColumnException.class, () -> AddedColumns.place(List.of(headings.split(",")), column));
        assertEquals(message, refused.getMessage());
    }
}
