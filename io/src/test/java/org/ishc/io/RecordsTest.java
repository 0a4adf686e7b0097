package org.ishc.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.ChangeLimit;
import org.ishc.core.collection.Round;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.testing.ExportedJavadoc;
import org.ishc.core.testing.ExportedRecords;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.collect.CollectOptions;
import org.ishc.io.collect.TemplateList;
import org.ishc.io.collect.TemplateRequest;
import org.ishc.io.edit.Edit;
import org.ishc.io.edit.FixProposal;
import org.ishc.io.edit.FixReason;
import org.ishc.io.export.Dhis2Uid;
import org.ishc.io.export.Dhis2Unit;
import org.ishc.io.export.SdmxStructure;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.MergedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.Validation;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.message.FindingCodes;
import org.ishc.io.profile.Profile;
import org.ishc.io.profile.Threshold;
import org.ishc.io.profile.Thresholds;
import org.ishc.io.proof.ArchiveImpact;
import org.ishc.io.proof.Decision;
import org.ishc.io.proof.Outcome;
import org.ishc.io.report.ReportOptions;
import org.ishc.io.spi.Limits;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No record of the exchange that a host can build holds a null, or anything else that its Javadoc excludes. */
class RecordsTest {

    private static final List<Class<?>> RECORDS =
            ExportedRecords.of(Table.class.getModule().getDescriptor(), "org.ishc.io");

    static List<Class<?>> records() {
        return RECORDS;
    }

    @Test
    void records_areManyAndAllAreLookedAt() {
        int many = records().size();
        assertTrue(many > 70, () -> String.valueOf(many));
    }

    @ParameterizedTest
    @MethodSource("records")
    void null_isRefusedWhereverItIsNotAllowed(Class<?> type) throws ReflectiveOperationException {
        assertEquals(List.of(), ExportedRecords.takingNull(type));
    }

    @Test
    void textThatIsMeantAsACode_isSpelledAsOne() throws IOException, ReflectiveOperationException {
        Set<String> meant = ExportedJavadoc.meantAsCode(
                Path.of("src/main/java"), Table.class.getModule().getDescriptor());
        assertTrue(meant.contains("Validation(sha256)"), meant::toString);
        Map<Class<?>, Object> samples = new HashMap<>(PARTICULAR);
        LoadedPackage loaded = loaded();
        samples.put(LoadedPackage.class, loaded);
        samples.put(MergedPackage.class, ExportedRecords.made(MergedPackage.class, loaded, "sha256", loaded.sha256()));
        assertEquals(FREE, ExportedRecords.takingNoCode(RECORDS, meant, samples));
    }

    private static LoadedPackage loaded() {
        return PackageReader.read(
                new TablePackage(Manifest.NONE).row(Table.CLUBS, "K1", "CLB Một", "00001"), ReadOptions.DEFAULT);
    }

    /** One beyond each bound that a record of the exchange states. */
    private static Map<String, List<Executable>> beyond() {
        FixProposal.Confidence certain = FixProposal.Confidence.CERTAIN;
        Edit edit = new Edit(Edit.Kind.CELL, Table.CLUBS, 1, Optional.of("name"), "a", "b");
        Finding finding = Finding.of(ExchangeFinding.DAMAGED, Location.none(), "reason", "x");
        Round round = Round.builder()
                .code(ItemCode.of("r"))
                .period(Period.ofYear(2026))
                .calendar(PeriodCalendar.CALENDAR)
                .asOf(LocalDate.of(2026, 12, 31))
                .due(LocalDate.of(2027, 1, 15))
                .senders(new TreeSet<>(Set.of(UnitCode.of("01"))))
                .change(ChangeLimit.DEFAULT)
                .build();
        Map<String, List<Executable>> beyond = new TreeMap<>();
        beyond.put("CollectOptions", List.of(() -> CollectOptions.DEFAULT.withThreads(0)));
        LoadedPackage loaded = loaded();
        for (Class<?> type : List.of(LoadedPackage.class, MergedPackage.class)) {
            beyond.put(
                    type.getSimpleName(), List.of(() -> ExportedRecords.made(type, loaded, "sha256", "0".repeat(63))));
        }
        beyond.put(
                "Validation",
                List.of(() -> ExportedRecords.made(Validation.class, loaded.validation(), "sha256", "0".repeat(65))));
        beyond.put("Layer", List.of(() -> new Profile.Layer("p", "1", "AB".repeat(32))));
        beyond.put(
                "CodeCount",
                List.of(() -> new ArchiveImpact.CodeCount(
                        "no code",
                        new Outcome.Counted(Optional.empty(), 0),
                        new Outcome.Counted(Optional.empty(), 1),
                        1)));
        beyond.put(
                "Decision",
                List.of(
                        () -> new Decision(Optional.empty(), Optional.empty(), Optional.empty()),
                        () -> new Decision(Optional.of(" "), Optional.empty(), Optional.empty()),
                        () -> new Decision(Optional.of("x".repeat(201)), Optional.empty(), Optional.empty())));
        beyond.put(
                "Dhis2Uid",
                List.of(
                        () -> new Dhis2Uid("1bcdefghijk"),
                        () -> new Dhis2Uid("abc"),
                        () -> new Dhis2Uid("abcdefghij-")));
        beyond.put(
                "Edit",
                List.of(
                        () -> new Edit(Edit.Kind.CELL, Table.CLUBS, 0, Optional.of("name"), "a", "b"),
                        () -> new Edit(Edit.Kind.HEADING, Table.CLUBS, 1, Optional.of("name"), "a", "b"),
                        () -> new Edit(Edit.Kind.ROW, Table.CLUBS, 1, Optional.of("name"), "a", "b"),
                        () -> new Edit(Edit.Kind.CELL, Table.CLUBS, 1, Optional.of("no-such"), "a", "b"),
                        () -> new Edit(Edit.Kind.CELL, Table.CLUBS, 1, Optional.empty(), "a", "b")));
        beyond.put(
                "FixProposal",
                List.of(
                        () -> new FixProposal(finding, FixReason.values()[0], certain, List.of()),
                        () -> new FixProposal(finding, FixReason.values()[0], certain, List.of(edit, edit))));
        beyond.put("ReadOptions", List.of(() -> ReadOptions.DEFAULT.withThreads(0)));
        beyond.put(
                "Setting",
                List.of(() ->
                        new Profile.Setting(FindingCodes.find("package.digest").orElseThrow(), Optional.empty(), "p")));
        beyond.put("Thresholds", List.of(() -> new Thresholds(Map.of(Threshold.FILE_BYTES, 0L))));
        beyond.put("ReportOptions", List.of(() -> ReportOptions.in(Language.VI).withLimit(-1)));
        beyond.put("SdmxStructure", List.of(() -> new SdmxStructure("a b", "C", "1.0", "n")));
        beyond.put("Dhis2Unit", List.of(() -> Dhis2Unit.builder()
                .id(new Dhis2Uid("a2345678901"))
                .code("01")
                .name("Hà Nội")
                .shortName("x".repeat(51))
                .openingDate(LocalDate.of(2025, 7, 1))
                .level(1)
                .build()));
        beyond.put("TemplateList", List.of(() -> new TemplateList("units", List.of())));
        beyond.put("Limits", List.of(() -> new Limits(0, 1, 1, 1, 1, 1, 1), () -> new Limits(1, 1, 1, 1, 1, 1, 0)));
        beyond.put(
                "Resource",
                List.of(() -> new Manifest.Resource(
                        "values", List.of(), Optional.empty(), Optional.empty(), Optional.empty())));
        beyond.put("Asked", List.of(() -> new TemplateRequest.Asked(round, UnitCode.of("79"))));
        return beyond;
    }

