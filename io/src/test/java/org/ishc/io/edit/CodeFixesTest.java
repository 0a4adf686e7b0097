package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which unit, club or indicator is meant by a code that names none: letters are guessed, digits never. */
class CodeFixesTest {

    @TempDir
    Path folder;

    private CodeFixes fixes(SamplesPackage sample) throws IOException {
        return new CodeFixes(PackageReader.read(sample.folder(folder)));
    }

    private static String found(Optional<CellFixes.Suggestion> found) {
        return found.map(suggestion -> suggestion.reason() + " " + suggestion.confidence() + " " + suggestion.texts())
                .orElse("");
    }

    private static Finding unknown(ReferenceFinding code, String argument, String value) {
        return Finding.of(code, Location.ofTable("values").withColumn(argument).withValue(value), argument, value);
    }

    @ParameterizedTest
    @CsvSource({
        "visit.home,visits.home",
        "visits.hme,visits.home",
        "Visits.Home,visits.home",
        "visits-home,visits.home",
        "visits.house,''",
        "clubs.exsiting,clubs.existing"
    })
    void indicatorOneLetterAway_isProposed(String code, String meant) throws IOException {
        assertEquals(
                meant.isEmpty() ? "" : "CODE_NEAR LIKELY [" + meant + "]",
                found(fixes(SamplesPackage.sound())
                        .find(unknown(ReferenceFinding.UNKNOWN_INDICATOR, "indicator", code))));
    }

    @ParameterizedTest
    @CsvSource({
        "CLB-DOAI-001,''",
        "CLB-DOAI-01O,''",
        "CLB-DOA-010,CLB-DOAI-010",
        "clb-doai-010,CLB-DOAI-010",
        "CLB DOAI 010,CLB-DOAI-010"
    })
    void clubOneLetterAway_isProposed_butAnotherNumberNever(String code, String meant) throws IOException {
        CodeFixes fixes = fixes(SamplesPackage.sound()
                .adding("clubs", "CLB-DOAI-010,CLB Đoài,A1,1648\nCLB-DOAI-011,CLB Đoài 2,A1,1648\n"));
        assertEquals(
                meant.isEmpty() ? "" : "CODE_NEAR LIKELY [" + meant + "]",
                found(fixes.find(unknown(ReferenceFinding.UNKNOWN_CLUB, "club_code", code))));
    }

    @Test
    void numberWithoutItsZeros_isTheUnitOfThatNumber() throws IOException {
        CodeFixes fixes =
                fixes(SamplesPackage.sound().adding("org-units", "00097,2025-07-01,,COMMUNE,,Phường Hồng Hà,P1\n"));
        assertEquals(
                "LEADING_ZEROS LIKELY [00097]",
                found(fixes.find(unknown(ReferenceFinding.UNKNOWN_UNIT, "unit_code", "97"))));
        assertEquals("", found(fixes.find(unknown(ReferenceFinding.UNKNOWN_UNIT, "unit_code", "79"))));
        assertEquals("", found(fixes.find(unknown(ReferenceFinding.UNKNOWN_UNIT, "unit_code", "970"))));
    }

    @Test
    void numberThatIsShownWithItsZeros_isTheUnitThatIsShown() throws IOException {
        CodeFixes fixes =
                fixes(SamplesPackage.sound().adding("org-units", "00097,2025-07-01,,COMMUNE,,Phường Hồng Hà,P1\n"));
        Finding finding = unknown(ReferenceFinding.UNKNOWN_UNIT, "unit_code", "97");
        assertEquals("LEADING_ZEROS LIKELY [00097]", found(fixes.findShown(finding, Optional.of("00097"))));
        assertEquals("", found(fixes.findShown(finding, Optional.of("00098"))), "no unit has that code");
        assertEquals("", found(fixes.findShown(finding, Optional.empty())));
        assertEquals(
                "",
                found(fixes.findShown(
                        unknown(ReferenceFinding.UNKNOWN_CLUB, "club_code", "97"), Optional.of("00097"))));
    }

    /** A letter taken for a digit is a slip of the pen; a digit for another is another unit. */
    @Test
    void unitOneLetterAway_isProposed() throws IOException {
        CodeFixes fixes =
                fixes(SamplesPackage.sound().adding("org-units", "XA-GIANG,2025-07-01,,COMMUNE,,Xã Giang,P1\n"));
        assertEquals(
                "CODE_NEAR LIKELY [XA-GIANG]",
                found(fixes.find(unknown(ReferenceFinding.UNKNOWN_UNIT, "unit_code", "XA-GANG"))));
        assertEquals("", found(fixes.find(unknown(ReferenceFinding.UNKNOWN_UNIT, "unit_code", "XA-GIANG-2"))));
    }

    @Test
    void rowThatIsRefusedForAnotherReason_hasNoFixOfItsOwn() throws IOException {
        Finding refused =
                Finding.of(ReferenceFinding.REFUSED, Location.ofTable("values").withValue("A1"), "cause", "org-units");
        assertEquals("", found(fixes(SamplesPackage.sound()).find(refused)));
    }
}
