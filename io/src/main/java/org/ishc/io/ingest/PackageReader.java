package org.ishc.io.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.ClubReport;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.GroupMembership;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.core.organisation.OrganisationFinding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.target.Figures;
import org.ishc.core.target.Indicator;
import org.ishc.core.target.IndicatorCatalogue;
import org.ishc.core.target.ReportedValue;
import org.ishc.core.target.Target;
import org.ishc.core.target.TargetCheck;
import org.ishc.core.target.Targets;
import org.ishc.core.target.ValueCheck;
import org.ishc.io.records.AssessmentRow;
import org.ishc.io.records.ClubEventRow;
import org.ishc.io.records.ClubReportRow;
import org.ishc.io.records.ClubRow;
import org.ishc.io.records.GroupRow;
import org.ishc.io.records.IndicatorRow;
import org.ishc.io.records.OrgUnitRow;
import org.ishc.io.records.SuccessionRow;
import org.ishc.io.records.TargetRow;
import org.ishc.io.records.ValueRow;
import org.ishc.io.reference.BuiltInReference;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Row;
import org.ishc.io.table.Table;

/** Reads a package in any form and checks it: one table of contents of everything that is looked at. */
public final class PackageReader {

  private final PackageSource source;
  private final Ledger ledger = new Ledger();
  private final List<Finding> findings = new ArrayList<>();
  private final Tables tables;

  private PackageReader(PackageSource source) {
    this.source = source;
    this.tables = new Tables(source, ledger, findings);
  }

  /**
   * Reads a package.
   *
   * @throws IOException when the path cannot be read at all; what is wrong inside is a finding
   */
  public static LoadedPackage read(Path path) throws IOException {
    return read(PackageFormats.installed().open(path));
  }

  /** Reads an opened package. */
  public static LoadedPackage read(PackageSource source) {
    return new PackageReader(source).run();
  }

  private LoadedPackage run() {
    findings.addAll(source.findings());
    IndicatorCatalogue catalogue = IndicatorCatalogue.of(tables.read(Table.INDICATORS, indicators()));
    Registry registry = registry();
    ClubRegister clubs = clubs(registry);
    List<ReportedValue> values = values(registry, catalogue);
    Figures figures = Figures.of(registry, clubs, catalogue, source.manifest().calendar(), values);
    List<Target> rows = targetRows(registry, catalogue);
    Targets targets = Targets.of(registry, source.manifest().calendar(), catalogue, rows);
    List<GroupMembership> groups = tables.read(Table.GROUPS, groups());
    List<Assessment> assessments = tables.read(Table.ASSESSMENTS, Tables.binding(AssessmentRow::from, AssessmentRow::toDomain));
    check("values:agreement", values.size(), () -> ValueCheck.agreement(figures, values));
    check(
        "targets:cascade",
        rows.size(),
        () ->
            TargetCheck.cascade(
                registry, source.manifest().calendar(), catalogue, targets, rows, source.manifest().today()));
    List<Finding> placed = new Whereabouts(source, tables).complete(findings);
    return new LoadedPackage(
        source.manifest(),
        registry,
        clubs,
        values,
        figures,
        rows,
        targets,
        groups,
        assessments,
        placed.stream().sorted(FindingOrder.ORDER).toList(),
        ledger,
        source.sha256(),
        !source.tables().isEmpty());
  }

  private void check(String name, long records, Supplier<List<Finding>> body) {
    ledger.run(name, records, body).ifPresent(findings::addAll);
  }

  /** Runs a check that makes something; when it crashes, what it makes of nothing stands in, and the ledger says so. */
  private <T> T make(String name, long records, Supplier<Checked<T>> body, Supplier<T> otherwise) {
    Optional<Checked<T>> made = ledger.run(name, records, body);
    return made.isPresent() ? made.get().into(findings) : otherwise.get();
  }

  private Registry registry() {
    if (!source.tables().contains(Table.ORG_UNITS)) {
      ledger.skip("table:org-units", "not in the package; the built-in reference data of " + BuiltInReference.EDITION + " are used");
      ledger.skip("organisation", "the built-in reference data were checked when they were made");
      return BuiltInReference.registry();
    }
    List<UnitVersion> versions = tables.read(Table.ORG_UNITS, orgUnits());
    List<Succession> successions = tables.read(Table.SUCCESSIONS, Tables.binding(SuccessionRow::from, SuccessionRow::toDomain));
    return make(
        "organisation",
        (long) versions.size() + successions.size(),
        () -> Registry.of(versions, successions),
        () -> Registry.of(List.of(), List.of()).value());
  }

