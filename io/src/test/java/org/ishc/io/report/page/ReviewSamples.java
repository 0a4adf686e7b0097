package org.ishc.io.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.testing.SamplesPackage;

/**
 * Three provinces with targets of their own in a year that is over, and a level of quality that the nation set itself:
 * the first reaches both, the second the quality alone, the third gave no figure.
 */
final class ReviewSamples {

    static final LocalDate YEARS_END = LocalDate.of(2026, 12, 31);
    static final Period YEAR = Period.ofYear(2026);

    /** Markup, quotes, a place of a sentence, and more than any table is wide for. */
    static final String HOSTILE =
            "</script><b onclick='x'>&\"{day} " + "dài ".repeat(30).strip();

    private static final String RULEBOOK = """
            rulebook: mau
            version: "1"
            applies_to: PROVINCE
            valid_from: 2020-01-01
            scale: 20
            points: {decimals: 1}
            sections:
              - code: A
                max: 20
                title: {vi: Nhân rộng, en: Replication}
                criteria:
                  - {code: A1, max: 20, missing: refuse, title: {vi: Thăm hỏi, en: Visits},
                     rule: {proportional: {value: {actual: visits}, of: 40}}}
            classes: [{code: TOT, from: 12, title: {vi: Tốt, en: Good}}, {code: KHA, from: 0, title: {vi: Khá, en: Fair}}]
            awards: [{code: FLAG, per: group, top: 1, at_least: TOT, ties: include, title: {vi: Cờ, en: Flag}}]
            """;

    private ReviewSamples() {}

    static SamplesPackage provinces() {
        return SamplesPackage.sound()
                .with("indicators", """
            code,kind,unit,title_vi,title_en,numerator,denominator
            visits,FLOW,COUNT,Lượt thăm,Visits,,
            asked,FLOW,COUNT,Lượt hỏi,Asked,,
            rate,RATIO,PERCENT,Tỷ lệ,Rate,visits,asked
            """)
                .with("org-units", """
            unit_code,valid_from,valid_to,level,kind,name,parent_code
            VN,2020-01-01,,CENTRAL,,Trung ương,
            P1,2020-01-01,,PROVINCE,,Tỉnh Một,VN
            P2,2020-01-01,,PROVINCE,,Tỉnh Hai,VN
            P3,2020-01-01,,PROVINCE,,Tỉnh Ba,VN
            """)
                .with("values", """
            unit_code,indicator,period,value
            P1,visits,2026,30
            P1,asked,2026,45
            P2,visits,2026,14
            P2,asked,2026,20
            """)
                .with("targets", """
            unit_code,indicator,period,comparator,value,value_high,decided_on,revision
            P1,visits,2026,AT_LEAST,24,,2026-01-05,1
            P2,visits,2026,AT_LEAST,21,,2026-01-05,1
            P3,visits,2026,AT_LEAST,12,,2026-01-05,1
            VN,rate,2026,AT_LEAST,60,,2026-01-05,1
            """)
                .with("groups", "unit_code,group_code,valid_from,valid_to\nP1,G1,,\nP2,G1,,\nP3,G2,,\n")
                .without("successions")
                .without("clubs")
                .without("club-events")
                .without("club-reports")
                .without("assessments");
    }

    /** The same with values of the third, too, so that nothing is missing. */
    static SamplesPackage complete() {
        return provinces().adding("values", "P3,visits,2026,6\nP3,asked,2026,15\n");
    }

    static LoadedPackage loaded(SamplesPackage sample, Path folder) {
        try {
            return PackageReader.read(sample.folder(folder));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static Rulebook rulebook() {
        return RulebookReader.read(RulebookText.parse(RULEBOOK));
    }

    /** Rules that every club has all its points under. */
    static Rulebook ofClubs() {
        return RulebookReader.read(RulebookText.parse("""
                rulebook: clubs
                version: "1"
                applies_to: CLUB
                scale: 10
                sections:
                  - code: A
                    max: 10
                    criteria: [{code: A1, max: 10, missing: zero, rule: {flag: {when: {reported: report.women}}}}]
                """));
    }

    static ScoreCard card(LoadedPackage loaded) {
        return card(loaded, rulebook());
    }

    static ScoreCard card(LoadedPackage loaded, Rulebook rulebook) {
        return Scorer.score(rulebook, loaded.scoring(rulebook, YEAR), Stage.FINAL);
    }
}
