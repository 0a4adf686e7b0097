package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesFigure.figures;
import static org.ishc.core.testing.SamplesFigure.values;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.testing.SamplesHaNoi;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What wards of Hà Nội report of themselves, against the map, the wards below a district, and the records of clubs. */
class ValueCheckTest {

    private static final Registry HA_NOI = SamplesHaNoi.registry();

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.of(List.of(new Indicator.Stock(
            IndicatorCode.parse("wards"),
            new Indicator.Titles("Số phường", "Wards"),
            IndicatorUnit.COUNT,
            Optional.of(new Definition.OfUnits(UnitLevel.COMMUNE, Optional.empty())))));

    private static String shown(Finding finding) {
        return finding.location().row() + " " + finding.location().column() + " "
                + finding.code().code() + " " + finding.arguments();
    }

    private static List<String> references(PeriodCalendar calendar, String... lines) {
        return ValueCheck.references(HA_NOI, calendar, CATALOGUE, values(lines)).findings().stream()
                .map(ValueCheckTest::shown)
                .toList();
    }

    @Test
    void whatIsCounted_isNeverReported() {
        assertEquals(
                List.of(
                        "1 indicator value.derived-reported {indicator=wards}",
                        "2 indicator value.derived-reported {indicator=reports.late}",
                        "3 indicator value.ratio-reported {denominator=members.total, indicator=members.women-rate,"
                                + " numerator=members.women}",
                        "4 indicator ref.unknown-indicator {indicator=members.tall}"),
                references(
                        PeriodCalendar.CALENDAR,
                        "01 wards 2025 11",
                        "01 reports.late 2025 1",
                        "01 members.women-rate 2025 70",
                        "01 members.tall 2025 5"));
    }

    /** A code is read on the last day of the period, which the calendar says. */
    @Test
    void theUnit_isThatOfTheLastDay() {
        assertEquals(
                List.of("1 unit_code ref.unit-not-valid"),
                references(PeriodCalendar.CALENDAR, "00025 members.total 2025-Q2 5").stream()
                        .map(found -> found.substring(0, found.indexOf(" {")))
                        .toList());
        assertEquals(List.of(), references(PeriodCalendar.CALENDAR, "00025 members.total 2025-07 5"));
        assertEquals(
                List.of("1 unit_code ref.unit-not-valid"),
                references(PeriodCalendar.CALENDAR, "00007 members.total 2025 5").stream()
                        .map(found -> found.substring(0, found.indexOf(" {")))
                        .toList());
        assertEquals(List.of(), references(PeriodCalendar.DECREE_09_2019, "00007 members.total 2025-01/2025-06 5"));
    }

    @Test
    void oneRow_mayHaveTwoFaults_andIsKeptOutOnce() {
        List<ReportedValue> values = values("99999 members.tall 2025 5", "01 members.total 2025 5");
        Checked<List<ReportedValue>> checked =
                ValueCheck.references(HA_NOI, PeriodCalendar.CALENDAR, CATALOGUE, values);
        assertEquals(2, checked.findings().size());
        assertEquals(values.subList(1, 2), checked.value());
        List<ReportedValue> sound = values("01 members.total 2025 5");
        assertSame(
                sound,
                ValueCheck.references(HA_NOI, PeriodCalendar.CALENDAR, CATALOGUE, sound)
                        .value());
    }

    @ParameterizedTest
    @CsvSource({
        "wards, true",
        "reports.due, true",
        "members.women-rate, true",
        "members.total, false",
        "communes.total, false",
        "members.tall, false"
    })
    void whatIsReportedInVain_isARatioOrDerived(String indicator, boolean isInVain) {
        assertEquals(
                isInVain,
                ValueCheck.isReportedInVain(
                        CATALOGUE, values("01 " + indicator + " 2025 5").get(0)));
    }

    private static List<String> agreement(String... lines) {
        return ValueCheck.agreement(figures(HA_NOI, lines), values(lines)).stream()
                .map(ValueCheckTest::shown)
                .toList();
    }