  private ClubRegister clubs(Registry registry) {
    List<Club> clubs = tables.read(Table.CLUBS, Tables.binding(ClubRow::from, ClubRow::toDomain));
    List<ClubEvent> events = tables.read(Table.CLUB_EVENTS, Tables.binding(ClubEventRow::from, ClubEventRow::toDomain));
    List<ClubReport> reports = tables.read(Table.CLUB_REPORTS, Tables.binding(ClubReportRow::from, ClubReportRow::toDomain));
    Function<Boolean, Checked<ClubRegister>> register =
        isFull ->
            ClubRegister.of(
                registry,
                source.manifest().calendar(),
                source.manifest().today(),
                isFull ? clubs : List.of(),
                isFull ? events : List.of(),
                isFull ? reports : List.of());
    ClubRegister made =
        make(
            "clubs",
            (long) clubs.size() + events.size() + reports.size(),
            () -> register.apply(true),
            () -> register.apply(false).value());
    refusedWithTheirClub(made, Table.CLUB_EVENTS);
    refusedWithTheirClub(made, Table.CLUB_REPORTS);
    return made;
  }

  /** A row that is refused for what stands in it says, too, that its club is refused: that is what to mend first. */
  private void refusedWithTheirClub(ClubRegister clubs, Table table) {
    for (Location row : tables.refused(table)) {
      List<String> key = row.key();
      if (key != null && clubs.isRefused(ClubCode.parse(key.get(0)))) {
        findings.add(Finding.of(ReferenceFinding.REFUSED, row.withColumn("club_code"), "cause", key.get(0)));
      }
    }
  }

  private List<ReportedValue> values(Registry registry, IndicatorCatalogue catalogue) {
    List<ReportedValue> values = tables.read(Table.VALUES, Tables.binding(ValueRow::from, ValueRow::toDomain));
    return make(
        "values",
        values.size(),
        () -> ValueCheck.references(registry, source.manifest().calendar(), catalogue, values),
        List::of);
  }

  private List<Target> targetRows(Registry registry, IndicatorCatalogue catalogue) {
    List<Target> targets =
        tables.read(
            Table.TARGETS,
            Tables.binding(row -> TargetRow.from(row, isRatio(row, catalogue)), TargetRow::toDomain));
    return make("targets", targets.size(), () -> TargetCheck.references(registry, catalogue, targets), List::of);
  }

  private static boolean isRatio(Row row, IndicatorCatalogue catalogue) {
    String indicator = row.text("indicator");
    return indicator != null && catalogue.find(IndicatorCode.parse(indicator)).filter(Indicator.Ratio.class::isInstance).isPresent();
  }

  private static Tables.Binding<OrgUnitRow, UnitVersion> orgUnits() {
    return new Tables.Binding<>() {
      @Override
      public OrgUnitRow bind(Row row) {
        return OrgUnitRow.from(row);
      }

      @Override
      public Optional<UnitVersion> make(OrgUnitRow unit, Row row) {
        if (unit.hasBadRange()) {
          row.findings()
              .add(
                  OrganisationFinding.BAD_RANGE,
                  row.table().columns().get(row.table().indexOf("valid_to")),
                  String.valueOf(unit.validTo()),
                  "valid_from", unit.validFrom(), "valid_to", String.valueOf(unit.validTo()));
          return Optional.empty();
        }
        return Optional.of(unit.toDomain());
      }
    };
  }

  private static Tables.Binding<GroupRow, GroupMembership> groups() {
    return new Tables.Binding<>() {
      @Override
      public GroupRow bind(Row row) {
        return GroupRow.from(row);
      }

      @Override
      public Optional<GroupMembership> make(GroupRow group, Row row) {
        if (group.hasBadRange()) {
          row.findings()
              .add(
                  ExchangeFinding.RANGE,
                  row.table().columns().get(row.table().indexOf("valid_to")),
                  String.valueOf(group.validTo()),
                  "allowed", "> " + group.validFrom());
          return Optional.empty();
        }
        return Optional.of(group.toDomain());
      }
    };
  }

  private static Tables.Binding<IndicatorRow, Indicator> indicators() {
    return new Tables.Binding<>() {
      @Override
      public IndicatorRow bind(Row row) {
        return IndicatorRow.from(row);
      }

      @Override
      public Optional<Indicator> make(IndicatorRow indicator, Row row) {
        if (indicator.lacksParts()) {
          String lacking = indicator.numerator() == null ? "numerator" : "denominator";
          row.findings().add(ExchangeFinding.REQUIRED, row.table().columns().get(row.table().indexOf(lacking)), "");
          return Optional.empty();
        }
        return Optional.of(indicator.toDomain());
      }
    };
  }
}
