package org.ishc.io.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.reference.ReferenceData;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever has the package and the rulebook can verify what was recognised, offline, and finds any byte that was
 * changed.
 */
class RunRecordTest {

    private static final Rulebook RULES = rulebook("r");
    private static final Period YEAR = Period.ofYear(2026);
    private static final Decision DECISION = new Decision(
            Optional.of("12/QĐ-HNCT"), Optional.of(LocalDate.of(2027, 2, 1)), Optional.of("Nguyễn Văn An"));

    @TempDir
    Path folder;

    private static Rulebook rulebook(String name) {
        return RulebookReader.read(RulebookText.parse("""
            rulebook: %s
            version: '1'
            applies_to: PROVINCE
            scale: 10
            sections:
              - code: A
                max: 10
                criteria:
                  - {code: A1, max: 10, missing: zero, rule: {assessed: {fact: plan.points}}}
            """.formatted(name)));
    }

    private static SamplesPackage scored(String points) {
        return SamplesPackage.sound()
                .adding("assessments", "P1,2026,plan.points,FINAL," + points + ",Biên bản 3,Trần Thị Bình,\n");
    }

    private PackageSource open(SamplesPackage sample) throws IOException {
        return PackageFormats.installed().open(sample.folder(folder));
    }

    private String record() throws IOException {
        return RunRecord.of(open(scored("7")), RULES, YEAR, Stage.FINAL);
    }

    private List<String> paths(String record) throws IOException {
        return RunRecord.verify(record, open(scored("7")), RULES).stream()
                .map(RunRecord.Difference::path)
                .toList();
    }

    @Test
    void record_namesAllThatTheScoreRestsOn_keysInOrder_withoutSpaces() throws IOException {
        String record = record();
        Map<?, ?> tree = CanonicalJson.readObject(record);
        assertEquals(
                List.of("digest", "library", "parameters", "record", "reference", "results", "rulebook", "tables"),
                List.copyOf(tree.keySet()));
        assertEquals("1", tree.get("record"));
        assertNull(tree.get("reference"), "the package brings its own units");
        assertEquals(
                Map.of("as_of", "2026-12-31", "calendar", "CALENDAR", "period", "2026", "stage", "FINAL"),
                tree.get("parameters"));
        assertEquals(Map.of("name", "r", "version", "1", "digest", RULES.digest()), tree.get("rulebook"));
        assertEquals(
                Set.of(
                        "assessments",
                        "club-events",
                        "club-reports",
                        "clubs",
                        "groups",
                        "indicators",
                        "org-units",
                        "successions",
                        "targets",
                        "values"),
                ((Map<?, ?>) tree.get("tables")).keySet());
        assertEquals(record, RecordText.withoutSpace(record));
        assertFalse(record.endsWith("\n"));
    }

    @Test
    void record_ofThePackageItWasMadeOf_verifies() throws IOException {
        assertEquals(List.of(), paths(record()));
    }

    @Test
    void record_isTheSameBytes_inEveryFormOfThePackage() throws IOException {
        PackageSource source = open(scored("7"));
        String record = RunRecord.of(source, RULES, YEAR, Stage.FINAL);
        for (PackageFormat format : PackageFormats.installed().all()) {
            Path other = folder.resolve("as-" + format.name()
                    + format.suffixes().stream().findFirst().orElse(""));
            format.write(source, new ArrayList<>(), other);
            assertEquals(
                    record,
                    RunRecord.of(PackageFormats.installed().open(other), RULES, YEAR, Stage.FINAL),
                    format.name());
        }
    }

    @Test
    void spaceBetweenItsParts_isNoChange() throws IOException {
        assertEquals(List.of(), paths(record().replace(",\"", ",\n  \"").replace("\":", "\" :\t")));
    }

    @Test
    void otherData_isNamedByItsTable_andByWhatComesOutOtherwise() throws IOException {
        List<String> paths = RunRecord.verify(record(), open(scored("8")), RULES).stream()
                .map(RunRecord.Difference::path)
                .toList();
        assertTrue(paths.contains("tables/assessments"), paths::toString);
        assertTrue(paths.stream().anyMatch(path -> path.startsWith("results/")), paths::toString);
        assertFalse(paths.contains("tables/values"), paths::toString);
        assertFalse(paths.contains("digest"), "the record itself is whole");
    }

    @Test
    void otherRulebook_isNamed_withWhatIsRecordedAndComputed() throws IOException {
        Rulebook other = rulebook("s");
        List<RunRecord.Difference> differences = RunRecord.verify(record(), open(scored("7")), other);
        assertTrue(differences.contains(new RunRecord.Difference("rulebook/name", "r", "s")), differences::toString);
        assertTrue(
                differences.contains(new RunRecord.Difference("rulebook/digest", RULES.digest(), other.digest())),
                differences::toString);
    }

