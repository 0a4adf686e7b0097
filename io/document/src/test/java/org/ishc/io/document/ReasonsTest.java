package org.ishc.io.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.rulebook.RulebookText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a score is not simply what the rules give: said in a sentence that an official can sign. */
class ReasonsTest {

    private static final String HEAD = """
            rulebook: mau
            version: "1"
            applies_to: COMMUNE
            valid_from: 2026-01-01
            scale: %s
            sections:
            """;

    @TempDir
    Path folder;

    /** What is said of the two communes whose values are given, by code. */
    private Map<String, List<String>> said(String rulebook) throws IOException {
        Map<String, List<String>> said = new TreeMap<>();
        Scored scored = score(rulebook);
        for (ScoreCard.UnitScore unit : scored.card().units()) {
            if (List.of("00008", "00025").contains(unit.unit().toString())) {
                said.put(unit.unit().toString(), scored.reasons().of(unit));
            }
        }
        return said;
    }

    private String out(String rulebook, String unit) throws IOException {
        Scored scored = score(rulebook);
        return scored.reasons()
                .out(scored.card().units().stream()
                        .filter(score -> score.unit().toString().equals(unit))
                        .findFirst()
                        .orElseThrow());
    }

    private record Scored(ScoreCard card, Reasons reasons) {}

    private Scored score(String text) throws IOException {
        Path data = Files.writeString(folder.resolve("p.json"), """
                {"manifest": {"name": "n", "as_of": "2026-12-31", "ishc_version": "1"},
                 "org-units": [
                   {"unit_code": "VN", "level": "CENTRAL", "name": "Trung ương", "valid_from": "2025-07-01"},
                   {"unit_code": "01", "level": "PROVINCE", "name": "Hà Nội", "parent_code": "VN", "valid_from": "2025-07-01"},
                   {"unit_code": "00008", "level": "COMMUNE", "name": "Ngọc Hà", "parent_code": "01", "valid_from": "2025-07-01"},
                   {"unit_code": "00025", "level": "COMMUNE", "name": "Giảng Võ", "parent_code": "01", "valid_from": "2025-07-01"}],
                 "values": [
                   {"unit_code": "00008", "indicator": "clubs.established", "period": "2026", "value": 3},
                   {"unit_code": "00025", "indicator": "clubs.established", "period": "2026", "value": 30}],
                 "assessments": [
                   {"unit_code": "00008", "period": "2026", "fact": "late", "stage": "FINAL", "value": false},
                   {"unit_code": "00025", "period": "2026", "fact": "late", "stage": "FINAL", "value": true}]}
                """);
        LoadedPackage loaded = PackageReader.read(data);
        Rulebook rulebook = RulebookReader.read(RulebookText.parse(text));
        ScoringData given = loaded.scoring(rulebook, Period.ofYear(2026));
        ScoreCard card = Scorer.score(rulebook, given, Stage.FINAL);
        return new Scored(card, new Reasons(new Wording(Language.EN), card, given));
    }

    private static String criterion(String more) {
        return HEAD.formatted("10") + "  - {code: A, max: 10, criteria: [{code: A1, max: 10, title: {en: Growth}, "
                + more + "}]}\n";
    }

    private static final String ESTABLISHED = "rule: {proportional: {value: {actual: clubs.established}, of: 10}}";

    @Test
    void pointsAsTheRuleGivesThem_needNoReason() throws IOException {
        assertEquals(List.of(), said(criterion("missing: zero, " + ESTABLISHED)).get("00008"));
    }

    @Test
    void missingData_areNamed() throws IOException {
        List<String> said = said(criterion(
                        "missing: zero, rule: {proportional: {value: {actual: clubs.operating}, of: 10}}"))
                .get("00008");
        assertEquals(1, said.size());
        assertTrue(said.get(0).startsWith("Criterion A1 Growth: data are missing ("), said.get(0));
        assertTrue(said.get(0).toLowerCase(Locale.ROOT).contains("club"), said.get(0));
    }

