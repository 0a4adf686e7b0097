package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ishc.io.ingest.CheckListener;
import org.ishc.io.ingest.CrashingListener;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;
import org.ishc.io.testing.CrashingSource;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whichever check crashes, and wherever: a line of the ledger, no finding, no end of the run, never VALID. */
class IsolationTest {

    @TempDir
    Path folder;

    private PackageSource source;

    @BeforeEach
    void open() throws IOException {
        SamplesPackage sound = SamplesPackage.sound()
                .with("unit-classes", "unit_code,class,valid_from\nA1,area.mountain,2026-01-01\n")
                .with(
                        "submissions",
                        "unit_code,round,period,as_of,due_on,received_on,status\nP1,q1,2026-Q1,2026-03-31,2026-04-15,2026-04-10,ACCEPTED\n");
        source = PackageFormats.installed().open(sound.folder(folder));
    }

    @Test
    void soundPackage_isValid_andEveryCheckRan() {
        LoadedPackage loaded = PackageReader.read(source);
        assertEquals(List.of(), loaded.findings());
        assertEquals(Verdict.VALID, loaded.verdict());
        assertEquals(List.of(), lines(loaded, Ledger.Status.SKIPPED));
        assertEquals(
                List.of(
                        "table:indicators",
                        "indicators",
                        "table:org-units",
                        "table:successions",
                        "organisation",
                        "table:unit-classes",
                        "classes",
                        "table:clubs",
                        "table:club-events",
                        "table:club-reports",
                        "clubs",
                        "indicators:classes",
                        "table:values",
                        "values",
                        "table:submissions",
                        "submissions",
                        "table:targets",
                        "targets",
                        "table:groups",
                        "groups",
                        "table:assessments",
                        "assessments",
                        "values:agreement",
                        "targets:cascade",
                        "places"),
                lines(loaded, Ledger.Status.RAN));
    }

    @TestFactory
    Stream<DynamicTest> everyCheck_killedAtItsBeginning() {
        return checks().map(check ->
                DynamicTest.dynamicTest(check, () -> assertIsolated(check, new CrashingListener(check, true), source)));
    }

    @TestFactory
    Stream<DynamicTest> everyCheck_killedWithItsWorkDone() {
        return checks().map(check -> DynamicTest.dynamicTest(
                check, () -> assertIsolated(check, new CrashingListener(check, false), source)));
    }

    @TestFactory
    Stream<DynamicTest> everyTable_killedAfterItsFirstRow() {
        return Stream.of(Table.values())
                .map(table -> DynamicTest.dynamicTest(
                        table.tableName(),
                        () -> assertIsolated(
                                Tables.check(table), CheckListener.NONE, new CrashingSource(source, table, 1))));
    }

    @Test
    void whatNeedsAFailedCheck_isSkippedWithTheReason() {
        LoadedPackage loaded = PackageReader.read(
                source, ReadOptions.DEFAULT.withListener(new CrashingListener("organisation", false)));
        assertEquals(
                List.of(
                        "classes",
                        "clubs",
                        "indicators:classes",
                        "values",
                        "submissions",
                        "targets",
                        "groups",
                        "assessments",
                        "values:agreement",
                        "targets:cascade"),
                lines(loaded, Ledger.Status.SKIPPED));
        Ledger.Entry clubs = loaded.ledger().entries().stream()
                .filter(entry -> entry.check().equals("clubs"))
                .findFirst()
                .orElseThrow();
        assertTrue(clubs.reason().orElseThrow().toString().contains("organisation"));
        assertTrue(loaded.clubs().isEmpty());
    }

    @Test
    void findingsOfInput_stayBesideACrash() throws IOException {
        PackageSource broken = PackageFormats.installed()
                .open(SamplesPackage.sound()
                        .adding("values", "A1,visits.home,2026-Q1,13\n")
                        .folder(folder));
        LoadedPackage loaded =
                PackageReader.read(broken, ReadOptions.DEFAULT.withListener(new CrashingListener("clubs", true)));
        assertEquals(
                List.of("row.duplicate-key"),
                loaded.findings().stream().map(finding -> finding.code().code()).toList());
        assertEquals(Verdict.INVALID, loaded.verdict());
    }

    private Stream<String> checks() {
        List<String> names = new ArrayList<>();
        PackageReader.read(source, ReadOptions.DEFAULT.withListener(new CheckListener() {
            @Override
            public void started(String check) {
                names.add(check);
            }
        }));
        return names.stream();
    }

    private static void assertIsolated(String check, CheckListener listener, PackageSource source) {
        LoadedPackage loaded = PackageReader.read(source, ReadOptions.DEFAULT.withListener(listener));
        assertEquals(Verdict.UNDETERMINED, loaded.verdict());
        assertEquals(List.of(), loaded.findings());
        assertEquals(List.of(check), lines(loaded, Ledger.Status.FAILED));
        Ledger.Entry failed = loaded.ledger().entries().stream()
                .filter(entry -> entry.status() == Ledger.Status.FAILED)
                .findFirst()
                .orElseThrow();
        assertTrue(failed.reason().orElseThrow().toString().contains(CrashingSource.MESSAGE));
    }

    private static List<String> lines(LoadedPackage loaded, Ledger.Status status) {
        return loaded.ledger().entries().stream()
                .filter(entry -> entry.status() == status)
                .map(Ledger.Entry::check)
                .toList();
    }
}
