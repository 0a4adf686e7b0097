package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of a rulebook's first sheet, which stand there also where nothing is said. */
class HeadLineTest {

    @Test
    void eachPath_standsOnce_andIsFound() {
        Set<String> paths = HeadLine.ALL.stream().map(HeadLine::path).collect(Collectors.toSet());
        assertEquals(HeadLine.ALL.size(), paths.size());
        assertEquals(Optional.of("title/vi"), HeadLine.find("title/vi").map(HeadLine::path));
        assertEquals(Optional.empty(), HeadLine.find("ranking/ties/#1"));
    }

    /** Version 1.0 is a text and must not become 1; a scale of 100 is a number. */
    @ParameterizedTest
    @CsvSource({
        "version, true",
        "rulebook, true",
        "valid_from, true",
        "scale, false",
        "points/step, false",
        "total/min, false"
    })
    void line_isTextOrOpen(String path, boolean isText) {
        assertEquals(isText, HeadLine.find(path).orElseThrow().isText());
    }

    @Test
    void wordsOfClosedSets_areSpelledAsTheRulebookSpellsThem() {
        assertTrue(
                HeadLine.find("applies_to").orElseThrow().words().containsAll(List.of("PROVINCE", "COMMUNE", "CLUB")));
        assertTrue(HeadLine.find("status").orElseThrow().words().contains("draft"));
        assertTrue(HeadLine.find("exempt").orElseThrow().words().contains("normalise"));
        assertTrue(HeadLine.find("points/rounding").orElseThrow().words().contains("HALF_UP"));
        assertEquals(List.of(), HeadLine.find("scale").orElseThrow().words());
    }

    @ParameterizedTest
    @CsvSource({"valid_from, true", "valid_to, true", "source/date, true", "version, false", "title/vi, false"})
    void day_isReadAsOne(String path, boolean isDay) {
        assertEquals(isDay, HeadLine.isDay(path));
        assertFalse(HeadLine.isDay("candidate"));
    }
}
