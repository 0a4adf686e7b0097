package org.ishc.io.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.core.target.Indicator;
import org.ishc.core.target.IndicatorCatalogue;
import org.ishc.io.table.ExchangeFinding;

/** Whether the two parts of every ratio of a host are flows or stocks that exist; a ratio of ratios could never be computed. */
final class IndicatorReferences {

  private final Map<IndicatorCode, Location> places;

  IndicatorReferences(Map<IndicatorCode, Location> places) {
    this.places = new HashMap<>(places);
  }

  /** Returns the catalogue of those that stay. */
  Checked<IndicatorCatalogue> check(List<Indicator> own) {
    Map<IndicatorCode, Indicator> all = new HashMap<>();
    own.forEach(indicator -> all.put(indicator.code(), indicator));
    IndicatorCatalogue.BUILT_IN.all().forEach(indicator -> all.put(indicator.code(), indicator));
    List<Finding> findings = new ArrayList<>();
    List<Indicator> kept = new ArrayList<>();
    for (Indicator indicator : own) {
      int before = findings.size();
      if (indicator instanceof Indicator.Ratio ratio) {
        part(ratio, "numerator", ratio.numerator(), all, findings);
        part(ratio, "denominator", ratio.denominator(), all, findings);
      }
      if (findings.size() == before) {
        kept.add(indicator);
      }
    }
    return new Checked<>(IndicatorCatalogue.of(kept), findings);
  }

  private void part(Indicator.Ratio ratio, String column, IndicatorCode part, Map<IndicatorCode, Indicator> all, List<Finding> findings) {
    Location location = Objects.requireNonNull(places.get(ratio.code())).withColumn(column);
    if (!all.containsKey(part)) {
      findings.add(Finding.of(ReferenceFinding.UNKNOWN_INDICATOR, location, "indicator", part));
    } else if (all.get(part) instanceof Indicator.Ratio) {
      findings.add(Finding.of(ExchangeFinding.TYPE, location, "expected", "FLOW, STOCK"));
    }
  }
}