    @Test
    void missingTarget_isCalledATarget() throws IOException {
        List<String> said = said(criterion(
                        "missing: exempt, rule: {proportional: {value: {attainment: clubs.established}}}"))
                .get("00008");
        assertEquals(1, said.size());
        assertTrue(said.get(0).contains("does not apply to the unit"), said.get(0));
        assertTrue(said.get(0).contains("target of “"), said.get(0));
    }

    @Test
    void factThatNobodyEntered_isNamed() throws IOException {
        List<String> said = said(criterion("missing: zero, rule: {flag: {when: {fact: inspected}, points: 6}}"))
                .get("00008");
        assertEquals(List.of("Criterion A1 Growth: data are missing (fact “inspected” not entered)."), said);
    }

    @Test
    void criterionWhosePrerequisiteIsNotMet_saysSo() throws IOException {
        Map<String, List<String>> said = said(criterion("missing: zero, requires: {fact: late}, " + ESTABLISHED));
        assertEquals(List.of("Criterion A1 Growth: its prerequisite is not met, so 0 points."), said.get("00008"));
        assertTrue(said.get("00025").stream().noneMatch(line -> line.contains("prerequisite")));
    }

    /** Of two parts one is judged; what the other lacks is named, and nothing of the first. */
    @Test
    void criterionThatIsJudgedInPart_namesWhatTheOtherPartsLack() throws IOException {
        List<String> said = said(criterion("missing: zero, rule: {sum_of: {rules: ["
                        + "{max: 5, proportional: {value: {actual: clubs.established}, of: 10}},"
                        + " {max: 5, flag: {when: {fact: inspected}, points: 5}}]}}"))
                .get("00008");
        assertEquals(1, said.size());
        assertTrue(said.get(0).endsWith("(fact “inspected” not entered)."), said.get(0));
    }

    /** 30 of 10 would be 30 points. */
    @Test
    void pointsAboveTheMaximum_areSaidBeforeAndAfter() throws IOException {
        Map<String, List<String>> said = said(criterion("missing: zero, " + ESTABLISHED));
        assertEquals(List.of(), said.get("00008"));
        assertTrue(
                said.get("00025").stream()
                        .allMatch(line -> line.startsWith("Criterion A1 Growth:") && line.contains("limited to")),
                said::toString);
    }

    @Test
    void sectionThatIsLimited_isSaidWithItsSumBefore() throws IOException {
        String two = HEAD.formatted("10") + """
                  - {code: A, max: 10, title: {en: All}, criteria: [
                      {code: A1, max: 10, missing: zero, rule: {assessed: {fact: x}}}]}
                  - {code: B, kind: bonus, max: 3, title: {en: Bonus}, criteria: [
                      {code: B1, max: 3, missing: zero, rule: {proportional: {value: {actual: clubs.established}, of: 3}}},
                      {code: B2, max: 3, missing: zero, rule: {proportional: {value: {actual: clubs.established}, of: 3}}}]}
                """;
        assertTrue(
                said(two).get("00008").stream()
                        .anyMatch(line ->
                                line.startsWith("Section Bonus") && line.endsWith("6 points in all, limited to 3.")),
                () -> "no section");
    }

    @Test
    void exclusionThatHolds_isNamed_andNoOther() throws IOException {
        String excluded = criterion("missing: zero, " + ESTABLISHED)
                + "exclusions: [{code: X1, title: {en: Late}, when: {fact: late}},"
                + " {code: X2, when: {at_least: [{actual: clubs.established}, 31]}}]\n";
        String out = out(excluded, "00025");
        assertTrue(out.startsWith("Out of the ranking: ") && out.contains("Late"), out);
        assertTrue(!out.contains("X2"), out);
    }

    @Test
    void totalThatIsRefused_namesTheCriteriaWhoseDataAreMissing() throws IOException {
        String out = out(
                criterion("missing: refuse, rule: {proportional: {value: {actual: clubs.operating}, of: 10}}"),
                "00008");
        assertTrue(out.startsWith("No total, since data are missing for: A1 Growth"), out);
    }

    @Test
    void unitToWhichNoCriterionApplies_hasNoTotal() throws IOException {
        assertEquals(
                "No total, since no core criterion applies.",
                out(criterion("missing: zero, applies: {fact: late}, " + ESTABLISHED), "00008"));
    }
}
