package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A word is taken for another only where no third could be meant. */
class NearnessTest {

    private static final List<String> TYPES = List.of("SUSPEND", "RESUME", "RESTORE", "RAISE_OBSTACLE");

    @ParameterizedTest
    @CsvSource({
        "suspend,SUSPEND",
        "Raise Obstacle,RAISE_OBSTACLE",
        "raise-obstacle,RAISE_OBSTACLE",
        "RÉSUMÉ,RESUME",
        " RESTORE ,RESTORE"
    })
    void caseMarksAndWhatStandsBetweenLetters_doNotCount(String text, String word) {
        assertEquals(Optional.of(word), Nearness.findAlike(text, TYPES));
    }

    @Test
    void letterD_isOneWithItsStroke() {
        assertEquals(Optional.of("đề án"), Nearness.findAlike("DE AN", List.of("đề án", "dự án")));
        assertEquals("duanh", Nearness.bare("ĐU-Á_N H"));
    }

    @Test
    void twoThatAreAlike_areNotChosenFrom() {
        assertEquals(Optional.empty(), Nearness.findAlike("x y", List.of("xy", "x-y")));
        assertEquals(Optional.of("xy"), Nearness.findAlike("x y", List.of("xy", "xy")), "the same word twice is one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPNED", "SUSPENDD", "SUSPED", "SUSPENT", "xSUSPEND"})
    void oneSlip_isForgiven(String text) {
        assertEquals(Optional.of("SUSPEND"), Nearness.findNear(text, TYPES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "SUSPE", "SUSPEND", "RES", "", "REUME!"})
    void twoSlips_orNone_areNot(String text) {
        assertEquals(Optional.empty(), Nearness.findNear(text, TYPES));
    }

    /** Below four letters one letter is too much of a word: {@code K1} is not {@code K2}. */
    @Test
    void shortWord_isNotGuessed() {
        assertEquals(Optional.empty(), Nearness.findNear("abd", List.of("abc")));
        assertEquals(Optional.of("abcd"), Nearness.findNear("abce", List.of("abcd")));
    }

    @Test
    void twoThatAreAsNear_areNotChosenFrom() {
        assertEquals(Optional.empty(), Nearness.findNear("visits.hame", List.of("visits.home", "visits.hams")));
    }
}
