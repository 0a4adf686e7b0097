package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Severity;
import org.ishc.io.ingest.shard.StreamedPackage;
import org.ishc.io.profile.Profile;
import org.ishc.io.profile.ProfileReader;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.report.ValidationText;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.testing.CrashingSource;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A profile changes how a finding counts, and nothing else. */
class ProfilingTest {

    @TempDir
    Path folder;

    @Test
    void withoutProfile_nothingChanges() throws IOException {
        Validation plain = faulty().validation();
        assertEquals(plain, plain.under(Profile.NONE));
        assertEquals(
                List.of("verdict", "input_sha256", "spec", "counts", "codes", "findings", "ledger"),
                List.copyOf(ValidationJson.of(plain, 9).keySet()));
    }

    @Test
    void codeTurnedOff_doesNotCount_butIsNamedWithHowOften() throws IOException {
        Validation judged = faulty().validation().under(profile("codes: {cell.word: off, ref.unknown-unit: WARNING}"));
        assertEquals(Verdict.VALID, judged.verdict());
        assertEquals(
                Map.of(Severity.ERROR, 0L, Severity.WARNING, 2L, Severity.INFO, 0L),
                judged.counts().severities());
        assertEquals(
                List.of("cell.word Optional.empty 1 true", "ref.unknown-unit Optional[WARNING] 2 true"),
                judged.changes().stream()
                        .map(codeChange -> codeChange.code().code() + " " + codeChange.severity() + " "
                                + codeChange.findings() + " " + codeChange.isLowered())
                        .toList());
        for (Language language : Language.values()) {
            String text = ValidationText.of(judged, language, 10);
            assertTrue(
                    text.contains("cell.word")
                            && text.contains("ref.unknown-unit")
                            && text.contains(judged.profiles().get(0).sha256()),
                    text);
        }
        Map<String, Object> json = ValidationJson.of(judged, 10);
        assertEquals(
                List.of(
                        "verdict",
                        "input_sha256",
                        "spec",
                        "counts",
                        "codes",
                        "findings",
                        "ledger",
                        "waived",
                        "profiles",
                        "changes"),
                List.copyOf(json.keySet()));
        assertEquals(
                "{code=cell.word, from=ERROR, to=off, profile=p, findings=1}",
                ((List<?>) json.get("changes")).get(0).toString());
    }

    @Test
    void recordThatWasRefused_staysRefused() throws IOException {
        LoadedPackage loaded = faulty();
        loaded.validation().under(profile("codes: {cell.word: off}"));
        assertEquals(1, loaded.clubs().clubs().size());
    }

