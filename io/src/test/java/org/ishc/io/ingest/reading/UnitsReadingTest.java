package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Portion;
import org.ishc.core.organisation.Succession;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.reference.BuiltInReference;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The units of a package: its own, or the built-in ones with its successions laid over, judged together. */
class UnitsReadingTest {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final String HEADINGS = "date,predecessor_code,successor_code,portion,share\n";

    /** A commune that went to two others in parts, by the built-in data. */
    private static final List<Succession> PARTED = parted();

    @TempDir
    Path folder;

    private static List<Succession> parted() {
        return BuiltInReference.successions().stream()
                .filter(row -> row.date().equals(REFORM) && row.portion().carries())
                .collect(Collectors.groupingBy(Succession::predecessor, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(rows -> rows.size() == 2 && rows.stream().allMatch(row -> row.portion() == Portion.PARTIAL))
                .findFirst()
                .orElseThrow();
    }

    private static String row(int place, String portion, String share) {
        Succession row = PARTED.get(place);
        return row.date() + "," + row.predecessor() + "," + row.successor() + "," + portion + "," + share + "\n";
    }

    private LoadedPackage overReference(String rows) throws IOException {
        Files.writeString(folder.resolve("successions.csv"), HEADINGS + rows);
        return PackageReader.read(folder);
    }

    private static List<String> shown(LoadedPackage loaded) {
        return loaded.findings().stream()
                .filter(finding -> !finding.code().code().equals("package.no-manifest"))
                .map(finding -> finding.code().code() + " " + finding.severity() + " "
                        + finding.location().table() + " " + finding.location().row() + " "
                        + finding.location().column())
                .toList();
    }

    @Test
    void successionOfThePackage_takesThePlaceOfTheBuiltInOne_ofTheSameDayAndUnits() throws IOException {
        LoadedPackage loaded = overReference(row(0, "partial", "0.4") + row(1, "partial", "0.6"));
        assertEquals(List.of(), shown(loaded));
        List<Succession> rows = loaded.registry().lineage().rows();
        assertEquals(BuiltInReference.successions().size(), rows.size());
        assertEquals(
                2,
                rows.stream()
                        .filter(row -> row.predecessor().equals(PARTED.get(0).predecessor())
                                && row.date().equals(REFORM)
                                && row.share().isPresent())
                        .count());
    }

    @Test
    void orderOfRows_changesNothing() throws IOException {
        LoadedPackage one = overReference(row(0, "partial", "0.4") + row(1, "partial", "0.6"));
        LoadedPackage other = overReference(row(1, "partial", "0.6") + row(0, "partial", "0.4"));
        assertEquals(shown(one), shown(other));
        assertEquals(keys(one), keys(other));
    }

    private static List<String> keys(LoadedPackage loaded) {
        return loaded.registry().lineage().rows().stream()
                .map(row -> row.key() + " " + row.portion() + " " + row.share())
                .sorted()
                .toList();
    }

    @Test
    void partThatThePackageTellsAlone_isJudgedWithTheBuiltInOneBesideIt() throws IOException {
        assertEquals(List.of(), shown(overReference(row(0, "partial", ""))));
        assertEquals(List.of(), shown(overReference(row(1, "partial", ""))));
    }

    @Test
    void shareOfOnePart_withoutOneOfTheBuiltInPartBesideIt_isFound_atTheRowOfThePackage() throws IOException {
        LoadedPackage loaded = overReference(row(1, "partial", "0.4"));
        assertEquals(List.of("succession.shares ERROR successions 1 share"), shown(loaded));
        assertEquals(2L, loaded.findings().get(1).arguments().get("rows"));
    }

    @Test
    void unitThatPassesOnWhole_whereTheBuiltInDataPartIt_isFound() throws IOException {
        assertEquals(
                List.of("succession.portion ERROR successions 1 portion"), shown(overReference(row(1, "full", ""))));
    }

    @Test
    void rowsThatCouldNotBeRead_areNotHeldAgainstThoseThatCould() throws IOException {
        LoadedPackage loaded = overReference(
                row(0, "partial", "0.4") + row(1, "partial", "0.6").replace("2025", "\"2025"));
        assertEquals(List.of("csv.unclosed-quote ERROR successions null null"), shown(loaded));
        assertTrue(
                loaded.ledger().entries().stream()
                        .anyMatch(entry -> entry.check().equals("organisation:succession.*")),
                () -> loaded.ledger().toString());
    }

    @Test
    void successionOfAUnitThatNobodyKnows_isFound_alsoOverTheBuiltInData() throws IOException {
        assertEquals(
                List.of(
                        "succession.unknown-predecessor ERROR successions 1 predecessor_code",
                        "succession.unknown-successor ERROR successions 1 successor_code"),
                shown(overReference("2025-07-01,X1,X2,full,\n")));
    }

    @Test
    void packageWithoutUnits_hasThoseOfTheBuiltInData() throws IOException {
        Files.writeString(folder.resolve("clubs.csv"), "club_code,name,unit_code\n");
        LoadedPackage loaded = PackageReader.read(folder);
        assertEquals(BuiltInReference.registry().versions(), loaded.registry().versions());
        assertEquals(List.of(), shown(loaded));
    }

    @Test
    void unitsOfThePackage_takeThePlaceOfAllBuiltInOnes_inAnyOrder() throws IOException {
        SamplesPackage sample = SamplesPackage.sound();
        String[] rows = new String(sample.files().get("org-units.csv"), StandardCharsets.UTF_8).split("\n");
        List<String> backwards = new ArrayList<>(List.of(rows).subList(1, rows.length));
        Collections.reverse(backwards);
        LoadedPackage one = PackageReader.read(sample.folder(Files.createDirectory(folder.resolve("one"))));
        LoadedPackage other = PackageReader.read(
                SamplesPackage.sound()
                        .with("org-units", rows[0] + "\n" + String.join("\n", backwards) + "\n")
                        .folder(Files.createDirectory(folder.resolve("other"))),
                ReadOptions.DEFAULT.withThreads(8));
        assertEquals(5, one.registry().versions().size());
        assertEquals(shown(one), shown(other));
        assertEquals(units(one), units(other));
    }

    private static List<String> units(LoadedPackage loaded) {
        return loaded.registry().versions().stream()
                .map(version -> version.from(Origin.NONE).toString())
                .sorted()
                .toList();
    }
}
