package org.ishc.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.organisation.Interval;
import org.ishc.core.organisation.Restated;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Verdict;
import org.ishc.sample.SamplePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

  @Test
  void examples_onTheSamplePackage_run(@TempDir Path folder) throws IOException {
    SamplePackage.write(folder);
    assertEquals(Verdict.INVALID, ValidatePackage.validate(folder));
    ScoreCard card = ScoreProvinces.score(PackageReader.read(folder));
    assertEquals(63, card.units().size());
    assertTrue(card.units().get(0).explanation().children().size() > 1);
    ScoreProvinces.explain(card.units().get(0).explanation(), "");
  }

  @Test
  void restate_aWholeAndASplitCommune_isExactAndAnInterval() {
    Restated restated =
        RestateFigures.restate(
            Map.of(UnitCode.parse("00001"), BigInteger.valueOf(3), UnitCode.parse("00007"), BigInteger.valueOf(4)));
    assertEquals(BigInteger.valueOf(7), restated.total());
    assertEquals(
        Optional.of(Interval.exactly(BigInteger.valueOf(3))), restated.figures().get(UnitCode.parse("00097")));
    assertEquals(
        Optional.of(new Interval(BigInteger.ZERO, BigInteger.valueOf(4))), restated.figures().get(UnitCode.parse("00008")));
  }
}
