package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a sum is true, also where a row that is a part of it was refused. */
class RefusedSumsTest {

    @TempDir
    Path folder;

    private static final String VALUES = "unit_code,indicator,period,value,status\n";

    private static final String TARGETS =
            "unit_code,indicator,period,comparator,value,value_high,document_no,decided_on,revision,origin\n";

    /** Two provinces of two communes each; C2 and D2 took over from C1 and D1. */
    private static SamplesPackage twoProvinces() {
        return SamplesPackage.sound()
                .with("org-units", """
            unit_code,valid_from,valid_to,level,kind,name,parent_code
            VN,2020-01-01,,CENTRAL,,Trung ương,
            P1,2020-01-01,,PROVINCE,,Tỉnh Một,VN
            P2,2020-01-01,,PROVINCE,,Tỉnh Hai,VN
            A1,2025-07-01,,COMMUNE,,Xã A,P1
            B1,2025-07-01,2026-07-01,COMMUNE,,Xã B,P1
            B2,2026-07-01,,COMMUNE,,Phường B,P1
            C1,2025-07-01,,COMMUNE,,Xã C,P2
            D1,2025-07-01,,COMMUNE,,Xã D,P2
            """)
                .with("values", VALUES)
                .with("targets", TARGETS);
    }

    private static String target(String unit, String value) {
        return unit + ",clubs.established,2026,AT_LEAST," + value + ",,,2026-01-05,1,\n";
    }

    private List<String> said(SamplesPackage sample, String codes) throws IOException {
        LoadedPackage loaded = PackageReader.read(sample.folder(folder));
        return loaded.findings().stream()
                .filter(finding -> finding.code().code().startsWith(codes))
                .map(finding -> finding.code().code() + " " + finding.location().key())
                .toList();
    }

    private static final String SHORT_P2 = "target.cascade-short [P2, clubs.established, 2026, 1]";

    /** P1 asks for 10, and its communes promise 4 and 6; P2 asks for 10, and its communes promise 4 and 5. */
    private static SamplesPackage cascade(String ofB1) {
        return twoProvinces()
                .adding("targets", target("P1", "10") + target("A1", "4") + ofB1)
                .adding("targets", target("P2", "10") + target("C1", "4") + target("D1", "5"));
    }

    @Test
    void allThere_whatFallsShortIsSaid() throws IOException {
        assertEquals(List.of(SHORT_P2), said(cascade(target("B1", "6")), "target."));
        assertEquals(
                List.of(
                        "target.cascade-incomplete [P1, clubs.established, 2026, 1]",
                        "target.cascade-short [P1, clubs.established, 2026, 1]",
                        SHORT_P2),
                said(cascade(""), "target."));
    }

    /** The target of B1, which B2 took over, is refused: nobody knows whether the sum falls short. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "B1,clubs.established,2026,AT_LEAST,sáu,,,2026-01-05,1,",
                "B1,clubs.established,2026,ÍT NHẤT LÀ,6,,,2026-01-05,1,",
                "B1,clubs.established,2026,AT_LEAST,6,,,hôm qua,1,",
                "B1,clubs.established,2026,AT_LEAST,6,,,2026-01-05,một,",
                "B1,clubs.established,2026,AT_LEAST,6,,,2026-01-05,1,NONE",
                "B1,clubs.established,cả năm,AT_LEAST,6,,,2026-01-05,1,",
                "B1,?,2026,AT_LEAST,6,,,2026-01-05,1,",
                "B1,clubs.established,2026,BETWEEN,6,5,,2026-01-05,1,",
                "B1,clubs.established,2026,AT_LEAST,6,,,2025-01-05,1,",
                "B2,clubs.established,2026,AT_LEAST,6,,,2026-01-05,1,",
                "B1,clubs.estabished,2026,AT_LEAST,6,,,2026-01-05,1,",
                "P1,clubs.established,2026,AT_LEAST,bốn,,,2026-01-06,2,",
            })
    void refusedTarget_isNoTargetThatIsMissing(String row) throws IOException {
        assertEquals(List.of(SHORT_P2), said(cascade(row + "\n"), "target.cascade"));
    }

    /** Of a code that names no unit nobody knows which was meant. */
    @Test
    void targetOfAnUnknownUnit_mayBeOfAny() throws IOException {
        assertEquals(List.of(), said(cascade("B9,clubs.established,2026,AT_LEAST,6,,,2026-01-05,1,\n"), "target."));
    }

