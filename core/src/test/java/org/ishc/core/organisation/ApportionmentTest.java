package org.ishc.core.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole number shared out in whole numbers by largest remainder: the parts always add up to it. */
class ApportionmentTest {

    private static String apportion(long whole, String weights) {
        List<Fraction> all =
                Arrays.stream(weights.split(" ")).map(Fraction::parse).toList();
        return Apportionment.apportion(BigInteger.valueOf(whole), all).stream()
                .map(BigInteger::toString)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 1 1, 5 5",
        "11, 1 1, 6 5",
        "10, 1 1 1, 4 3 3",
        "11, 1 1 1, 4 4 3",
        "10, 6 5 1, 5 4 1",
        "100, 0.335 0.335 0.33, 34 33 33",
        "7, 0 1 0, 0 7 0",
        "7, 0 0, 4 3",
        "0, 3 4, 0 0",
        "1, 1 2, 0 1",
        "5, 1, 5"
    })
    void unitsLeftOver_goToTheLargestRemainders_ofEqualOnesToTheFirst(long whole, String weights, String expected) {
        assertEquals(expected, apportion(whole, weights));
    }

    @Test
    void whatIsNegative_orForNobody_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> apportion(-1, "1"));
        assertThrows(IllegalArgumentException.class, () -> apportion(1, "1 -1"));
        assertEquals(
                "whole is 1 and weights are []; allowed are 0 or more, and one weight or more",
                assertThrows(IllegalArgumentException.class, () -> Apportionment.apportion(BigInteger.ONE, List.of()))
                        .getMessage());
    }
}