    /** In 2024 Quận Tây Hồ has one ward on this map, Quận Long Biên two. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "004 members.total 2024 50|00118 members.total 2024 30|00139 members.total 2024 20;-",
                "004 members.total 2024 51|00118 members.total 2024 30|00139 members.total 2024 20;50/1 2/2",
                "004 members.total 2024 49|00118 members.total 2024 30|00139 members.total 2024 20;50/1 2/2",
                "004 members.total 2024 40|00118 members.total 2024 30;-",
                "004 members.total 2024 30|00118 members.total 2024 30;-",
                "004 members.total 2024 29|00118 members.total 2024 30;30/1 1/2",
                "004 members.total 2024 29;-",
                "00118 members.total 2024 29;-"
            })
    void aDistrict_isHeldAgainstItsWards_thatMayOnlyBeFewerThanAll(String lines, String expected) {
        List<Finding> found = ValueCheck.agreement(figures(HA_NOI, lines.split("\\|")), values(lines.split("\\|")));
        assertEquals(
                expected,
                found.isEmpty()
                        ? "-"
                        : found.get(0).arguments().get("children") + " "
                                + found.get(0).arguments().get("coverage"));
    }

    @Test
    void aYear_isHeldAgainstItsQuarters_onlyWhereTheyCoverIt_andOnlyOfFlows() {
        String[] quarters = {"clubs.established 2024-Q1 1", "clubs.established 2024-Q2 2", "clubs.established 2024-S2 4"
        };
        assertEquals(
                List.of("1 value rollup.period-mismatch {reported=8, tiled=7/1}"),
                agreement(
                        "00001 clubs.established 2024 8",
                        "00001 " + quarters[0],
                        "00001 " + quarters[1],
                        "00001 " + quarters[2]));
        assertEquals(
                List.of(), agreement("00001 clubs.established 2024 8", "00001 " + quarters[0], "00001 " + quarters[1]));
        assertEquals(
                List.of(),
                agreement(
                        "00001 clubs.existing 2024 8",
                        "00001 clubs.existing 2024-S1 3",
                        "00001 clubs.existing 2024-S2 4"));
    }

    /** Three values of one key: only the verified one is used, so only it is held against anything. */
    @Test
    void theStrongestValue_isTheOneCompared() {
        assertEquals(
                List.of("3 value rollup.parent-mismatch {children=30/1, coverage=1/1, reported=31}"),
                agreement(
                        "003 members.total 2024 40 ESTIMATED",
                        "003 members.total 2024 30",
                        "003 members.total 2024 31 VERIFIED",
                        "00097 members.total 2024 30"));
    }

    @Test
    void theMap_isARecordOfItself() {
        assertEquals(
                List.of("1 value rollup.records-mismatch {records=6/1, reported=126}"),
                agreement("01 communes.total 2025 126", "00004 communes.total 2025 1"));
        assertEquals(List.of(), agreement("01 communes.total 2025 6"));
    }

    /** Where no club is recorded, what clubs give is what units report; where one is, the records say it. */
    @Test
    void clubsOnRecord_areHeldAgainstWhatIsReported_inTheirSubtreeAlone() {
        ClubRegister register = ClubRegister.of(
                        HA_NOI,
                        PeriodCalendar.CALENDAR,
                        day("2025-12-31"),
                        clubs("K1 00004"),
                        events("K1 REGISTER 2024-02-01"),
                        List.of())
                .value();
        List<ReportedValue> values = values(
                "00004 clubs.existing 2024 2",
                "00013 clubs.existing 2024 2",
                "001 clubs.existing 2024 3",
                "01 communes.with-club 2024 3");
        Figures figures = Figures.of(HA_NOI, register, CATALOGUE, PeriodCalendar.CALENDAR, values);
        assertEquals(
                List.of(
                        "1 value rollup.records-mismatch {records=1/1, reported=2}",
                        "4 value rollup.records-mismatch {records=1/1, reported=3}"),
                ValueCheck.agreement(figures, values).stream()
                        .map(ValueCheckTest::shown)
                        .toList());
        assertTrue(
                figures.hasClubs(values.get(2).unit(), Window.of(values.get(2).period(), PeriodCalendar.CALENDAR)));
        assertFalse(
                figures.hasClubs(values.get(1).unit(), Window.of(values.get(1).period(), PeriodCalendar.CALENDAR)));
    }
}
