package org.ishc.core.testing;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/** Values and targets in a line each, and the figures that they make. */
public final class SamplesFigure {

    private SamplesFigure() {}

    /** Returns the code of an indicator. */
    public static IndicatorCode indicator(String code) {
        return IndicatorCode.parse(code);
    }

    /** Reads values: {@code unit indicator period value}, and a status where it is not REPORTED. */
    public static List<ReportedValue> values(String... lines) {
        List<ReportedValue> values = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(" ");
            values.add(new ReportedValue(
                    unit(cells[0]),
                    indicator(cells[1]),
                    Period.parse(cells[2]),
                    Long.parseLong(cells[3]),
                    cells.length > 4 ? ValueStatus.valueOf(cells[4]) : ValueStatus.REPORTED,
                    Optional.empty(),
                    Origin.of("values", values.size() + 1)));
        }
        return values;
    }

    /** Reads targets: {@code unit indicator period comparison value high decided revision}. */
    public static List<Target> targets(String... lines) {
        List<Target> targets = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(" ");
            targets.add(new Target(
                    unit(cells[0]),
                    indicator(cells[1]),
                    Period.parse(cells[2]),
                    Comparison.valueOf(cells[3]),
                    Fraction.parse(cells[4]),
                    cells[5].equals("-") ? Optional.empty() : Optional.of(Fraction.parse(cells[5])),
                    Optional.empty(),
                    day(cells[6]),
                    Long.parseLong(cells[7]),
                    Origin.of("targets", targets.size() + 1)));
        }
        return targets;
    }

    /** Returns a register without any club. */
    public static ClubRegister noClubs(Registry registry) {
        return ClubRegister.of(registry, PeriodCalendar.CALENDAR, day("2026-12-31"), List.of(), List.of(), List.of())
                .value();
    }

    /** Returns the figures of units that record no club and report some {@linkplain #values values}. */
    public static Figures figures(Registry registry, String... values) {
        return Figures.of(
                registry, noClubs(registry), IndicatorCatalogue.BUILT_IN, PeriodCalendar.CALENDAR, values(values));
    }
}
