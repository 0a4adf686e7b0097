package org.ishc.cli;

import static org.ishc.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.edit.Fixes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles, fixes, the catalogue and the impact on an archive, as the command line shows them. */
class ValidationCommandsTest {

    @TempDir
    Path folder;

    private Path data = Path.of("");

    @BeforeEach
    void writePackage() throws IOException {
        data = Files.createDirectories(folder.resolve("archive/one"));
        Files.writeString(
                data.resolve("datapackage.json"),
                "{\"name\":\"one\",\"as_of\":\"2026-12-31\",\"resources\":[{\"name\":\"org-units\",\"path\":\"org-units.csv\"},{\"name\":\"clubs\",\"path\":\"clubs.csv\"}]}");
        Files.writeString(
                data.resolve("org-units.csv"),
                "unit_code,valid_from,level,parent_code\nVN,2020-01-01,CENTRAL,\nP1,2020-01-01,PROVINCE,VN\nA1,1.7.25,COMMUNE,P1\n");
        Files.writeString(data.resolve("clubs.csv"), "club_code,unit_code,scheme\nK1,P1,1649\n");
    }

    private Path profile(String name, String text) throws IOException {
        Path path = folder.resolve(name + ".yaml");
        Files.writeString(path, "profile: " + name + "\nversion: \"1\"\n" + text + "\n");
        return path;
    }

    @Test
    void validate_stacksProfiles_theLaterWins() throws IOException {
        Path nation = profile("nation", "codes: {cell.type: WARNING, cell.word: WARNING}");
        Path province = profile("province", "codes: {cell.type: ERROR}");
        assertEquals(ExitCode.DONE, run("validate", data, "--profile", nation).exit());
        Run stacked = run("validate", data, "--profile", nation, "--profile", province, "--format", "json");
        assertEquals(ExitCode.FAILED, stacked.exit());
        Map<?, ?> tree = CanonicalJson.readObject(stacked.out());
        assertEquals("{ERROR=1, WARNING=1, INFO=0, WAIVED=0}", String.valueOf(tree.get("counts")));
        assertEquals(
                List.of("nation", "province"),
                ((List<?>) tree.get("profiles"))
                        .stream().map(item -> ((Map<?, ?>) item).get("name")).toList());
        assertEquals(
                "[{code=cell.word, from=ERROR, to=WARNING, profile=nation, findings=1}]",
                String.valueOf(tree.get("changes")));
    }

    @Test
    void profileThatIsNone_isUnreadable_andNothingIsPrinted() throws IOException {
        Run refused = run("validate", data, "--profile", profile("p", "codes: {package.damaged: off}"));
        assertEquals(ExitCode.UNREADABLE, refused.exit());
        assertEquals("", refused.out());
        assertTrue(
                refused.err().contains("p.yaml") && refused.err().contains("“codes/package.damaged”, dòng 3"),
                refused.err());
    }

    @Test
    void validate_writesFixes_andChangesNothing() throws IOException {
        Path fixes = folder.resolve("fixes.json");
        String before = Files.readString(data.resolve("org-units.csv"));
        assertEquals(ExitCode.FAILED, run("validate", data, "--fixes", fixes).exit());
        assertEquals(before, Files.readString(data.resolve("org-units.csv")));
        assertEquals("2025-07-01", Fixes.read(fixes).edits().get(0).newText());
    }

    @Test
    void explain_saysMeaningExampleAndRemedy() {
        Run text = run("explain", "csv.row-width", "--lang", "en");
        assertEquals(ExitCode.DONE, text.exit());
        assertEquals(4, text.out().lines().count());
        assertTrue(text.out().startsWith("csv.row-width  ERROR\n"), text.out());
        assertTrue(run("explain", "csv.row-width", "--format", "json")
                .out()
                .startsWith(
                        "{\"code\":\"csv.row-width\",\"severity\":\"ERROR\",\"arguments\":[\"cells\",\"headings\"],"));
        assertEquals(ExitCode.USAGE, run("explain", "csv.nothing").exit());
    }

    @Test
    void archive_comparesProfiles_andSavedReports() throws IOException {
        Path changed = profile("changed", "codes: {cell.word: off, cell.type: off}");
        Run impact = run("archive", folder.resolve("archive"), "--changed", changed, "--lang", "en");
        assertEquals(ExitCode.DONE, impact.exit());
        assertTrue(impact.out().contains("one: INVALID → VALID\n  cell.type  1 ERROR → 0\n"), impact.out());
        Path before = Files.createDirectory(folder.resolve("before"));
        Path after = Files.createDirectory(folder.resolve("after"));
        run("validate", data, "--format", "json", "--out", before.resolve("one.json"));
        run("validate", data, "--profile", changed, "--format", "json", "--out", after.resolve("one.json"));
        Run saved = run("archive", "--reports", before, after, "--format", "json");
        assertTrue(
                saved.out()
                        .startsWith(
                                "{\"packages\":[{\"package\":\"one\",\"verdict_before\":\"INVALID\",\"verdict_after\":\"VALID\""),
                saved.out());
        assertEquals(ExitCode.USAGE, run("archive").exit());
        assertEquals(
                ExitCode.USAGE,
                run("archive", folder, "--reports", before, after).exit());
    }
}
