package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of the state number their columns below the headings; records never look so. */
class ColumnNumbersTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A;B;C | true",
                "A;B;1;2;3 | true",
                "(A);(1);(2) | true",
                "[1];[2];[3] | true",
                "( 1 );(2 );( 3) | true",
                "1;;2;;3 | true",
                "A;Đ;1 | true",
                "1;2 | false",
                ";;;1;2 | false",
                "a;b;c | false",
                "2;3;4 | false",
                "1;3;2 | false",
                "1;2;3a | false",
                "1;2;K3 | false",
                "(1;2;3 | false",
                "((1));2;3 | false",
                "1;2;03 | false",
                "-;1;2 | false",
            })
    void row_numbersColumns(String texts, boolean isNumbering) {
        assertEquals(isNumbering, ColumnNumbers.are(List.of(texts.split(";", -1))));
    }
}
