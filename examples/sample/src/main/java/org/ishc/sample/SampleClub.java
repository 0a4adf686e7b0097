package org.ishc.sample;

import java.time.LocalDate;
import java.util.Locale;
import org.ishc.core.base.UnitCode;

/**
 * An invented club.
 *
 * @param number from 1
 * @param province its province before the reform
 * @param commune its commune before the reform
 * @param founded the day on which it was founded, or taken into the records
 * @param year the year in which it was founded
 */
record SampleClub(int number, UnitCode province, UnitCode commune, LocalDate founded, int year) {

    String code() {
        return String.format(Locale.ROOT, "CLB%05d", number);
    }
}