    @Test
    void valueThatSomebodyChanged_breaksTheSeal_andIsNamed() throws IOException {
        assertEquals(List.of("digest", "rulebook/name"), paths(record().replace("\"name\":\"r\"", "\"name\":\"s\"")));
    }

    /** Who makes a new digest for it gets no further: everything is computed again. */
    @Test
    void valueThatSomebodyChangedAndSealedAnew_isNamedAllTheSame() throws IOException {
        Map<Object, Object> tree = new LinkedHashMap<>(new RecordText().read(record()));
        tree.put("library", "9.9");
        tree.remove("digest");
        tree.put("digest", RecordText.digest(tree));
        assertEquals(List.of("library"), paths(RecordText.canonical(tree)));
    }

    @Test
    void keyThatIsTakenOut_orPutIn_isNamed() throws IOException {
        assertEquals(List.of("digest", "reference"), paths(record().replace("\"reference\":null,", "")));
        assertEquals(
                List.of("digest", "remark"),
                paths(record().replace("\"reference\":null,", "\"reference\":null,\"remark\":\"ok\",")));
    }

    @Test
    void keyThatStandsTwice_isNamed_whicheverOfThemIsRight() throws IOException {
        assertEquals(
                List.of(new RunRecord.Difference("parameters/stage", "twice", "once")),
                RunRecord.verify(
                        record().replaceFirst("\"stage\":\"FINAL\"", "\"stage\":\"FINAL\",\"stage\":\"SELF\""),
                        open(scored("7")),
                        RULES));
    }

    @Test
    void sameContent_writtenInAnotherWay_isNotCanonical() throws IOException {
        assertEquals(
                List.of(new RunRecord.Difference("", "not canonical", "canonical JSON")),
                RunRecord.verify(record().replace("\"FINAL\"", "\"\\u0046INAL\""), open(scored("7")), RULES));
    }

    @Test
    void parametersThatNameNoPeriodOrStage_cannotBeComputed() throws IOException {
        assertEquals(
                List.of("digest", "parameters"),
                paths(record().replace("\"period\":\"2026\"", "\"period\":\"2026-Q9\"")));
        assertEquals(
                List.of("digest", "parameters"), paths(record().replace("\"stage\":\"FINAL\"", "\"stage\":\"LAST\"")));
        assertEquals(List.of("digest", "parameters"), paths("{\"record\":\"1\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"record\":\"2\"}|format 2",
                "{}|format null",
                "{\"record\":1}|format 1",
                "[]|no JSON object",
                "null|no JSON object",
                "\"record\"|no JSON object",
                "{\"record\":\"1\"} x|no JSON object",
                "{\"record\":\"1\"}{}|no JSON object",
                "{\"record\":\"1\"|no JSON object",
                "{record:1}|no JSON object",
                "''|no JSON object"
            })
    void textThatHoldsNoRecord_isRefused(String text, String says) {
        IOException refused = assertThrows(IOException.class, () -> paths(text));
        assertTrue(String.valueOf(refused.getMessage()).contains(says), refused.getMessage());
    }

    @Test
    void decision_isPartOfTheRecord_andCoveredByItsSeal() throws IOException {
        String record = RunRecord.of(open(scored("7")), ReferenceData.builtIn(), RULES, YEAR, Stage.FINAL, DECISION);
        assertEquals(Optional.of(DECISION), RunRecord.findDecision(record));
        assertEquals(List.of(), paths(record));
        assertEquals(List.of("digest"), paths(record.replace("Nguyễn Văn An", "Nguyễn Văn Ba")));
        String without = record.replaceFirst("\"decision\":\\{[^}]*},", "");
        assertEquals(List.of("digest"), paths(without));
        assertEquals(Optional.empty(), RunRecord.findDecision(record()));
    }

    @Test
    void scoreThatUsedCodeOfTheHost_saysSo_andNeverVerifies() throws IOException {
        String record =
                RunRecord.unverifiable(open(scored("7")), RULES, YEAR, Stage.FINAL, "điểm cộng của phần mềm tỉnh");
        assertEquals(
                "điểm cộng của phần mềm tỉnh", CanonicalJson.readObject(record).get("unverifiable"));
        assertEquals(List.of("unverifiable"), paths(record));
    }

    @Test
    void unitsThatThePackageDoesNotBring_areNamedByTheirEdition() throws IOException {
        PackageSource source = open(SamplesPackage.sound()
                .without("org-units")
                .without("successions")
                .without("clubs")
                .without("club-events")
                .without("club-reports")
                .without("values")
                .without("targets")
                .without("groups")
                .with("assessments", "unit_code,period,fact,stage,value\n01,2026,plan.points,FINAL,7\n"));
        String record = RunRecord.of(source, RULES, YEAR, Stage.FINAL);
        assertEquals(
                ReferenceData.builtIn().toString(),
                CanonicalJson.readObject(record).get("reference"));
        assertEquals(List.of(), RunRecord.verify(record, source, RULES));
    }
}
