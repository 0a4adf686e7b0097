package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.reference.ReferenceData;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.ishc.sample.SamplePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample in November, when some provinces without club records only estimate: the ranking of November rests on
 * estimates, the final one may not.
 */
class VerifiedOnlyTest {

    private static final Period YEAR = Period.ofYear(2023);

    @TempDir
    Path folder;

    /** The sample without its clubs: a third of the provinces estimates, a third reports, a third is verified. */
    private LoadedPackage november() throws IOException {
        SamplePackage.write(folder);
        List<String> clubs = Files.readAllLines(folder.resolve("clubs.csv"));
        Files.write(folder.resolve("clubs.csv"), clubs.subList(0, 1));
        Files.deleteIfExists(folder.resolve("club-events.csv"));
        Files.deleteIfExists(folder.resolve("club-reports.csv"));
        Files.deleteIfExists(folder.resolve("datapackage.json"));
        StringBuilder values = new StringBuilder("unit_code,indicator,period,value,status,recorded_on\n");
        int number = 0;
        for (UnitCode unit : ReferenceData.builtIn()
                .registry()
                .asOf(LocalDate.of(2023, 12, 31))
                .members(UnitLevel.PROVINCE)) {
            String status = List.of("ESTIMATED", "REPORTED", "VERIFIED").get(number++ % 3);
            for (String figure : List.of(
                    "clubs.established,40",
                    "clubs.existing,100",
                    "clubs.operating,100",
                    "clubs.reporting,90",
                    "clubs.fully-active,80")) {
                String[] texts = figure.split(",");
                values.append(unit)
                        .append(',')
                        .append(texts[0])
                        .append(",2023,")
                        .append(texts[1])
                        .append(',')
                        .append(status)
                        .append(",2023-12-01\n");
            }
        }
        Files.writeString(folder.resolve("values.csv"), values);
        return PackageReader.read(folder);
    }

    private static long missing(ScoreCard.UnitScore unit) {
        return unit.criteria().stream()
                .filter(criterionScore -> criterionScore.status() == ScoreCard.CriterionStatus.MISSING_DATA)
                .count();
    }

    @Test
    void finalRanking_countsVerifiedFiguresOnly_andSaysWhatItLeftOut() throws IOException {
        LoadedPackage loaded = november();
        Rulebook all = ShippedRulebooks.provinces2023();
        Rulebook verified =
                Rulebook.builder().from(all).accepts(ValueStatus.VERIFIED).build();
        ScoreCard first = Scorer.score(all, loaded.scoring(all, YEAR), Stage.FINAL);
        ScoreCard last = Scorer.score(verified, loaded.scoring(verified, YEAR), Stage.FINAL);
        assertEquals(
                0,
                first.findings().stream()
                        .filter(scoreFinding -> scoreFinding.finding().code() == EmulationFinding.BASIS)
                        .count());
        long weaker = 0;
        for (ScoreCard.UnitScore unit : first.units()) {
            ScoreCard.UnitScore then = last.find(unit.unit()).orElseThrow();
            boolean isSaid = last.findings().stream()
                    .anyMatch(finding -> finding.finding().code() == EmulationFinding.BASIS
                            && finding.unit().equals(Optional.of(unit.unit())));
            if (isSaid) {
                weaker++;
                assertTrue(missing(then) > missing(unit), () -> unit.unit().code());
                assertTrue(
                        then.total()
                                        .orElse(Fraction.ZERO)
                                        .compareTo(unit.total().orElse(Fraction.ZERO))
                                <= 0,
                        () -> unit.unit().code());
            } else {
                assertEquals(unit.total(), then.total());
            }
        }
        assertEquals(42, weaker);
    }
}
