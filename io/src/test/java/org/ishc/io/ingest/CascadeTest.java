package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One cause is one ERROR: what refers to a thing that could not be read says so once, as INFO, and nothing more. */
class CascadeTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> tableThatCannotBeRead_isTheOnlyError() {
        return Stream.of(
                        "indicators",
                        "org-units",
                        "successions",
                        "clubs",
                        "club-events",
                        "club-reports",
                        "values",
                        "targets",
                        "groups")
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    LoadedPackage loaded = read(SamplesPackage.sound().with(table, "màu\nđỏ\n"));
                    assertEquals(List.of("table.missing-column"), errors(loaded));
                    assertEquals(Verdict.INVALID, loaded.verdict());
                    assertEquals(
                            List.of(),
                            new TreeSet<>(codes(loaded))
                                    .stream()
                                            .filter(code -> !HARMLESS.contains(code))
                                            .toList());
                }));
    }

    /** One cell too many, or one too few, in any row of any table. */
    @TestFactory
    Stream<DynamicTest> rowOfAnotherWidth_isTheOnlyError() {
        return SamplesPackage.sound().files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".csv"))
                .flatMap(file -> {
                    String table = file.getKey().replace(".csv", "");
                    String text = new String(file.getValue(), StandardCharsets.UTF_8);
                    return text.lines().skip(1).flatMap(row -> Stream.of(
                                    "x," + row, row + ",", row.replaceFirst(",[^,]*$", ""))
                            .map(other -> DynamicTest.dynamicTest(
                                    table + ": " + other, () -> assertOnlyWidth(table, text.replace(row, other)))));
                });
    }

    private void assertOnlyWidth(String table, String text) throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound().with(table, text));
        assertEquals(List.of("csv.row-width"), errors(loaded));
        assertEquals(
                List.of(),
                codes(loaded).stream()
                        .filter(code -> !code.equals("csv.row-width") && !HARMLESS.contains(code))
                        .toList());
    }

    /** A club that stands in no row that was lost is as unknown as ever. */
    @Test
    void codeThatStandsInNoLostRow_isUnknown() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound()
                .replacing("clubs", "K1,CLB Một,A1,1648", "K1,CLB, Một,A1,1648")
                .adding("club-reports", "K9,2026-Q1,55,35,3\n"));
        assertEquals(
                List.of("ref.unknown-club club-reports [K9, 2026-Q1] club_code {club_code=K9}"),
                texts(loaded, "ref.unknown-club"));
        assertEquals(WHAT_NAMES_K1, texts(loaded, "ref.refused"));
    }

    private static final List<String> WHAT_NAMES_K1 = List.of(
            "ref.refused club-events [K1, 1] club_code {cause=K1}",
            "ref.refused club-reports [K1, 2026-Q1] club_code {cause=K1}",
            "ref.refused groups [K1, 2026-01-01] unit_code {cause=K1}",
            "ref.refused assessments [K1, 2026, plan.signed, SELF] unit_code {cause=K1}");

    private static final List<String> HARMLESS = List.of("ref.refused", "table.missing-column", "table.unknown-column");

    @Test
    void refusedClubRow_refusesItsEventsAndReports() throws IOException {
        LoadedPackage loaded =
                read(SamplesPackage.sound().replacing("clubs", "K1,CLB Một,A1,1648", "K1,CLB Một,A1,9999"));
        assertEquals(List.of("cell.word"), errors(loaded));
        assertEquals(WHAT_NAMES_K1, texts(loaded, "ref.refused"));
    }

    /** The day of the founding cannot be read: that the club reports is no second fault. */
    @Test
    void refusedEventRow_isTheOnlyError_ofWhatFollows() throws IOException {
        SamplesPackage founded = SamplesPackage.sound().replacing("club-events", "K1,1,REGISTER,", "K1,1,REGISTERED,");
        LoadedPackage loaded = read(founded.adding("club-events", "K1,7,INSPECT,2026-02-01\n"));
        assertEquals(List.of("cell.word"), errors(loaded));
        assertTrue(
                texts(loaded, "ref.refused").contains("ref.refused club-events [K1, 7] type {cause=K1/1}"),
                texts(loaded, "ref.refused").toString());
        assertTrue(texts(loaded, "ref.refused").contains("ref.refused club-reports [K1, 2026-Q1] period {cause=K1/1}"));
        assertEquals(List.of(), texts(loaded, "report.club-not-operating"));
    }

    /** The event is named by its club alone where its number cannot be read. */
    @Test
    void refusedEventRow_withoutAReadableNumber_isTheOnlyErrorAsWell() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound()
                .replacing("club-events", "K1,1,REGISTER,", "K1,một,REGISTER,")
                .adding("club-events", "K1,7,INSPECT,2026-02-01\n"));
        assertEquals(List.of("cell.type"), errors(loaded));
        assertTrue(
                texts(loaded, "ref.refused").contains("ref.refused club-events [K1, 7] type {cause=K1}"),
                texts(loaded, "ref.refused").toString());
        assertTrue(
                texts(loaded, "ref.refused").contains("ref.refused club-reports [K1, 2026-Q1] period {cause=K1}"),
                texts(loaded, "ref.refused").toString());
    }

    /** A version that is refused is looked for by its days: what is read on others stays without a unit. */
    @Test
    void refusedVersion_countsOnItsDays() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound()
                .adding("org-units", "B1,2026-07-01,2026-10-01,XÃ,,Xã,P1\n")
                .adding("values", "B1,visits.home,2026-Q3,1\nB1,visits.home,2026-Q4,1\n"));
        assertTrue(
                texts(loaded, "ref.refused").stream()
                        .anyMatch(text -> text.contains("[B1, visits.home, 2026-Q3] unit_code {cause=B1}")),
                texts(loaded, "ref.refused").toString());
        assertTrue(texts(loaded, "ref.unit-not-valid").stream()
                .anyMatch(text -> text.contains("[B1, visits.home, 2026-Q4]")));
    }

    @Test
    void refusedRoot_isNotFollowedByNoRoot_norRefusedSuccessionByNone() throws IOException {
        LoadedPackage loaded = read(
                SamplesPackage.sound().replacing("org-units", "VN,2020-01-01,,CENTRAL", "VN,2020-01-01,,CẤP TRÊN"));
        assertEquals(List.of("cell.word"), errors(loaded));
        LoadedPackage passed = read(SamplesPackage.sound().replacing("successions", "B1,B2,full", "B1,B2,phần nào"));
        assertEquals(List.of("cell.word"), errors(passed));
        assertEquals(List.of(), texts(passed, "succession.none"));
        LoadedPackage unread = read(
                SamplesPackage.sound().replacing("successions", "2026-07-01,B1,B2,full", "2026-07-01,B?1,B2,full"));
        assertEquals(List.of("cell.code"), errors(unread));
        assertEquals(List.of(), texts(unread, "succession.none"));
    }

    @Test
    void refusedUnitRow_refusesWhatNamesIt() throws IOException {
        LoadedPackage loaded =
                read(SamplesPackage.sound().replacing("org-units", "A1,2025-07-01,,COMMUNE", "A1,2025-07-01,,XÃ"));
        assertEquals(List.of("cell.word"), errors(loaded));
        assertTrue(texts(loaded, "ref.refused").contains("ref.refused clubs [K1] unit_code {cause=A1}"));
        assertTrue(texts(loaded, "ref.refused")
                .contains("ref.refused values [A1, visits.home, 2026-Q1] unit_code {cause=A1}"));
    }

    /** The first day belongs to the key; where it cannot be read, the code can, and is meant. */
    @Test
    void unitRowWithoutAReadableDay_refusesWhatNamesIt() throws IOException {
        LoadedPackage loaded =
                read(SamplesPackage.sound().replacing("org-units", "A1,2025-07-01,,COMMUNE", "A1,2025-13-01,,COMMUNE"));
        assertEquals(List.of("cell.type"), errors(loaded));
        assertTrue(texts(loaded, "ref.refused").contains("ref.refused clubs [K1] unit_code {cause=A1}"));
        assertTrue(texts(loaded, "ref.refused")
                .contains("ref.refused values [A1, visits.home, 2026-Q1] unit_code {cause=A1}"));
    }

    @Test
    void refusedParent_isTheOnlyError_ofAllBelowIt() throws IOException {
        LoadedPackage loaded =
                read(SamplesPackage.sound().replacing("org-units", "P1,2020-01-01,,PROVINCE", "P1,2020-01-01,,TỈNH"));
        assertEquals(List.of("cell.word"), errors(loaded));
        assertEquals(
                List.of(
                        "ref.refused org-units [A1, 2025-07-01] parent_code {cause=P1}",
                        "ref.refused org-units [B1, 2025-07-01] parent_code {cause=P1}",
                        "ref.refused org-units [B2, 2026-07-01] parent_code {cause=P1}"),
                texts(loaded, "ref.refused").stream()
                        .filter(text -> text.contains("org-units"))
                        .toList());
    }

    @Test
    void refusedSuccessor_isTheOnlyError_ofItsSuccession() throws IOException {
        LoadedPackage loaded =
                read(SamplesPackage.sound().replacing("org-units", "B2,2026-07-01,,COMMUNE", "B2,2026-07-01,,XÃ"));
        assertEquals(List.of("cell.word"), errors(loaded));
        assertTrue(texts(loaded, "ref.refused")
                .contains("ref.refused successions [2026-07-01, B1, B2] successor_code {cause=B2}"));
    }

    @Test
    void everyFindingOfARow_saysWhereItStands() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound()
                .replacing("clubs", "K2,CLB Hai,B1,1648", "K2,\"CLB\nHai\",B1,none\nK2b,CLB,X9,1648")
                .adding("values", "A1,visits.home,2026-Q1,12\n"));
        assertEquals(
                List.of(
                        "cell.word clubs clubs.csv 2 3 scheme [K2] none",
                        "ref.unknown-unit clubs clubs.csv 3 5 unit_code [K2b] X9",
                        "ref.refused club-events club-events.csv 2 3 club_code [K2, 1] K2",
                        "ref.refused club-reports club-reports.csv 2 3 club_code [K2, 2026-Q1] K2",
                        "row.duplicate-key values values.csv 3 4 null [A1, visits.home, 2026-Q1] null"),
                loaded.findings().stream()
                        .map(finding -> "%s %s %s %d %d %s %s %s"
                                .formatted(
                                        finding.code().code(),
                                        finding.location().table(),
                                        finding.location().file(),
                                        finding.location().row(),
                                        finding.location().line(),
                                        finding.location().column(),
                                        finding.location().key(),
                                        finding.location().value()))
                        .toList());
    }

    @Test
    void unclosedQuote_leavesWhatStandsBeforeIt() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound().replacing("clubs", "K2,CLB Hai", "K2,\"CLB Hai"));
        assertEquals(List.of("csv.unclosed-quote"), errors(loaded));
        assertEquals(1, loaded.clubs().clubs().size());
    }

    @Test
    void tableThatIsListedAndNotThere_isNoReasonToUseTheReferenceData() throws IOException {
        SamplesPackage sample = SamplesPackage.sound();
        byte[] manifest = sample.files().get("datapackage.json");
        LoadedPackage loaded = read(sample.without("org-units").withBytes("datapackage.json", manifest));
        assertEquals(List.of("package.missing-resource"), errors(loaded));
        assertEquals(List.of(), loaded.registry().versions());
    }

    @Test
    void ratioOfRatios_andUnknownParts_areRefused() throws IOException {
        LoadedPackage loaded = read(
                SamplesPackage.sound()
                        .adding(
                                "indicators",
                                "a,RATIO,PERCENT,,,visits.rate,members.total\nb,RATIO,PERCENT,,,b,nothing\nc,RATIO,PERCENT,,,a\n"));
        assertEquals(
                List.of(
                        "cell.type [a] numerator",
                        "cell.type [b] numerator",
                        "ref.unknown-indicator [b] denominator",
                        "csv.row-width null null"),
                loaded.findings().stream()
                        .map(finding ->
                                finding.code().code() + " " + finding.location().key() + " "
                                        + finding.location().column())
                        .toList());
        assertEquals(
                1,
                loaded.catalogue().all().stream()
                        .filter(indicator -> indicator.code().value().equals("visits.rate"))
                        .count());
        assertEquals(
                0,
                loaded.catalogue().all().stream()
                        .filter(given -> given.code().value().equals("b"))
                        .count());
    }

    @Test
    void groupsAndAssessments_nameAUnitOrAClub() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound()
                .adding("groups", "X9,G1,,\nB2,G1,2026-01-01,2026-06-30\nB2,G1,2026-02-01,\n")
                .adding("assessments", "B1,2026,f,SELF,1,,,\nX9,2026,f,SELF,1,,,\n"));
        assertEquals(
                List.of(
                        "ref.unknown-unit groups [X9, ] unit_code {unit_code=X9}",
                        "ref.unknown-unit assessments [X9, 2026, f, SELF] unit_code {unit_code=X9}"),
                texts(loaded, "ref.unknown-unit"));
        assertEquals(
                List.of(
                        "ref.unit-not-valid groups [B2, 2026-01-01] unit_code {became=[], known=[Phường B [2026-07-01, )], on=2026-01-01, unit_code=B2}",
                        "ref.unit-not-valid assessments [B1, 2026, f, SELF] unit_code"
                                + " {became=[B2], known=[Xã B [2025-07-01, 2026-07-01)], on=2026-12-31, unit_code=B1}"),
                texts(loaded, "ref.unit-not-valid"));
        assertEquals(3, loaded.groups().size());
        assertEquals(2, loaded.assessments().size());
    }

    @TestFactory
    Stream<DynamicTest> zipCutOffAnywhere_isNeverValid_andNeverBlamesWhatIsMissing() throws IOException {
        byte[] zip = SamplesPackage.sound().zip();
        return Stream.iterate(0, at -> at < zip.length, at -> at + 97)
                .map(at -> DynamicTest.dynamicTest("at byte " + at, () -> {
                    Path cut = folder.resolve("cut" + at + ".zip");
                    java.nio.file.Files.write(cut, Arrays.copyOf(zip, at));
                    LoadedPackage loaded = PackageReader.read(cut);
                    assertNotEquals(Verdict.VALID, loaded.verdict());
                    assertTrue(errors(loaded).contains("package.damaged"), () -> errors(loaded)
                            .toString());
                    assertEquals(
                            List.of(),
                            errors(loaded).stream()
                                    .filter(code ->
                                            !code.equals("package.damaged") && !code.equals("package.missing-resource"))
                                    .toList());
                }));
    }

    @Test
    void zipCutOffAtItsEnd_isReadUpToThere() throws IOException {
        byte[] zip = SamplesPackage.sound().zip();
        Path cut = folder.resolve("cut.zip");
        java.nio.file.Files.write(cut, Arrays.copyOf(zip, zip.length - 30));
        LoadedPackage loaded = PackageReader.read(cut);
        assertEquals(List.of("package.damaged"), errors(loaded));
        assertEquals(2, loaded.clubs().clubs().size());
        assertEquals(5, loaded.registry().versions().size());
    }

    private LoadedPackage read(SamplesPackage sample) throws IOException {
        return PackageReader.read(sample.folder(folder));
    }

    private static List<String> codes(LoadedPackage loaded) {
        return loaded.findings().stream().map(finding -> finding.code().code()).toList();
    }

    private static List<String> errors(LoadedPackage loaded) {
        return loaded.findings().stream()
                .filter(finding -> finding.severity() == org.ishc.core.finding.Severity.ERROR)
                .map(finding -> finding.code().code())
                .toList();
    }

    private static List<String> texts(LoadedPackage loaded, String code) {
        return loaded.findings().stream()
                .filter(finding -> finding.code().code().equals(code))
                .map(finding -> String.join(
                        " ",
                        code,
                        finding.location().table(),
                        String.valueOf(finding.location().key()),
                        finding.location().column(),
                        finding.arguments().toString()))
                .toList();
    }
}