    @Test
    void bound_thatIsStated_isHeld() throws IOException {
        Map<String, List<Executable>> beyond = beyond();
        assertEquals(ExportedRecords.statingABound(Path.of("src/main/java")), beyond.keySet());
        beyond.forEach((type, beyondIt) -> {
            assertTrue(!beyondIt.isEmpty(), type);
            beyondIt.forEach(one -> assertThrows(IllegalArgumentException.class, one, type));
        });
    }

    /** These are as another system takes them, as they stood in a file, or name something beside a code. */
    private static final Set<String> FREE = Set.of(
            "Cells(to)",
            "CodeChange(profile)",
            "Fixes(inputSha256)",
            "Dhis2Unit(code)",
            "Dhis2Unit(name)",
            "Resource(sha256)");

    /** Records whose components take only some texts. */
    private static final Map<Class<?>, Object> PARTICULAR = Map.of(
            Manifest.Resource.class,
            new Manifest.Resource("values", "values.csv"),
            Profile.Layer.class,
            new Profile.Layer("p", "1", "0".repeat(64)),
            ReadOptions.class,
            ReadOptions.DEFAULT,
            Dhis2Unit.class,
            Dhis2Unit.builder()
                    .id(new Dhis2Uid("a2345678901"))
                    .code("01")
                    .name("Hà Nội")
                    .shortName("Hà Nội")
                    .openingDate(LocalDate.of(2025, 7, 1))
                    .level(1)
                    .build());

    static List<Class<?>> built() {
        return RECORDS.stream().filter(ExportedRecords::hasBuilder).toList();
    }

    @ParameterizedTest
    @MethodSource("built")
    void builder_makesWhatTheConstructorMakes_andTellsWhatIsNotGiven(Class<?> type)
            throws ReflectiveOperationException {
        assertEquals(List.of(), ExportedRecords.faultsOfBuilder(type, PARTICULAR));
    }

    @Test
    void recordOfManyComponents_thatAHostBuilds_hasABuilder() {
        // made by the library alone
        assertEquals(
                List.of("CollectedRound", "JudgedAnswer", "LoadedPackage", "MergedPackage", "Validation"),
                ExportedRecords.longWithoutBuilder(RECORDS));
    }

    @Test
    void builder_tellsWhatIsNotGiven() {
        assertEquals(
                Manifest.NONE,
                Manifest.builder().calendar(Manifest.NONE.calendar()).build());
        String message = assertThrows(
                        IllegalStateException.class, () -> Limits.builder().build())
                .getMessage();
        assertTrue(message.contains("fileBytes"), message);
    }

    @Test
    void code_isMadeOfATextUnderTheNameThatFrameworksLookFor() {
        Map<Object, Object> same = new LinkedHashMap<>();
        same.put(UnitCode.parse("01"), UnitCode.of("01"));
        same.put(ClubCode.parse("K1"), ClubCode.of("K1"));
        same.put(ItemCode.parse("A1"), ItemCode.of("A1"));
        same.put(FactCode.parse("f"), FactCode.of("f"));
        same.put(IndicatorCode.parse("clubs.existing"), IndicatorCode.of("clubs.existing"));
        same.forEach((parsed, value) -> assertEquals(parsed, value));
        assertThrows(IllegalArgumentException.class, () -> UnitCode.of("0 1"));
    }
}