    /** A target of another period, indicator or origin, or one that is decided later, is no part of the sum. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "B1,clubs.established,2025,AT_LEAST,sáu,,,2026-01-05,1,",
                "B1,clubs.launched,2026,AT_LEAST,sáu,,,2026-01-05,1,",
                "B1,clubs.established,2026,AT_LEAST,sáu,,,2026-01-05,1,REGISTERED",
                "B1,clubs.established,2026,AT_LEAST,sáu,,,2027-01-05,1,",
                "VN,clubs.established,2026,AT_LEAST,sáu,,,2026-01-05,1,",
                "A1,clubs.established,2026,AT_LEAST,sáu,,,2026-01-05,1,",
            })
    void refusedTargetOfAnotherSum_hidesNothing(String row) throws IOException {
        assertEquals(
                List.of(
                        "target.cascade-incomplete [P1, clubs.established, 2026, 1]",
                        "target.cascade-short [P1, clubs.established, 2026, 1]",
                        SHORT_P2),
                said(cascade(row + "\n"), "target."));
    }

    @Test
    void refusedRegisteredTarget_leavesOpenWhetherLessWasRegistered() throws IOException {
        String less = "A1,clubs.established,2026,AT_LEAST,3,,,2026-01-05,1,REGISTERED\n";
        assertEquals(
                List.of("target.registered-below [A1, clubs.established, 2026, 1, REGISTERED]"),
                said(cascade(target("B1", "6") + less), "target.registered"));
        String later = "A1,clubs.established,2026,AT_LEAST,bốn,,,2026-02-05,2,";
        assertEquals(List.of(), said(cascade(target("B1", "6") + less + later + "REGISTERED\n"), "target.registered"));
        assertEquals(List.of(), said(cascade(target("B1", "6") + less + later + "\n"), "target.registered"));
    }

    /** B2 takes over from B1 and A1 together; where the target of one is refused, nobody knows what it takes over. */
    @Test
    void refusedTargetOfAPredecessor_isNoReasonThatNothingIsCarried() throws IOException {
        SamplesPackage merged = cascade(target("B1", "6"))
                .replacing("org-units", "A1,2025-07-01,,", "A1,2025-07-01,2026-07-01,")
                .adding("successions", "2026-07-01,A1,B2,full\n");
        assertEquals(List.of(), said(merged, "target.not-carried"));
        assertEquals(
                List.of("target.not-carried [B1, clubs.established, 2026, 1]"),
                said(merged.replacing("targets", target("A1", "4"), ""), "target.not-carried"));
        assertEquals(List.of(), said(merged.adding("targets", target("A1", "bốn")), "target.not-carried"));
    }

    /** Where the row of a unit is refused, the units above it may add up to more. */
    @Test
    void refusedUnit_isNotAddedUp_andNothingIsSaidOfThoseAboveIt() throws IOException {
        SamplesPackage sample = twoProvinces()
                .adding("values", "P1,visits.home,2026-Q1,20,\nA1,visits.home,2026-Q1,12,\nP2,visits.home,2026-Q1,9,\n")
                .adding("values", "C1,visits.home,2026-Q1,4,\nD1,visits.home,2026-Q1,4,\nB1,visits.home,2026-Q1,8,\n");
        assertEquals(List.of("rollup.parent-mismatch [P2, visits.home, 2026-Q1]"), said(sample, "rollup."));
        assertEquals(
                List.of("rollup.parent-mismatch [P2, visits.home, 2026-Q1]"),
                said(
                        sample.replacing(
                                "org-units", "B1,2025-07-01,2026-07-01,COMMUNE", "B1,2025-07-01,2026-07-01,XÃ"),
                        "rollup."));
    }