    @Test
    void waivedFinding_isListedAndDoesNotCount() throws IOException {
        Validation judged = faulty().validation()
                .under(
                        profile(
                                "waivers:\n"
                                        + "  - {code: cell.word, table: clubs, key: [K2], column: scheme, reason: old form, by: A, until: 2026-12-31}\n"
                                        + "  - {code: ref.unknown-unit, table: values, key: [X1, visits.home, 2026-Q1], reason: under way, by: B, until: 2027-06-30}"));
        assertEquals(
                List.of("cell.word old form", "ref.unknown-unit under way"),
                judged.waived().stream()
                        .map(waived -> waived.finding().code().code() + " "
                                + waived.waiver().reason())
                        .toList());
        assertEquals(Map.of("ref.unknown-unit", 1L), judged.counts().codes());
        assertEquals(
                "{ERROR=1, WARNING=0, INFO=0, WAIVED=2}",
                String.valueOf(ValidationJson.of(judged, 0).get("counts")));
        assertEquals(Verdict.INVALID, judged.verdict());
        assertTrue(ValidationText.of(judged, Language.VI, 10).contains("old form"));
        assertFalse(ValidationText.of(judged, Language.VI, 0).contains("old form"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000})
    void waivers_coverWhatTheySay_howFewFindingsAreEverKept(int kept) throws IOException {
        Profile profile = profile(
                "waivers:\n  - {code: ref.unknown-unit, table: values, key: [X1, visits.home, 2026-Q1], reason: r, by: B, until: 2027-06-30}\n"
                        + "  - {code: ref.unknown-unit, table: values, key: [X2, visits.home, 2026-Q1], reason: s, by: B, until: 2027-06-30}\n"
                        + "  - {code: cell.word, table: clubs, key: [K2], column: scheme, reason: t, by: A, until: 2026-12-31}");
        faulty();
        Validation judged = PackageReader.read(
                        folder, ReadOptions.DEFAULT.withKept(kept).withWaivers(profile.waivers()))
                .validation()
                .under(profile);
        assertEquals(Verdict.VALID, judged.verdict());
        assertEquals(Map.of(), judged.counts().codes());
        assertEquals(
                "{ERROR=0, WARNING=0, INFO=0, WAIVED=3}",
                String.valueOf(ValidationJson.of(judged, 0).get("counts")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000})
    void waiversOfReports_coverWhatTheySay_alsoWhenReportsArePutAside(int kept) throws IOException {
        StringBuilder reports = new StringBuilder("club_code,period,members\n");
        for (int i = 1; i <= 30; i++) {
            reports.append("K1,2026-Q1,").append("many").append('\n');
            reports.append("K").append(i + 1).append(",2026-Q1,few\n");
        }
        Files.writeString(folder.resolve("club-reports.csv"), reports);
        Files.writeString(folder.resolve("clubs.csv"), "club_code,name,unit_code\nK1,Một,00004\n");
        Profile profile = profile(
                "waivers:\n  - {code: cell.type, table: club-reports, key: [K31, 2026-Q1], reason: r, by: B, until: 2199-12-31}\n"
                        + "  - {code: cell.type, table: club-reports, key: [K99, 2026-Q1], reason: s, by: B, until: 2199-12-31}");
        ReadOptions options = ReadOptions.DEFAULT.withKept(kept).withWaivers(profile.waivers());
        Validation whole = PackageReader.read(folder, options).validation().under(profile);
        Validation aside = StreamedPackage.read(PackageFormats.installed().open(folder), options)
                .contents()
                .validation()
                .under(profile);
        assertEquals(ValidationJson.of(whole, 100), ValidationJson.of(aside, 100));
        assertEquals(59L, aside.counts().codes().get("cell.type"));
        assertEquals(1L, aside.counts().codes().get("profile.waiver-unused"));
    }

    @Test
    void expiredWaiver_waivesNothing_andSaysSo() throws IOException {
        Validation judged = faulty().validation()
                .under(profile(
                        "waivers: [{code: cell.word, table: clubs, key: [K2], reason: r, by: A, until: 2026-12-30}]"));
        assertEquals(List.of(), judged.waived());
        assertEquals(
                List.of("{as_of=2026-12-31, code=cell.word, line=3, profile=p, until=2026-12-30} [K2]"),
                arguments(judged, "profile.waiver-expired"));
        assertEquals(1, judged.counts().codes().get("cell.word"));
    }

    @Test
    void waiverOfAnotherColumnOrKey_isUnused() throws IOException {
        Validation judged = faulty().validation()
                .under(
                        profile(
                                "waivers:\n  - {code: cell.word, table: clubs, key: [K2], column: name, reason: r, by: A, until: 2026-12-31}\n"
                                        + "  - {code: cell.word, table: clubs, key: [K1], reason: r, by: A, until: 2026-12-31}"));
        assertEquals(
                List.of("{code=cell.word, line=5, profile=p} [K1]", "{code=cell.word, line=4, profile=p} [K2]"),
                arguments(judged, "profile.waiver-unused"));
        assertEquals(2, judged.count(Severity.WARNING));
    }

    @Test
    void raisedCode_makesAPackageInvalid_alsoForWaiversThatLapse() throws IOException {
        LoadedPackage sound = PackageReader.read(SamplesPackage.sound().folder(folder));
        Validation judged = sound.validation()
                .under(
                        profile(
                                "codes: {profile.waiver-unused: ERROR}\nwaivers: [{code: cell.word, table: clubs, key: [K2], reason: r, by: A, until: 2026-12-31}]"));
        assertEquals(Verdict.VALID, sound.verdict());
        assertEquals(Verdict.INVALID, judged.verdict());
    }

    @Test
    void profilesOnTopOfProfiles_areTheCallersBug() throws IOException {
        Validation judged = faulty().validation().under(profile("codes: {cell.word: off}"));
        assertThrows(IllegalStateException.class, () -> judged.under(profile("codes: {}")));
    }

    @TestFactory
    List<DynamicTest> crashInAProfile_isALedgerLine_andNeverValid() {
        return List.of(
                DynamicTest.dynamicTest("at its beginning", () -> assertIsolated(true)),
                DynamicTest.dynamicTest("with its work done", () -> assertIsolated(false)));
    }

    private void assertIsolated(boolean atBeginning) throws IOException {
        Validation sound =
                PackageReader.read(SamplesPackage.sound().folder(folder)).validation();
        CheckListener killing = new CrashingListener("profile", atBeginning);
        Validation judged = sound.under(profile("codes: {cell.word: off}"), killing);
        assertEquals(Verdict.UNDETERMINED, judged.verdict());
        assertEquals(sound.findings(), judged.findings());
        Ledger.Entry last =
                judged.ledger().entries().get(judged.ledger().entries().size() - 1);
        assertEquals("profile FAILED", last.check() + " " + last.status());
        assertEquals(
                Optional.of("java.lang.IllegalStateException: " + CrashingSource.MESSAGE),
                last.reason().map(Object::toString));
        assertEquals(
                Verdict.INVALID,
                faulty().validation()
                        .under(profile("codes: {cell.word: off, ref.unknown-unit: off}"), killing)
                        .verdict());
    }

    private static List<String> arguments(Validation validation, String code) {
        return validation.findings().stream()
                .filter(finding -> finding.code().code().equals(code))
                .map(given -> given.arguments() + " " + given.location().key())
                .toList();
    }

    private static Profile profile(String text) {
        return ProfileReader.read(RulebookText.parse("profile: p\nversion: \"1\"\n" + text + "\n"));
    }

    private LoadedPackage faulty() throws IOException {
        return PackageReader.read(SamplesPackage.sound()
                .replacing("clubs", "K2,CLB Hai,B1,1648", "K2,CLB Hai,B1,none")
                .without("club-events")
                .without("club-reports")
                .without("targets")
                .adding("values", "X1,visits.home,2026-Q1,1\nX2,visits.home,2026-Q1,1\n")
                .folder(folder));
    }
}
