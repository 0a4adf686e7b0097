package org.ishc.core.targets;

import static org.ishc.core.testing.SamplesFigure.figures;
import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.ishc.core.testing.SamplesFigure.targets;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.organisation.Registry;
import org.ishc.core.testing.SamplesOrganisation;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The targets of Scheme 1336 and of three provinces against what was published of them: Thanh Hóa (38), Trà Vinh (84)
 * and Ninh Thuận (58).
 */
class ProgressTest {

    private static final Registry NATION = Registry.of(
                    SamplesOrganisation.units(List.of(
                            "VN 2016-01-01 - CENTRAL -",
                            "38 2016-01-01 - PROVINCE VN",
                            "58 2016-01-01 2025-07-01 PROVINCE VN",
                            "84 2016-01-01 2025-07-01 PROVINCE VN")),
                    List.of())
            .value();

    private static String progress(String target, String on, String... values) {
        Figures figures = figures(NATION, values);
        String[] cells = target.split(" ");
        Targets all = Targets.of(NATION, PeriodCalendar.CALENDAR, IndicatorCatalogue.BUILT_IN, targets(target));
        Progress progress = Progress.of(
                figures, all, unit(cells[0]), indicator(cells[1]), Period.parse(cells[2]), LocalDate.parse(on));
        return progress.status() + " "
                + progress.attainment().map(value -> value.toDecimal(2)).orElse("–") + " "
                + progress.gap().map(Fraction::toString).orElse("–") + " "
                + progress.requiredPer30Days().map(BigInteger::toString).orElse("–");
    }

    /** 3,000 new clubs in five years: 1,233 in 2022 were more than a year's part, though only just with 2021 silent. */
    @ParameterizedTest
    @CsvSource({
        "2022-12-31, ON_TRACK 41.10 1767/1 49",
        "2023-01-20, ON_TRACK 41.10 1767/1 50",
        "2023-01-21, BEHIND 41.10 1767/1 50",
        "2025-12-30, BEHIND 41.10 1767/1 53010",
        "2025-12-31, MISSED 41.10 1767/1 –",
        "2026-06-30, MISSED 41.10 1767/1 –"
    })
    void newClubs_areJudgedByTheDaysThatHavePassed(String on, String expected) {
        assertEquals(
                expected,
                progress(
                        "VN clubs.established 2021/2025 AT_LEAST 3000 - 2020-08-31 1",
                        on,
                        "VN clubs.established 2022 1233"));
    }

    /** Of a stock the way begins where it stood before: Ninh Thuận had none, Thanh Hóa some hundreds. */
    @ParameterizedTest
    @CsvSource({
        "58 clubs.existing 2021/2025 AT_LEAST 50 - 2021-01-05 1, 2025-05-31, ACHIEVED 112.00 0/1 0",
        "84 clubs.existing 2021/2025 AT_LEAST 50 - 2021-01-05 1, 2025-06-30, ACHIEVED 188.00 0/1 0",
        "38 clubs.existing 2021/2025 AT_LEAST 1000 - 2021-01-05 1, 2022-10-31, ON_TRACK 88.40 116/1 4",
        "38 clubs.existing 2021/2025 AT_LEAST 1600 - 2021-01-05 1, 2022-10-31, BEHIND 55.25 716/1 19"
    })
    void aStock_isJudgedFromWhereItStood(String target, String on, String expected) {
        assertEquals(
                expected,
                progress(
                        target,
                        on,
                        "38 clubs.existing 2016/2020 593",
                        "58 clubs.existing 2016/2020 15",
                        "38 clubs.existing 2022-10 884",
                        "58 clubs.existing 2025-05 56",
                        "84 clubs.existing 2025-06 94"));
    }

    /** Borrowers of Trà Vinh are no part of what was published: nobody says that the target is missed. */
    @Test
    void aRatioOfWhichAPartIsSilent_hasNoData() {
        assertEquals(
                "NO_DATA – – –",
                progress(
                        "84 members.borrowing-rate 2021/2025 AT_LEAST 50 - 2021-01-05 1",
                        "2025-06-30",
                        "84 members.total 2025-06 5812"));
        assertEquals(
                "ACHIEVED 100.02 0/1 –",
                progress(
                        "84 members.women-rate 2021/2025 AT_LEAST 60 - 2021-01-05 1",
                        "2025-06-30",
                        "84 members.total 2025-06 5812",
                        "84 members.women 2025-06 3488"));
    }

    /** A rate that starts nowhere is behind until it is reached; at the end it is missed. */
    @Test
    void aRatioWithoutAStart_isBehindUntilItIsReached() {
        String[] members = {"84 members.total 2022-06 100", "84 members.women 2022-06 59"};
        assertEquals(
                "BEHIND 98.33 1/1 –",
                progress("84 members.women-rate 2021/2025 AT_LEAST 60 - 2021-01-05 1", "2022-06-30", members));
    }
}