    /** The version that stays is the one that is added up. */
    @ParameterizedTest
    @ValueSource(strings = {"C1,2025-07-01,,COMMUNE,,Xã C,P2\n", "C1,2025-08-01,,COMMUNE,,Xã C,P1\n"})
    void unitThatStandsOnceMore_isNotLacking(String row) throws IOException {
        SamplesPackage sample = twoProvinces()
                .adding("values", "P2,visits.home,2026-Q1,9,\nC1,visits.home,2026-Q1,4,\nD1,visits.home,2026-Q1,4,\n")
                .adding("org-units", row);
        assertEquals(List.of("rollup.parent-mismatch [P2, visits.home, 2026-Q1]"), said(sample, "rollup."));
    }

    /** Of the year of C1 the last quarter is refused where it stands verified; where it stands once more, it counts. */
    @Test
    void refusedFigure_leavesOpenWhatTheYearsAndTheUnitsAboveComeTo() throws IOException {
        SamplesPackage sample = twoProvinces()
                .adding("values", "C1,visits.home,2026,9,\nC1,visits.home,2026-S1,4,\nC1,visits.home,2026-S2,6,\n")
                .adding("values", "P2,visits.home,2026-S2,5,\nA1,visits.home,2026,9,\nA1,visits.home,2026-S1,4,\n")
                .adding("values", "A1,visits.home,2026-S2,6,\n");
        String ofA1 = "rollup.period-mismatch [A1, visits.home, 2026]";
        String ofC1 = "rollup.period-mismatch [C1, visits.home, 2026]";
        String ofP2 = "rollup.parent-mismatch [P2, visits.home, 2026-S2]";
        assertEquals(
                List.of(ofP2, ofA1, ofC1),
                said(sample, "rollup.").stream().sorted().toList());
        assertEquals(List.of(ofA1), said(sample.adding("values", "C1,visits.home,2026-S2,năm,VERIFIED\n"), "rollup."));
    }

    @Test
    void figureThatStandsOnceMore_isNotLacking() throws IOException {
        SamplesPackage sample = twoProvinces()
                .adding("values", "A1,visits.home,2026,9,\nA1,visits.home,2026-S1,4,\nA1,visits.home,2026-S2,6,\n");
        assertEquals(
                List.of("rollup.period-mismatch [A1, visits.home, 2026]"),
                said(sample.adding("values", "A1,visits.home,2026-S2,sáu,\nA1,visits.home,2026-S1,4,\n"), "rollup."));
    }

    @Test
    void successionThatStandsOnceMore_isNotLacking() throws IOException {
        String row = "2026-07-01,B1,B2,toàn bộ\n";
        SamplesPackage sample =
                cascade(target("B1", "5")).with("successions", "date,predecessor_code,successor_code,portion\n" + row);
        List<String> both = List.of("target.cascade-short [P1, clubs.established, 2026, 1]", SHORT_P2);
        assertEquals(both, said(sample, "target.cascade"));
        assertEquals(both, said(sample.adding("successions", row), "target.cascade"));
    }

    /** Where a refused succession leads, something may have come from another unit. */
    @Test
    void refusedSuccession_leavesOpenWhatItsSuccessorTookOver() throws IOException {
        String readable = "2026-07-01,B1,B2,phần nào\n";
        SamplesPackage sample = cascade(target("B1", "6"))
                .with("successions", "date,predecessor_code,successor_code,portion\n" + readable);
        assertEquals(List.of(SHORT_P2), said(sample, "target.cascade"));
        assertEquals(List.of(), said(sample.replacing("successions", "B1,B2", "B1,B?2"), "target.cascade"));
        assertEquals(
                List.of(
                        "target.cascade-incomplete [P1, clubs.established, 2026, 1]",
                        "target.cascade-short [P1, clubs.established, 2026, 1]",
                        SHORT_P2),
                said(sample.replacing("successions", "2026-07-01,B1,B?2", "2027-07-01,B1,B2"), "target.cascade"));
    }
}
