package org.ishc.core.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Portion;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.time.DateRange;

/**
 * Units and successions in a line each: {@code code from to LEVEL parent}, {@code date from to portion share}; a dash
 * is empty.
 */
public final class SamplesOrganisation {

    /**
     * A small nation whose communes A, B and C are reorganised on 1 July 2025: A is split between X and Y, B joins X, C
     * becomes Z; X is split again in 2026.
     */
    public static final List<String> UNITS = List.of(
            "VN 2020-01-01 - CENTRAL -",
            "P1 2020-01-01 - PROVINCE VN",
            "D1 2020-01-01 2025-07-01 DISTRICT P1",
            "A 2020-01-01 2025-07-01 COMMUNE D1",
            "B 2020-01-01 2025-07-01 COMMUNE D1",
            "C 2020-01-01 2025-07-01 COMMUNE D1",
            "X 2025-07-01 2026-01-01 COMMUNE P1",
            "Y 2025-07-01 - COMMUNE P1",
            "Z 2025-07-01 - COMMUNE P1",
            "W 2026-01-01 - COMMUNE P1");

    /** The successions of {@link #UNITS}. */
    public static final List<String> SUCCESSIONS = List.of(
            "2025-07-01 A X partial -",
            "2025-07-01 A Y partial -",
            "2025-07-01 B X full -",
            "2025-07-01 C Z full -",
            "2026-01-01 X W partial 0.5",
            "2026-01-01 X Y partial 0.5");

    private SamplesOrganisation() {}

    /** Returns a day. */
    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** Returns a code. */
    public static UnitCode unit(String text) {
        return UnitCode.parse(text);
    }

    /** Reads unit versions. */
    public static List<UnitVersion> units(List<String> lines) {
        List<UnitVersion> units = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(" ");
            units.add(new UnitVersion(
                    unit(cells[0]),
                    cells[2].equals("-") ? DateRange.from(day(cells[1])) : DateRange.of(day(cells[1]), day(cells[2])),
                    UnitLevel.valueOf(cells[3]),
                    Optional.empty(),
                    Optional.of("Đơn vị " + cells[0]),
                    cells[4].equals("-") ? Optional.empty() : Optional.of(unit(cells[4])),
                    Optional.empty(),
                    Origin.of("org-units", units.size() + 1)));
        }
        return units;
    }

    /** Reads successions. */
    public static List<Succession> successions(List<String> lines) {
        List<Succession> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(" ");
            rows.add(new Succession(
                    day(cells[0]),
                    unit(cells[1]),
                    unit(cells[2]),
                    Portion.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                    cells[4].equals("-") ? Optional.empty() : Optional.of(Fraction.parse(cells[4])),
                    Optional.empty(),
                    Optional.empty(),
                    Origin.of("successions", rows.size() + 1)));
        }
        return rows;
    }

    /** Returns the small nation. */
    public static Registry nation() {
        return Registry.of(units(UNITS), successions(SUCCESSIONS)).value();
    }
}
