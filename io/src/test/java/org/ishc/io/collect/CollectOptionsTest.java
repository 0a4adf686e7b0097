package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.ishc.io.spi.Limits;
import org.ishc.io.table.Headings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectOptionsTest {

    /** A reminder names twenty findings of an answer, however many answers there are. */
    @ParameterizedTest
    @CsvSource({"0,1000", "1,1000", "200,1000", "201,995", "1000,200", "10000,20", "1000000,20"})
    void listedFindings_areFewerTheMoreAnswersThereAre_butNeverLessThanAReminderNames(int answers, int listed) {
        assertEquals(listed, CollectOptions.listed(answers));
    }

    @Test
    void thereIsAtLeastOneThread() {
        assertThrows(IllegalArgumentException.class, () -> CollectOptions.DEFAULT.withThreads(0));
        assertEquals(4, CollectOptions.DEFAULT.withThreads(4).threads());
    }

    @Test
    void limitsOfTheProfile_goBeforeThoseOfTheHost() {
        CollectOptions options = CollectOptions.DEFAULT.withLimits(Limits.DEFAULT.withRows(7));
        assertEquals(7, options.opening().limits().rows());
        assertSame(Headings.STANDARD, options.opening().headings());
    }
}
