package org.ishc.io.report.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.report.PastImpact;
import org.ishc.io.rulebook.RulebookText;

/** What a change of two criteria does to three communes: one rises, one falls, one stays. */
final class ImpactSamples {

    private static final Map<String, String> NAMES =
            Map.of("A1", "Xã An", "B1", "Xã Bình", "C1", "Xã Cường <&> có tên dài hơn chỗ trống");

    private static final String PACKAGE = """
            {"manifest": {"name": "n", "as_of": "2026-12-31", "ishc_version": "1"},
             "org-units": [
               {"unit_code": "VN", "level": "CENTRAL", "name": "Trung ương", "valid_from": "2025-07-01"},
               {"unit_code": "P1", "level": "PROVINCE", "name": "Tỉnh Một", "parent_code": "VN", "valid_from": "2025-07-01"},
               {"unit_code": "A1", "level": "COMMUNE", "name": "Xã An", "parent_code": "P1", "valid_from": "2025-07-01"},
               {"unit_code": "B1", "level": "COMMUNE", "name": "Xã Bình", "parent_code": "P1", "valid_from": "2025-07-01"},
               {"unit_code": "C1", "level": "COMMUNE", "name": "Xã Cường", "parent_code": "P1", "valid_from": "2025-07-01"}],
             "values": [
               {"unit_code": "A1", "indicator": "clubs.established", "period": "2026", "value": 2},
               {"unit_code": "B1", "indicator": "clubs.established", "period": "2026", "value": 8},
               {"unit_code": "C1", "indicator": "clubs.established", "period": "2026", "value": 5}],
             "assessments": [
               {"unit_code": "A1", "period": "2026", "fact": "plan", "stage": "FINAL", "value": true},
               {"unit_code": "B1", "period": "2026", "fact": "plan", "stage": "FINAL", "value": false},
               {"unit_code": "C1", "period": "2026", "fact": "plan", "stage": "FINAL", "value": true}]}
            """;

    private static final String RULEBOOK = """
            rulebook: mau
            version: "1"
            applies_to: COMMUNE
            valid_from: 2026-01-01
            scale: 20
            points: {decimals: 1}
            sections:
              - code: A
                max: 20
                title: {vi: Nhân rộng, en: Replication}
                criteria:
                  - {code: A1, max: %d, missing: zero, title: {vi: Thành lập, en: Established},
                     rule: {proportional: {value: {actual: clubs.established}, of: 10}}}
                  - {code: A2, max: %d, missing: zero, title: {vi: Kế hoạch, en: Plan},
                     rule: {flag: {when: {fact: plan}, points: %d}}}
            classes: [{code: TOT, from: 12, title: {vi: Tốt, en: Good}}, {code: KHA, from: 0, title: {vi: Khá, en: Fair}}]
            """;

    private ImpactSamples() {}

    private static Rulebook rulebook(int established, int plan) {
        return RulebookReader.read(RulebookText.parse(RULEBOOK.formatted(established, plan, plan)));
    }

    private static PastImpact between(Path folder, Rulebook before, Rulebook after) throws IOException {
        LoadedPackage loaded = PackageReader.read(Files.writeString(folder.resolve("impact.json"), PACKAGE));
        Impact impact = Impact.of(before, after, loaded.scoring(before, Period.ofYear(2026)), Stage.FINAL);
        return new PastImpact(impact, code -> NAMES.getOrDefault(code, code));
    }

    /** Clubs count for less and a plan for more: B1 falls from the first place to the last. */
    static PastImpact changed(Path folder) throws IOException {
        return between(folder, rulebook(16, 4), rulebook(6, 14));
    }

    /** The same rules: nobody moves. */
    static PastImpact same(Path folder) throws IOException {
        return between(folder, rulebook(16, 4), rulebook(16, 4));
    }
}
