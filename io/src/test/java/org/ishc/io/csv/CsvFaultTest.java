package org.ishc.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;

/** What is said of a file that cannot be read to its end as CSV, and what is read of it. */
class CsvFaultTest {

    private static final String HEADINGS = "club_code,name,unit_code\n";
    private static final String LONG = "x".repeat(CsvFile.MAX_FIELD_CHARACTERS + 1);
    private static final String MUCH_LONGER = "x".repeat(CsvFile.MAX_FIELD_CHARACTERS + 100_000);

    private final List<String> read = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Reads a table of clubs; returns what was found. */
    private List<String> found(String text) {
        CsvTable.open(
                        Table.CLUBS,
                        "clubs.csv",
                        Bytes.of(text.getBytes(StandardCharsets.UTF_8)),
                        Optional.empty(),
                        Opening.DEFAULT,
                        findings::add)
                .ifPresent(csv -> csv.readTexts(findings::add, row -> read.add(String.valueOf(row.text(0)))));
        return findings.stream()
                .map(finding -> finding.code().code() + " " + finding.location().row() + " "
                        + finding.location().line() + " " + new TreeMap<>(finding.arguments()))
                .toList();
    }

    @Test
    void fieldThatIsTooLong_isALimit_atItsRecord() {
        long length = MUCH_LONGER.length();
        assertEquals(
                List.of("package.limit null 3 {allowed=16777216, found=" + length + ", limit=field-characters}"),
                found(HEADINGS + "K1,eins,A1\nK2," + MUCH_LONGER + ",A1\nK3,drei,A1\n"));
        assertEquals(List.of("K1"), read);
    }

    @Test
    void fieldThatIsTooLong_inTheLastLine_isALimit() {
        assertEquals(
                List.of("package.limit null 2 {allowed=16777216, found=" + MUCH_LONGER.length()
                        + ", limit=field-characters}"),
                found(HEADINGS + "K1,A1," + MUCH_LONGER));
    }

    @Test
    void quotedFieldOfManyLinesThatIsTooLong_isALimit_withItsQuotes() {
        long length = MUCH_LONGER.length() + 5L;
        assertEquals(
                List.of("package.limit null 2 {allowed=16777216, found=" + length + ", limit=field-characters}"),
                found(HEADINGS + "K1,\"\n\"\"" + MUCH_LONGER + "\",A1\n"));
        assertEquals(
                "clubs clubs.csv",
                findings.get(0).location().table() + " "
                        + findings.get(0).location().file());
    }

    @Test
    void headingThatIsTooLong_isALimit() {
        assertEquals(
                List.of("package.limit null 1 {allowed=16777216, found=" + MUCH_LONGER.length()
                        + ", limit=field-characters}"),
                found("club_code," + MUCH_LONGER + "\nK1,A1\n"));
    }

    @Test
    void recordOfManyFieldsThatFit_isRead_howeverLong() {
        assertEquals(List.of(), found(HEADINGS + "K1," + LONG.substring(1) + "," + LONG.substring(1) + "\n"));
        assertEquals(List.of("K1"), read);
    }

    @Test
    void characterBehindAQuote_isNoLimit_whateverFollows() {
        assertEquals(
                List.of("csv.after-quote null 2 {}"), found(HEADINGS + "K1,\"eins\"x,A1\nK2," + MUCH_LONGER + ",A1\n"));
    }

    @Test
    void characterBehindAQuoteThatOpenedTooLongBefore_isALimit() {
        assertEquals(
                List.of("package.limit null 2 {allowed=16777216, found=" + (MUCH_LONGER.length() + 3)
                        + ", limit=field-characters}"),
                found(HEADINGS + "K1,\"" + MUCH_LONGER + "\"x,A1\n"));
    }

    @Test
    void quoteNeverClosed_goesBefore_andIsNamedByTheLineItOpenedOn() {
        assertEquals(
                List.of("csv.unclosed-quote null 2 {opened_on=2}"),
                found(HEADINGS + "K1,\"eins,A1\nK2,\"\"zwei,A1\n" + MUCH_LONGER));
    }

    @Test
    void rowOfVeryManyCells_isSaid() {
        assertEquals(
                List.of("csv.row-width 1 2 {cells=20001, headings=3}"),
                found(HEADINGS + "K1" + ",".repeat(20_000) + "\nK2,zwei,A1\n"));
        assertEquals(List.of("K2"), read);
    }

    @Test
    void rowOfVeryLongCells_isSaid_withItsBeginning() {
        assertEquals(
                List.of("csv.row-width 1 2 {cells=4, headings=3}"),
                found(HEADINGS + ("y".repeat(1_000_000) + ",").repeat(3) + "\nK2,zwei,A1\n"));
        assertEquals("y".repeat(200), findings.get(0).location().value());
        assertEquals(List.of("K2"), read);
    }

    @Test
    void headingThatOnlyBeginsLikeOne_isUnknown() {
        String beyond = "name" + " ".repeat(2_000) + "x";
        assertEquals(
                List.of("table.unknown-column null null {heading=" + beyond.substring(0, 1_000) + "…}"),
                found("club_code,unit_code," + beyond + "\nK1,A1,eins\n"));
        assertEquals(List.of("K1"), read);
    }

    @Test
    void veryManyHeadings_areALimit() {
        assertEquals(
                List.of("package.limit null 1 {allowed=16384, found=20003, limit=columns}"),
                found("club_code,name,unit_code" + ",x".repeat(20_000) + "\nK1,eins,A1\n"));
    }
}
