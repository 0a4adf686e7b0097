package org.ishc.io.ingest.reading;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.NormPack;
import org.ishc.core.emulation.GroupMembership;
import org.ishc.core.figure.Definition;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.core.organisation.CommuneType;
import org.ishc.core.organisation.OrganisationFinding;
import org.ishc.core.organisation.UnitClass;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.records.ClubReportRow;
import org.ishc.io.records.ClubReports;
import org.ishc.io.records.GroupRow;
import org.ishc.io.records.IndicatorRow;
import org.ishc.io.records.OrgUnitRow;
import org.ishc.io.records.ReportedValues;
import org.ishc.io.records.UnitClassRow;
import org.ishc.io.records.ValueRow;
import org.ishc.io.table.ColumnKey;
import org.ishc.io.table.Columns;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.KeyIndex;
import org.ishc.io.table.Row;
import org.ishc.io.table.Table;

/** The tables whose records can be refused as a whole, after each of their cells was read. */
public final class Bindings {

    private Bindings() {}

    /** Unit versions; one that would hold no day is refused. */
    public static Binding<OrgUnitRow, UnitVersion> orgUnits() {
        return Binding.refusing(Table.ORG_UNITS, OrgUnitRow.class, OrgUnitRow::from, (row, unit) -> {
            if (unit.hasBadRange()) {
                LocalDate end = Objects.requireNonNull(unit.validTo());
                return refuse(
                        row,
                        OrganisationFinding.BAD_RANGE,
                        Columns.OrgUnits.VALID_TO,
                        end.toString(),
                        "valid_from",
                        unit.validFrom(),
                        "valid_to",
                        end);
            }
            return Optional.of(unit.toDomain());
        });
    }

    /** Classes of units; one that would hold on no day, or is built in, is refused. */
    public static Binding<UnitClassRow, UnitClass> unitClasses() {
        return Binding.refusing(Table.UNIT_CLASSES, UnitClassRow.class, UnitClassRow::from, (row, unit) -> {
            if (unit.hasBadRange()) {
                LocalDate end = Objects.requireNonNull(unit.validTo());
                refuse(
                        row,
                        OrganisationFinding.CLASS_BAD_RANGE,
                        Columns.UnitClasses.VALID_TO,
                        end.toString(),
                        "valid_from",
                        unit.validFrom(),
                        "valid_to",
                        end);
            }
            if (unit.isReserved()) {
                refuse(
                        row,
                        OrganisationFinding.CLASS_RESERVED,
                        Columns.UnitClasses.CLASS,
                        unit.class_(),
                        "class",
                        unit.class_(),
                        "prefix",
                        CommuneType.PREFIX);
            }
            return row.hasError() ? Optional.empty() : Optional.of(unit.toDomain());
        });
    }

    /** Group memberships; one that would hold no day is refused. */
    static Binding<GroupRow, GroupMembership> groups() {
        return Binding.refusing(
                Table.GROUPS,
                GroupRow.class,
                GroupRow::from,
                (row, group) -> group.hasBadRange()
                        ? refuse(
                                row,
                                ExchangeFinding.RANGE,
                                Columns.Groups.VALID_TO,
                                String.valueOf(group.validTo()),
                                "allowed",
                                FilePhrase.AFTER.with("day", Objects.requireNonNull(group.validFrom())))
                        : Optional.of(group.toDomain()));
    }

    /**
     * A host's indicators; a ratio without its two parts, and a definition that cannot be read or is of another kind,
     * are refused.
     *
     * @param places takes where each indicator stands
     * @param norms the norms that definitions may name
     */
    public static Binding<IndicatorRow, Indicator> indicators(Map<IndicatorCode, Location> places, NormPack norms) {
        DefinitionText definitions = new DefinitionText(norms);
        return Binding.refusing(Table.INDICATORS, IndicatorRow.class, IndicatorRow::from, (row, indicator) -> {
            if (indicator.definition() != null) {
                Optional<Definition> definition = definitions.read(row, indicator);
                definition.ifPresent(given -> places.put(
                        IndicatorCode.parse(indicator.code()),
                        row.findings().location().withValue(indicator.definition())));
                return definition.map(each -> indicator.toDomain(definition));
            }
            if (indicator.lacksParts()) {
                return refuse(
                        row,
                        ExchangeFinding.REQUIRED,
                        indicator.numerator() == null ? Columns.Indicators.NUMERATOR : Columns.Indicators.DENOMINATOR,
                        "");
            }
            places.put(IndicatorCode.parse(indicator.code()), row.findings().location());
            return Optional.of(indicator.toDomain(Optional.empty()));
        });
    }

    /** What clubs reported. */
    public static Binding<ClubReportRow, ClubReport> clubReports() {
        return Binding.direct(
                Table.CLUB_REPORTS,
                ClubReportRow.class,
                ClubReportRow::from,
                () -> new ClubReports()::from,
                ReportsKept::new,
                () -> new KeyIndex(Table.CLUB_REPORTS, new RoomInFile()::take));
    }

    /** What units reported themselves. */
    static Binding<ValueRow, ReportedValue> values() {
        return Binding.direct(
                Table.VALUES,
                ValueRow.class,
                ValueRow::from,
                () -> ReportedValues::from,
                ValuesKept::new,
                () -> new KeyIndex(Table.VALUES));
    }

    static <D> Optional<D> refuse(Row row, FindingCode code, ColumnKey<?> column, String value, Object... arguments) {
        row.findings().add(code, column.column(), value, arguments);
        return Optional.empty();
    }
}
