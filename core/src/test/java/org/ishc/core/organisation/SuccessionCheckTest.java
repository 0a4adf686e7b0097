package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in successions says what was found: the sum of the shares, how many rows, which provinces. */
class SuccessionCheckTest {

    private static final List<String> UNITS = List.of(
            "VN 2020-01-01 - CENTRAL -",
            "P1 2020-01-01 - PROVINCE VN",
            "P2 2020-01-01 2025-07-01 PROVINCE VN",
            "D1 2020-01-01 2025-07-01 DISTRICT P1",
            "D2 2020-01-01 2025-07-01 DISTRICT P2",
            "A 2020-01-01 2025-07-01 COMMUNE D1",
            "B 2020-01-01 2025-07-01 COMMUNE D2",
            "P3 2025-07-01 - PROVINCE VN",
            "X 2025-07-01 - COMMUNE P1",
            "Y 2025-07-01 - COMMUNE P1",
            "Z 2025-07-01 - COMMUNE P3");

    /** Whatever is said, but of units without any row. */
    private static List<String> found(String... rows) {
        return Registry.of(units(UNITS), successions(List.of(rows))).findings().stream()
                .filter(finding -> finding.code() != OrganisationFinding.NONE)
                .map(finding -> finding.code().code() + " " + finding.severity() + " "
                        + finding.location().row() + " " + finding.arguments())
                .toList();
    }

    private static List<String> withoutRow(String... rows) {
        return Registry.of(units(UNITS), successions(List.of(rows))).findings().stream()
                .filter(finding -> finding.code() == OrganisationFinding.NONE)
                .map(finding -> finding.location().row() + " " + finding.arguments())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partial 0.5; partial 0.5 | -",
                "partial 0.4; partial 0.5 | {code=A, date=2025-07-01, given=2, rows=2, sum=9/10}",
                "partial 0.6; partial 0.5 | {code=A, date=2025-07-01, given=2, rows=2, sum=11/10}",
                "partial 1; partial - | {code=A, date=2025-07-01, given=1, rows=2, sum=1/1}",
                "partial -; partial - | -"
            })
    void shares_areAllGivenAndAddUpToOne_orNoneIsGiven(String parts, String expected) {
        String[] both = parts.split("; ");
        assertEquals(
                expected.equals("-") ? List.of() : List.of("succession.shares ERROR 1 " + expected),
                found("2025-07-01 A X " + both[0], "2025-07-01 A Y " + both[1]));
    }

    @Test
    void allAndAPart_orAPartAlone_doNotGoTogether() {
        assertEquals(
                List.of("succession.portion ERROR 1 {code=A, date=2025-07-01, rows=2}"),
                found("2025-07-01 A X full -", "2025-07-01 A Y partial -"));
        assertEquals(
                List.of("succession.portion ERROR 1 {code=A, date=2025-07-01, rows=2}"),
                found("2025-07-01 A X full -", "2025-07-01 A Y full -"));
        assertEquals(
                List.of("succession.portion WARNING 1 {code=A, date=2025-07-01, rows=1}"),
                found("2025-07-01 A X partial -"));
        assertEquals(List.of(), found("2025-07-01 A X full -"));
        assertEquals(List.of(), found("2025-07-01 A X full 1"));
    }

    @Test
    void rows_goTogether_whereNothingContradicts() {
        assertTrue(SuccessionCheck.isSound(successions(List.of("2025-07-01 A X full -"))));
        assertTrue(SuccessionCheck.isSound(successions(List.of("2025-07-01 A X partial -"))));
        assertFalse(SuccessionCheck.isSound(successions(List.of("2025-07-01 A X partial 0.9"))));
        assertFalse(SuccessionCheck.isSound(successions(List.of("2025-07-01 A X full -", "2025-07-01 A Y partial -"))));
    }

    @Test
    void codesThatNameNothingThatDay_areFound_eachOnItsOwn() {
        assertEquals(
                List.of(
                        "succession.unknown-predecessor ERROR 1 {code=X, date=2025-07-01}",
                        "succession.unknown-successor ERROR 1 {code=A, date=2025-07-01}"),
                found("2025-07-01 X A full -"));
        assertEquals(
                List.of("succession.unknown-predecessor ERROR 1 {code=A, date=2025-07-02}"),
                found("2025-07-02 A X full -"));
    }

    /** A province that goes on is compared with itself; one that ended with those that its rows name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A X full - | -",
                "A Z full - | {code=Z, date=2025-07-01, expected=[P1], found=P3}",
                "B Z full -; P2 P3 full - | -",
                "B X full -; P2 P3 full - | {code=X, date=2025-07-01, expected=[P3], found=P1}",
                "B X full -; P2 P3 partial -; P2 P1 partial - | -",
                "B X full - | -",
                "B Q full -; P2 P3 full - | -"
            })
    void aCommune_staysInWhatBecameOfItsProvince(String rows, String expected) {
        String[] lines = List.of(rows.split("; ")).stream()
                .map(row -> "2025-07-01 " + row)
                .toArray(String[]::new);
        List<String> province = found(lines).stream()
                .filter(text -> text.startsWith("succession.province"))
                .toList();
        assertEquals(expected.equals("-") ? List.of() : List.of("succession.province WARNING 1 " + expected), province);
    }

    /** One row of several is named, the first that leaves. */
    @Test
    void aCommuneThatLeavesInTwoParts_isToldOnce() {
        assertEquals(
                List.of("succession.province WARNING 2 {code=Z, date=2025-07-01, expected=[P1], found=P3}"),
                found("2025-07-01 A X partial -", "2025-07-01 A Z partial -", "2025-07-01 A Z partial -").stream()
                        .filter(text -> text.startsWith("succession.province"))
                        .toList());
    }

    /** X did not end that day, so that nothing says where it went. */
    @Test
    void aCommuneThatDidNotEnd_isNotComparedWithItsProvince() {
        assertEquals(
                List.of("succession.unknown-predecessor ERROR 1 {code=X, date=2025-08-01}"),
                found("2025-08-01 X Z full -"));
    }

    /** A unit that ended and that no row carries on is told, but where its whole level ended that day. */
    @Test
    void aUnitWithoutRow_isTold_aLevelThatEndedIsNot() {
        assertEquals(
                List.of("3 {code=P2, date=2025-07-01}", "6 {code=A, date=2025-07-01}", "7 {code=B, date=2025-07-01}"),
                withoutRow());
        assertEquals(
                List.of("6 {code=A, date=2025-07-01}"),
                withoutRow("2025-07-01 P2 P3 full -", "2025-07-01 B Z full -", "2025-07-01 A X area -"));
    }
}
