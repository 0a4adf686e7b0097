package org.ishc.core.interchange;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesFigure.figures;
import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.ishc.core.testing.SamplesFigure.targets;
import static org.ishc.core.testing.SamplesFigure.values;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.club.Obstacle;
import org.ishc.core.club.ObstacleCategory;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.targets.Progress;
import org.ishc.core.targets.Targets;
import org.ishc.core.testing.ResultSamples;
import org.ishc.core.testing.SamplesHaNoi;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a host is handed, as plain trees under the names of the exchange's columns; what is missing is null. */
class ResultFormsTest {

    private static final Registry HA_NOI = SamplesHaNoi.registry();

    @SuppressWarnings("unchecked")
    private static <T> Object plain(T value) {
        Class<T> type = (Class<T>) value.getClass();
        return form(type).toPlain(value);
    }

    @SuppressWarnings("unchecked")
    private static <T> PlainForm<T> form(Class<T> type) {
        return (PlainForm<T>) PlainForms.all(List.of()).stream()
                .filter(form -> form.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private static Map<?, ?> entries(Object value) {
        return assertInstanceOf(Map.class, plain(value));
    }

    @Test
    void aRatio_keepsItsExactPercentage_andWhatItIsMadeOf() {
        Figures figures = figures(HA_NOI, "00004 members.total 2025 90", "00004 members.women 2025 60 VERIFIED");
        Figure rate = figures.figure(unit("00004"), indicator("members.women-rate"), Period.parse("2025"));
        assertEquals(
                "{unit_code=00004, indicator=members.women-rate, value=200/3, numerator=60/1, denominator=90/1,"
                        + " status=ROLLED_UP, reported=1, expected=1, basis=REPORTED}",
                entries(rate).toString());
        Figure missing = figures.figure(unit("00008"), indicator("members.total"), Period.parse("2025"));
        assertEquals(
                "{unit_code=00008, indicator=members.total, value=null, numerator=null, denominator=null,"
                        + " status=MISSING, reported=0, expected=1, basis=null}",
                entries(missing).toString());
    }

    @Test
    void aProgress_saysHowFarItIs_andWhatIsLeft() {
        Figures figures = figures(HA_NOI, "00004 clubs.established 2025-Q3 3");
        Targets targets = Targets.of(
                HA_NOI,
                PeriodCalendar.CALENDAR,
                IndicatorCatalogue.BUILT_IN,
                targets("00004 clubs.established 2025-S2 AT_LEAST 8 - 2025-07-15 1"));
        Progress progress = Progress.of(
                figures,
                targets,
                unit("00004"),
                indicator("clubs.established"),
                Period.parse("2025-S2"),
                day("2025-09-30"));
        assertEquals(
                "{unit_code=00004, indicator=clubs.established, period=2025-S2, comparator=AT_LEAST, target=8/1,"
                        + " target_high=null, actual=3/1, attainment=75/2, gap=5/1, status=BEHIND,"
                        + " required_per_30_days=2, reported=1, expected=1, origin=ASSIGNED, basis=REPORTED}",
                entries(progress).toString());
    }

    @Test
    void rows_haveTheColumnsOfTheirTables() {
        assertEquals(
                "{unit_code=00004, indicator=members.total, period=2025-Q3, value=90, status=ESTIMATED, recorded_on=null}",
                entries(values("00004 members.total 2025-Q3 90 ESTIMATED").get(0))
                        .toString());
        assertEquals(
                "{unit_code=00004, indicator=members.total, period=2025, comparator=BETWEEN, value=50/1,"
                        + " value_high=70/1, document_no=null, decided_on=2025-01-10, revision=2, origin=ASSIGNED}",
                entries(targets("00004 members.total 2025 BETWEEN 50 70 2025-01-10 2")
                                .get(0))
                        .toString());
        assertEquals(
                "{date=2025-07-01, predecessor_code=00001, successor_code=00097, portion=full, share=null,"
                        + " document=1656/NQ-UBTVQH15, doubt=null}",
                entries(HA_NOI.lineage().rows().get(0)).toString());
        assertEquals(
                "{club_code=K1, name=null, unit_code=00004, scheme=null, funding=null}",
                entries(clubs("K1 00004").get(0)).toString());
        assertEquals(
                "{club_code=K1, event_no=1, type=RAISE_OBSTACLE, decided_on=2025-08-01, effective_on=2025-08-01,"
                        + " recorded_on=2025-08-01, document_no=1/QĐ, authority_code=VN, target_code=null,"
                        + " category=FUND_LOW, due_on=2025-10-01, note=ghi chú}",
                entries(events("K1 RAISE_OBSTACLE 2025-08-01 category=FUND_LOW due=2025-10-01")
                                .get(0))
                        .toString());
    }

    @Test
    void anObstacleAndAnAssessment_haveTheColumnsOfTheirTables_too() {
        assertEquals(
                "{category=FUND_LOW, raised_on=2025-08-01, due_on=2025-10-01, closed_on=null}",
                entries(new Obstacle(ObstacleCategory.FUND_LOW, day("2025-08-01"), day("2025-10-01"), Optional.empty()))
                        .toString());
        assertEquals(
                "{unit_code=00004, period=2025, fact=plan.issued, stage=FINAL, value=yes, evidence=12/KH, assessor=null,"
                        + " reason=null}",
                entries(new Assessment(
                                "00004",
                                Period.parse("2025"),
                                FactCode.parse("plan.issued"),
                                Stage.FINAL,
                                Optional.of("yes"),
                                Optional.of("12/KH"),
                                Optional.empty(),
                                Optional.empty(),
                                Origin.NONE))
                        .toString());
    }

    @Test
    void aUnit_isAVersion_withItsDays() {
        Map<?, ?> hongHa =
                entries(HA_NOI.findVersion(unit("00097"), day("2026-01-01")).orElseThrow());
        assertEquals("Phường Hồng Hà", hongHa.get("name"));
        assertEquals("COMMUNE", hongHa.get("level"));
        assertEquals("01", hongHa.get("parent_code"));
        assertEquals(
                "[unit_code, validity, level, kind, name, parent_code, document]",
                hongHa.keySet().toString());
        assertEquals(
                "2025-07-01",
                assertInstanceOf(Map.class, hongHa.get("validity")).get("start"));
    }

    /** Nothing that was not reported becomes a zero. */
    @Test
    void aReport_hasEveryColumn_nullWhereNothingWasGiven() {
        Map<?, ?> report =
                entries(reports("K1 2025-Q3 members=55 women=0 areas=2").get(0));
        assertEquals(55L, report.get("members"));
        assertEquals(0L, report.get("women"));
        assertEquals(null, report.get("older"));
        assertEquals(2, assertInstanceOf(List.class, report.get("areas")).size());
        assertEquals(null, entries(reports("K1 2025-Q3 members=55").get(0)).get("areas"));
    }

    static List<Object> samples() {
        return ResultSamples.all();
    }

    /** A package is read, with its checks; a record is not read past them. */
    @ParameterizedTest
    @MethodSource("samples")
    void noneOfThem_isReadBack(Object sample) {
        PlainForm<?> form = form(sample.getClass());
        assertThrows(IllegalArgumentException.class, () -> form.fromPlain(plain(sample)));
        assertEquals(false, form.isText());
    }
}
