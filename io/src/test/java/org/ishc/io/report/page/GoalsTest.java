package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Shares of many together: from the exact parts, and nothing where a part is not known. */
class GoalsTest {

    private static List<Optional<Fraction>> numbers(@Nullable Integer... numbers) {
        return Stream.of(numbers)
                .map(number -> Optional.ofNullable(number).map(integer -> Fraction.of(integer)))
                .toList();
    }

    @Test
    void share_isOfTheSums_notAMeanOfShares() {
        assertEquals(Optional.of(Fraction.of(60)), Goals.share(numbers(1, 2), numbers(1, 4)));
        assertEquals(Optional.of(Fraction.of(100, 3)), Goals.share(numbers(1), numbers(3)));
        assertEquals(Optional.of(Fraction.ZERO), Goals.share(numbers(0, 0), numbers(1, 4)));
    }

    @Test
    void whereOnePartIsMissing_thereIsNoShare() {
        assertEquals(Optional.empty(), Goals.share(numbers(1, null), numbers(1, 4)));
        assertEquals(Optional.empty(), Goals.share(numbers(1, 2), numbers(1, null)));
    }

    @Test
    void ofNothing_thereIsNoShare() {
        assertEquals(Optional.empty(), Goals.share(numbers(0), numbers(0)));
        assertEquals(Optional.empty(), Goals.share(List.of(), List.of()));
    }
}
