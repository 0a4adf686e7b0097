package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.time.DateRange;
import org.ishc.io.reference.BuiltInReference;
import org.ishc.io.reference.ReferenceData;
import org.ishc.io.spi.PackageFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceOverlayTest {

    private static final Path WORKED = Path.of("../examples/worked/reference");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);

    @TempDir
    Path folder;

    /** The built-in data as they were known in April 2026: what began later is not there, what ended later goes on. */
    private static ReferenceData ofApril() {
        List<UnitVersion> versions = new ArrayList<>();
        for (UnitVersion version : BuiltInReference.versions()) {
            DateRange range = version.validity();
            if (!range.start().isAfter(APRIL)) {
                DateRange known = range.end().filter(end -> end.isAfter(APRIL)).isPresent()
                        ? DateRange.from(range.start())
                        : range;
                versions.add(new UnitVersion(
                        version.code(),
                        known,
                        version.level(),
                        version.kind(),
                        version.name(),
                        version.parent(),
                        version.document(),
                        version.origin()));
            }
        }
        List<Succession> rows = BuiltInReference.successions().stream()
                .filter(row -> !row.date().isAfter(APRIL))
                .toList();
        return ReferenceData.overlaid(Registry.of(versions, rows).value(), APRIL, "april");
    }

    @Test
    void decreesOfSeptember2026_overTheEditionOfApril_areTheEditionOfNovember() throws IOException {
        Checked<ReferenceData> laid =
                ReferenceOverlay.read(PackageFormats.installed().open(WORKED.resolve("decrees-2026-09")), ofApril());
        assertEquals(List.of(), laid.findings());
        assertEquals(LocalDate.of(2026, 11, 26), laid.value().edition());
        assertEquals(
                known(BuiltInReference.registry().versions()),
                known(laid.value().registry().versions()));
        assertEquals(
                BuiltInReference.successions().stream()
                        .map(row -> row.key().toString())
                        .sorted()
                        .toList(),
                laid.value().registry().lineage().rows().stream()
                        .map(row -> row.key().toString())
                        .sorted()
                        .toList());
    }

    private static List<String> known(List<UnitVersion> versions) {
        return versions.stream()
                .map(version -> version.from(Origin.NONE).toString())
                .sorted()
                .toList();
    }

    private Checked<ReferenceData> lay(String units, String successions) throws IOException {
        Path decree = Files.createTempDirectory(folder, "decree");
        Files.writeString(
                decree.resolve("datapackage.json"),
                "{\"as_of\": \"2027-01-31\", \"resources\": ["
                        + (units.isEmpty() ? "" : "{\"name\": \"org-units\", \"path\": \"org-units.csv\"}, ")
                        + "{\"name\": \"successions\", \"path\": \"successions.csv\"}]}");
        if (!units.isEmpty()) {
            Files.writeString(
                    decree.resolve("org-units.csv"),
                    "unit_code,valid_from,valid_to,level,kind,name,parent_code\n" + units);
        }
        Files.writeString(
                decree.resolve("successions.csv"), "date,predecessor_code,successor_code,portion\n" + successions);
        return ReferenceOverlay.read(decree);
    }

    private static List<String> shown(Checked<ReferenceData> laid) {
        return laid.findings().stream().map(ReferenceOverlayTest::shown).collect(Collectors.toList());
    }

    private static String shown(Finding finding) {
        return finding.severity() + " " + finding.code().code() + " "
                + finding.location().file() + ":" + finding.location().line() + " "
                + finding.location().key();
    }

    @Test
    void versionOfTheSameCodeAndDay_replaces() throws IOException {
        Checked<ReferenceData> laid = lay(
                "00004,2025-07-01,2027-01-01,COMMUNE,ASSOCIATION,Phường Ba Đình,01\n00004,2027-01-01,,COMMUNE,ASSOCIATION,Phường Ba Đình Mới,01\n",
                "2027-01-01,00004,00004,full\n");
        assertEquals(List.of(), shown(laid));
        assertEquals(
                BuiltInReference.registry().versions().size() + 1,
                laid.value().registry().versions().size());
        assertEquals(
                Optional.of("Phường Ba Đình Mới"),
                laid.value()
                        .registry()
                        .findVersion(UnitCode.parse("00004"), LocalDate.of(2027, 1, 1))
                        .flatMap(UnitVersion::name));
    }

    @Test
    void decreeThatContradictsTheData_isFoundWithItsPlace() throws IOException {
        assertEquals(
                List.of(
                        "ERROR org.overlap org-units.csv:2 [00004, 2027-01-01]",
                        "ERROR succession.unknown-predecessor successions.csv:2 [2027-01-01, 00004, 00004]"),
                shown(lay(
                        "00004,2027-01-01,,COMMUNE,ASSOCIATION,Phường Ba Đình Mới,01\n",
                        "2027-01-01,00004,00004,full\n")));
        assertEquals(
                List.of("ERROR succession.unknown-predecessor successions.csv:2 [2027-01-01, 99999, 00004]"),
                shown(lay("", "2027-01-01,99999,00004,full\n")));
    }

    @Test
    void provinceThatEnds_takesTheGroundFromItsCommunes() throws IOException {
        List<String> found = shown(lay("01,2020-01-01,2027-01-01,PROVINCE,ASSOCIATION,Thành phố Hà Nội,VN\n", ""));
        assertFalse(found.isEmpty());
        assertEquals("WARNING succession.none org-units.csv:2 [01, 2020-01-01]", found.get(0));
        assertEquals(
                126,
                found.stream()
                        .filter(line -> line.startsWith("ERROR org.unknown-parent null:null"))
                        .count());
    }

    @Test
    void packageWithoutUnits_isNoOverlay() {
        assertThrows(IOException.class, () -> ReferenceOverlay.read(WORKED.resolve("late")));
    }

    @Test
    void packageThatIsLaterThanTheData_saysSo_unlessTheDecreesAreLaidOver() throws IOException {
        Path late = WORKED.resolve("late");
        assertEquals(
                List.of("org.reference-behind"),
                PackageReader.read(late).findings().stream()
                        .map(found -> found.code().code())
                        .toList());
        ReferenceData laid =
                ReferenceOverlay.read(WORKED.resolve("decrees-2026-09")).value();
        LoadedPackage loaded = PackageReader.read(late, ReadOptions.DEFAULT.withReference(laid));
        assertEquals(List.of(), loaded.findings());
        assertTrue(loaded.registry().hasUnitsOf(laid.registry()));
    }

    @Test
    void classesAreLaidOver_andHoldForAPackageThatTellsNone(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("unit-classes.csv"), "unit_code,class,valid_from\n00004,area.border,2025-07-01\n");
        ReferenceData laid = ReferenceOverlay.read(folder).value();
        assertEquals(1, laid.registry().classes().rows().size());
        LoadedPackage loaded = PackageReader.read(WORKED.resolve("late"), ReadOptions.DEFAULT.withReference(laid));
        assertEquals(
                laid.registry().classes().rows(), loaded.registry().classes().rows());
    }
}
