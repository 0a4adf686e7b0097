package org.ishc.io.ingest;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.emulation.GroupMembership;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.core.organisation.OrganisationFinding;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.target.Indicator;
import org.ishc.io.records.GroupRow;
import org.ishc.io.records.IndicatorRow;
import org.ishc.io.records.OrgUnitRow;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Row;

/** The tables whose records can be refused as a whole, after each of their cells was read. */
final class Bindings {

  private Bindings() {}

  /** Unit versions; one that would hold no day is refused. */
  static Tables.Binding<OrgUnitRow, UnitVersion> orgUnits() {
    return new Tables.Binding<>() {
      @Override
      public OrgUnitRow bind(Row row) {
        return OrgUnitRow.from(row);
      }

      @Override
      public Optional<UnitVersion> make(OrgUnitRow unit, Row row) {
        if (unit.hasBadRange()) {
          LocalDate end = Objects.requireNonNull(unit.validTo());
          return refuse(row, OrganisationFinding.BAD_RANGE, "valid_to", end.toString(), "valid_from", unit.validFrom(), "valid_to", end);
        }
        return Optional.of(unit.toDomain());
      }
    };
  }

  /** Group memberships; one that would hold no day is refused. */
  static Tables.Binding<GroupRow, GroupMembership> groups() {
    return new Tables.Binding<>() {
      @Override
      public GroupRow bind(Row row) {
        return GroupRow.from(row);
      }

      @Override
      public Optional<GroupMembership> make(GroupRow group, Row row) {
        if (group.hasBadRange()) {
          return refuse(
              row, ExchangeFinding.RANGE, "valid_to", String.valueOf(group.validTo()), "allowed", "> " + group.validFrom());
        }
        return Optional.of(group.toDomain());
      }
    };
  }

  /**
   * A host's indicators; a ratio without its two parts is refused.
   *
   * @param places takes where each indicator stands
   */
  static Tables.Binding<IndicatorRow, Indicator> indicators(Map<IndicatorCode, Location> places) {
    return new Tables.Binding<>() {
      @Override
      public IndicatorRow bind(Row row) {
        return IndicatorRow.from(row);
      }

      @Override
      public Optional<Indicator> make(IndicatorRow indicator, Row row) {
        if (indicator.lacksParts()) {
          return refuse(row, ExchangeFinding.REQUIRED, indicator.numerator() == null ? "numerator" : "denominator", "");
        }
        places.put(IndicatorCode.parse(indicator.code()), row.findings().location());
        return Optional.of(indicator.toDomain());
      }
    };
  }

  private static <D> Optional<D> refuse(Row row, FindingCode code, String column, String value, Object... arguments) {
    row.findings().add(code, row.table().columns().get(row.table().indexOf(column)), value, arguments);
    return Optional.empty();
  }
}
