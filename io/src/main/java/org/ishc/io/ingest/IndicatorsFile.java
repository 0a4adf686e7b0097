package org.ishc.io.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.target.Indicator;
import org.ishc.core.target.IndicatorCatalogue;
import org.ishc.io.csv.Bytes;
import org.ishc.io.csv.CsvTable;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.Table;

/** A host's indicators in a file of their own: the table {@code indicators} as CSV. */
public final class IndicatorsFile {

  private IndicatorsFile() {}

  /**
   * Reads the indicators beside those that are built in.
   *
   * @return the catalogue of all, with what is wrong in the file
   * @throws IOException when the file cannot be read
   */
  public static Checked<IndicatorCatalogue> read(Path file) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Map<IndicatorCode, Location> places = new HashMap<>();
    String name = String.valueOf(file.getFileName());
    List<Indicator> own =
        CsvTable.open(Table.INDICATORS, name, Bytes.of(file), Optional.empty(), Opening.DEFAULT, findings::add)
            .map(csv -> new TableReading<>(Table.INDICATORS, Bindings.indicators(places), findings::add).read(csv.parts(), Opening.DEFAULT.limits().cellLength(), 1))
            .orElse(List.of());
    Checked<IndicatorCatalogue> checked = new IndicatorReferences(places).check(own);
    findings.addAll(checked.findings());
    return new Checked<>(checked.value(), findings);
  }
}
