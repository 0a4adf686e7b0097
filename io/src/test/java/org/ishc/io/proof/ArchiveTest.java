package org.ishc.io.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Language;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.profile.Profile;
import org.ishc.io.profile.ProfileReader;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    Path temporary;

    private Path archive = Path.of("");

    @BeforeEach
    void fill() throws IOException {
        archive = Files.createDirectory(temporary.resolve("archive"));
        Files.write(archive.resolve("a-sound.zip"), SamplesPackage.sound().zip());
        Files.write(
                archive.resolve("b-unknown.zip"),
                SamplesPackage.sound()
                        .adding("values", "X1,visits.home,2026-Q1,1\nX2,visits.home,2026-Q1,1\n")
                        .zip());
        Files.write(
                archive.resolve("c-spaces.zip"),
                SamplesPackage.sound()
                        .replacing("clubs", "CLB Một", " CLB Một ")
                        .zip());
        Files.writeString(archive.resolve("d-readme.txt"), "no package");
    }

    @Test
    void twoProfiles_changeVerdictsAndCodes() throws IOException {
        Profile changed = profile("codes: {ref.unknown-unit: WARNING, cell.whitespace: ERROR}");
        ArchiveImpact impact = Archive.impact(archive, Profile.NONE, changed);
        assertEquals(
                List.of(
                        "a-sound.zip VALID VALID []",
                        "b-unknown.zip INVALID VALID [ref.unknown-unit 2 2]",
                        "c-spaces.zip VALID INVALID [cell.whitespace 1 1]"),
                lines(impact));
        assertEquals(
                List.of("VALID VALID 1", "VALID INVALID 1", "INVALID VALID 1"),
                impact.verdicts().stream()
                        .map(verdictCount -> verdictCount.from().orElseThrow() + " "
                                + verdictCount.to().orElseThrow() + " " + verdictCount.packages())
                        .toList());
        assertEquals(
                List.of("cell.whitespace 1 1 1", "ref.unknown-unit 2 2 1"),
                impact.codes().stream()
                        .map(codeCount ->
                                codeCount.code() + " " + codeCount.before().count() + " "
                                        + codeCount.after().count() + " " + codeCount.packages())
                        .toList());
        assertEquals(List.of("d-readme.txt"), impact.unread());
    }

    @Test
    void sameProfile_changesNothing() throws IOException {
        ArchiveImpact impact = Archive.impact(archive, Profile.NONE, Profile.NONE);
        assertEquals(List.of(), impact.codes());
        assertEquals(
                List.of(),
                impact.packages().stream()
                        .filter(ArchiveImpact.PackageChange::isVerdictChanged)
                        .toList());
    }

    @Test
    void waiver_countsAsWaived() throws IOException {
        Profile changed = profile(
                "waivers: [{code: ref.unknown-unit, table: values, key: [X1, visits.home, 2026-Q1], reason: r, by: b, until: 2026-12-31}]");
        ArchiveImpact.PackageChange change =
                Archive.impact(archive, Profile.NONE, changed).packages().get(1);
        assertEquals(1, change.after().orElseThrow().waived());
        assertEquals("ref.unknown-unit 2 1", line(change.codes().get(0)));
    }

    @Test
    void savedReports_areComparedByName() throws IOException {
        Path before = Files.createDirectory(temporary.resolve("before"));
        Path after = Files.createDirectory(temporary.resolve("after"));
        Profile changed = profile("codes: {ref.unknown-unit: off}");
        save(before, "a", Profile.NONE, "b-unknown.zip");
        save(after, "a", changed, "b-unknown.zip");
        save(before, "gone", Profile.NONE, "a-sound.zip");
        Files.writeString(after.resolve("z.json"), "{\"verdict\":\"SPLENDID\"}");
        ArchiveImpact impact = Archive.compare(before, after);
        assertEquals(List.of("a INVALID VALID [ref.unknown-unit 2 0]", "gone VALID null []"), lines(impact));
        assertEquals(List.of("z.json"), impact.unread());
    }

    @Test
    void reports_areEqualBytesForEqualInput_inBothForms() throws IOException {
        Profile changed = profile("codes: {ref.unknown-unit: off}");
        String json = CanonicalJson.write(ArchiveReport.json(Archive.impact(archive, Profile.NONE, changed)));
        assertEquals(json, CanonicalJson.write(ArchiveReport.json(Archive.impact(archive, Profile.NONE, changed))));
        Map<?, ?> tree = CanonicalJson.readObject(json);
        assertEquals(List.of("packages", "verdicts", "codes", "unread"), List.copyOf(tree.keySet()));
        assertEquals(
                "[{code=ref.unknown-unit, before=2, after=0, severity_before=ERROR, severity_after=null, packages=1}]",
                String.valueOf(tree.get("codes")));
        for (Language language : Language.values()) {
            String text = ArchiveReport.text(Archive.impact(archive, Profile.NONE, changed), language);
            assertTrue(
                    text.contains("b-unknown.zip: " + language.say("Không hợp lệ → Hợp lệ", "INVALID → VALID") + "\n")
                            && text.contains("d-readme.txt")
                            && !text.contains("a-sound.zip"),
                    text);
        }
    }

    private void save(Path folder, String name, Profile profile, String packageName) throws IOException {
        Map<String, Object> report = ValidationJson.of(
                PackageReader.read(archive.resolve(packageName)).validation().under(profile), 10);
        Files.writeString(folder.resolve(name + ".json"), CanonicalJson.write(report));
    }

    private static List<String> lines(ArchiveImpact impact) {
        return impact.packages().stream()
                .map(packageChange -> "%s %s %s %s"
                        .formatted(
                                packageChange.name(),
                                packageChange.before().map(Outcome::verdict).orElse(null),
                                packageChange.after().map(Outcome::verdict).orElse(null),
                                packageChange.codes().stream()
                                        .map(ArchiveTest::line)
                                        .toList()))
                .toList();
    }

    private static String line(ArchiveImpact.CodeCount code) {
        return code.code() + " " + code.before().count() + " " + code.after().count();
    }

    private static Profile profile(String text) {
        return ProfileReader.read(RulebookText.parse("profile: p\nversion: \"1\"\n" + text + "\n"));
    }
}
