package org.ishc.io.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.table.Table;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The digest of a table is of what its records say: however it is spelled, and in whatever form it was sent. */
class TableDigestsTest {

    private static String digest(Table table, String... cells) {
        return TableDigests.of(new TablePackage(Manifest.NONE).row(table, cells))
                .get(table.tableName());
    }

    @Test
    void spellingsOfOneValue_haveOneDigest() {
        String plain = digest(Table.VALUES, "A1", "visits.home", "2026-Q1", "1234");
        assertEquals(plain, digest(Table.VALUES, "A1", "visits.home", "2026-Q1", "1.234"));
        assertEquals(plain, digest(Table.VALUES, " A1", "visits.home ", "Quý I/2026", "1 234"));
        assertEquals(
                digest(Table.CLUB_EVENTS, "K1", "1", "ESTABLISH", "", "2026-03-05"),
                digest(Table.CLUB_EVENTS, "K1", "01", "Thành lập", "", "5/3/2026"));
        assertEquals(
                digest(Table.CLUBS, "K1", "Câu lạc bộ", "A1"),
                digest(Table.CLUBS, "K1", "Ca\u0302u la\u0323c bo\u0323\u0302", "A1"));
    }

    @Test
    void cellInWhichNothingIsSeen_isAnEmptyOne() {
        assertEquals(digest(Table.CLUBS, "K1", "", "A1"), digest(Table.CLUBS, "K1", " \u00a0", "A1"));
    }

    @Test
    void otherValue_otherPlace_andNoValue_haveOtherDigests() {
        List<String> digests = List.of(
                digest(Table.VALUES, "A1", "visits.home", "2026-Q1", "0"),
                digest(Table.VALUES, "A1", "visits.home", "2026-Q1", ""),
                digest(Table.VALUES, "A1", "visits.home", "2026-Q2", "0"),
                digest(Table.VALUES, "A2", "visits.home", "2026-Q1", "0"),
                digest(Table.VALUES, "A1", "visits.home", "2026-Q1", "0", "VERIFIED"),
                digest(Table.VALUES, "A1", "visits.home", "2026-Q1", "0", "", "2026-12-31"));
        assertEquals(digests.size(), Set.copyOf(digests).size());
    }

    /** Records of before a column was added still verify. */
    @ParameterizedTest
    @CsvSource({"INDICATORS,7", "CLUB_REPORTS,24", "VALUES,4", "TARGETS,9"})
    void columnsThatWereAddedLater_areLeftOutWhereTheyAreEmpty(Table table, int first) {
        String[] cells = new String[first];
        Arrays.fill(cells, "x");
        String[] longer = Arrays.copyOf(cells, table.columns().size());
        Arrays.fill(longer, first, longer.length, "");
        assertEquals(digest(table, cells), digest(table, longer));
        assertTrue(first <= table.columns().size());
    }

    @Test
    void cellThatCannotBeRead_countsAsItWasSent() {
        assertNotEquals(
                digest(Table.VALUES, "A1", "visits.home", "2026-Q1", "mười"),
                digest(Table.VALUES, "A1", "visits.home", "2026-Q1", "mười hai"));
    }

    @Test
    void orderOfRows_counts_andEveryTableHasItsDigest() {
        TablePackage one = new TablePackage(Manifest.NONE)
                .row(Table.CLUBS, "K1", "a", "A1")
                .row(Table.CLUBS, "K2", "b", "A1")
                .with(Table.GROUPS, List.of());
        TablePackage other = new TablePackage(Manifest.NONE)
                .row(Table.CLUBS, "K2", "b", "A1")
                .row(Table.CLUBS, "K1", "a", "A1")
                .with(Table.GROUPS, List.of());
        assertEquals(
                List.of("clubs", "groups"), List.copyOf(TableDigests.of(one).keySet()));
        assertNotEquals(
                TableDigests.of(one).get("clubs"), TableDigests.of(other).get("clubs"));
        assertEquals(TableDigests.of(one).get("groups"), TableDigests.of(other).get("groups"));
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                TableDigests.of(one).get("groups"),
                "a table without records is the SHA-256 of nothing");
    }
}
