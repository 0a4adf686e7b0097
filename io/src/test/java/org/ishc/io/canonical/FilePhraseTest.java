package org.ishc.io.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reasons for which a file cannot be read, with the library's own words in them and no path of the machine. */
class FilePhraseTest {

    @Test
    void faultOfALibrary_isSaidInOneLine() {
        assertEquals(
                "it cannot be read: Unexpected end",
                FilePhrase.unreadable(new IOException("Unexpected end\n at line 3"))
                        .toString());
        assertEquals(
                "it cannot be read: IOException",
                FilePhrase.unreadable(new IOException()).toString());
    }

    @Test
    void pathOfTheMachine_isShownAsTheNameThatPeopleKnow() {
        Path path = Path.of("some", "where", "abc123");
        assertEquals(
                "it cannot be read: hanoi.json: no such file",
                FilePhrase.unreadable(new IOException(path + ": no such file"), path, "hanoi.json")
                        .toString());
    }

    @Test
    void statement_isFilledWithItsValues_orRefused() {
        assertEquals(
                "'nam' is no column of clubs; allowed are [club_code, name]",
                FilePhrase.NO_COLUMN
                        .with("found", "nam", "table", "clubs", "allowed", List.of("club_code", "name"))
                        .toString());
        assertEquals(
                "[a] stands here; the headings are [x] or [y]",
                FilePhrase.HEADING_LINE
                        .with(
                                "found",
                                List.of("a"),
                                "allowed",
                                FilePhrase.THESE_OR.with("these", List.of("x"), "others", List.of("y")))
                        .toString());
        assertThrows(IllegalArgumentException.class, () -> FilePhrase.NO_COLUMN.with("found", "nam"));
        assertThrows(IllegalArgumentException.class, () -> FilePhrase.CUT_OFF.with("found", "nam"));
    }
}
