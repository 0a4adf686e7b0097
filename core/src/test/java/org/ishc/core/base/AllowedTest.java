package org.ishc.core.base;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A refusal says what stands there and what is allowed. */
class AllowedTest {

    private static void refused(String message, Executable what) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, what).getMessage());
    }

    private static void missing(String message, Executable what) {
        assertEquals(message, assertThrows(NullPointerException.class, what).getMessage());
    }

    @Test
    void whatIsNotAllowed_isRefusedWithItsValue() {
        refused("top is 0; allowed is 1 or more", () -> Allowed.only(false, "top", 0, "1 or more"));
        assertDoesNotThrow(() -> Allowed.only(true, "top", 1, "1 or more"));
    }

    @Test
    void null_isRefused_allElseIsReturned() {
        missing("code is null; allowed is a code", () -> Allowed.given(null, "code", "a code"));
        Object given = new Object();
        assertSame(given, Allowed.given(given, "code", "a code"));
    }

    @Test
    void aList_isCopied_andHasNoNull() {
        List<String> list = new ArrayList<>(List.of("a"));
        List<String> copy = Allowed.list(list, "parts");
        list.clear();
        assertEquals(List.of("a"), copy);
        assertEquals(List.of(), Allowed.list(List.of(), "parts"));
        missing("parts is null; allowed is a list", () -> Allowed.list(null, "parts"));
        missing(
                "an element of parts is null; allowed is a value",
                () -> Allowed.list(Arrays.asList("a", null), "parts"));
    }

    @Test
    void aListOfSome_isNotEmpty() {
        assertEquals(List.of("a"), Allowed.some(List.of("a"), "parts"));
        refused("parts is []; allowed is a list of one or more", () -> Allowed.some(List.of(), "parts"));
    }

    @Test
    void codes_areSpelledAsCodes_ofUnitsOrOfClubs() {
        assertEquals("00004", Allowed.code("00004", "sender"));
        refused("sender is 'a b'; allowed is a code, such as 01", () -> Allowed.code("a b", "sender"));
        missing("sender is null; allowed is a code", () -> Allowed.code(null, "sender"));
        assertEquals(List.of("01", "K1"), Allowed.codes(List.of("01", "K1"), "senders"));
        refused("senders is ''; allowed is a code, such as 01", () -> Allowed.codes(List.of("01", ""), "senders"));
    }

    @Test
    void numbers_areAboveZero_orNotBelowIt() {
        assertDoesNotThrow(() -> Allowed.positive(Fraction.of(1, 1000), "step"));
        refused("step is 0/1; allowed is a number above 0", () -> Allowed.positive(Fraction.ZERO, "step"));
        refused("step is -1/2; allowed is a number above 0", () -> Allowed.positive(Fraction.of(-1, 2), "step"));
        missing("step is null; allowed is a number above 0", () -> Allowed.positive(null, "step"));
        assertDoesNotThrow(() -> Allowed.notNegative(Fraction.ZERO, "percent"));
        refused(
                "percent is -1/2; allowed is a number of 0 or more",
                () -> Allowed.notNegative(Fraction.of(-1, 2), "percent"));
        missing("percent is null; allowed is a number of 0 or more", () -> Allowed.notNegative(null, "percent"));
    }
}
