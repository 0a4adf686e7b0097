package org.ishc.embedding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.time.DateRange;

/** Tells what one code names on two days: no code is read without a day. */
public final class WhatACodeNames {

    private static final UnitCode CODE = UnitCode.parse("00008");
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private WhatACodeNames() {}

    /** Prints a line for the last day before the reform and one for the day after. */
    public static void main(String[] arguments) {
        Registry registry = Registry.of(
                        List.of(
                                unit(DateRange.of(LocalDate.of(2020, 1, 1), REFORM), "Phường Vĩnh Phúc"),
                                unit(DateRange.from(REFORM), "Phường Ngọc Hà")),
                        List.of())
                .value();
        for (LocalDate day : List.of(REFORM.minusDays(1), REFORM)) {
            System.out.println(day + " " + CODE + " "
                    + registry.asOf(day).unit(CODE).name().orElseThrow());
        }
    }

    private static UnitVersion unit(DateRange validity, String name) {
        return new UnitVersion(
                CODE,
                validity,
                UnitLevel.COMMUNE,
                Optional.empty(),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Origin.NONE);
    }
}
