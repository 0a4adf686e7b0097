package org.ishc.io.pack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.spi.Manifest;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;

/** Holds a package in one file to what its manifest lists. */
public final class Listing {

  private Listing() {}

  /**
   * Returns the tables that are to be read: all that are there when the manifest lists none, else those that it lists.
   *
   * @param file the file, for findings
   * @param there the tables that are there
   * @param findings {@code package.missing-resource} and {@code package.unlisted-file} are added here
   */
  public static Set<Table> read(Manifest manifest, String file, Set<Table> there, List<Finding> findings) {
    if (manifest.resources().isEmpty()) {
      return there.isEmpty() ? Set.of() : EnumSet.copyOf(there);
    }
    Set<Table> listed = EnumSet.noneOf(Table.class);
    List<Manifest.Resource> missing = new ArrayList<>();
    for (Manifest.Resource resource : manifest.resources()) {
      Optional<Table> table = Table.find(resource.name()).filter(there::contains);
      table.ifPresentOrElse(listed::add, () -> missing.add(resource));
    }
    for (Manifest.Resource resource : missing) {
      Location location = Table.find(resource.name()).map(table -> Location.ofTable(table.tableName())).orElse(Location.none());
      findings.add(
          Finding.of(
              ExchangeFinding.MISSING_RESOURCE, location.withSource(file, null, null, null), "name", resource.name(), "path", resource.path()));
    }
    for (Table table : there) {
      if (!listed.contains(table)) {
        findings.add(
            Finding.of(ExchangeFinding.UNLISTED_FILE, Location.none().withSource(file, null, null, null), "path", table.tableName()));
      }
    }
    return listed;
  }
}
