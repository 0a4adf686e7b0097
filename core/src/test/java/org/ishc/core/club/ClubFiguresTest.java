package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every indicator that clubs give, over one commune with clubs in every state at the end of 2026. */
class ClubFiguresTest {

    private static final Period YEAR = Period.ofYear(2026);
    private static final DateRange DAYS = PeriodCalendar.CALENDAR.range(YEAR);

    private final ClubRegister commune = ClubRegister.of(
                    nation(),
                    PeriodCalendar.CALENDAR,
                    day("2026-12-31"),
                    clubs("K1 Z", "K2 Z", "K3 Z", "K4 Z", "K5 Z", "K6 Z", "K7 Z", "K8 Z", "K9 Y"),
                    events(
                            "K1 ESTABLISH 2026-01-01",
                            "K2 ESTABLISH 2025-12-31",
                            "K2 LAUNCH 2026-12-31",
                            "K3 REGISTER 2025-08-01",
                            "K3 PLACE_UNDER_SUPPORT 2026-05-01 due=2026-09-01",
                            "K4 REGISTER 2025-08-01",
                            "K4 SUSPEND 2026-05-01",
                            "K5 REGISTER 2025-08-01",
                            "K5 DISSOLVE 2026-12-31",
                            "K6 PROPOSE 2026-02-01",
                            "K7 PROPOSE 2026-02-01",
                            "K7 WITHDRAW 2026-03-01",
                            "K8 REGISTER 2025-08-01",
                            "K8 RAISE_OBSTACLE 2026-03-01 category=VENUE due=2026-12-31",
                            "K8 RAISE_OBSTACLE 2026-03-01 category=FUND_LOW due=2026-12-30",
                            "K8 RAISE_OBSTACLE 2026-03-01 category=CONTENT due=2026-04-01",
                            "K8 RESOLVE_OBSTACLE 2026-12-31 category=CONTENT",
                            "K9 REGISTER 2025-08-01"),
                    reports(
                            "K2 2026-12 members=50 women=30 older=31 poor=1 near_poor=2 borrowers=20 meetings_held=1 income_fund_vnd=500 activity_fund_vnd=60 areas=8",
                            "K3 2026-Q4 members=40 women=20 older=21 poor=5 borrowers=10 meetings_held=3 income_fund_vnd=300 activity_fund_vnd=40 areas=7",
                            "K8 2026-Q4 members=60 women=40 older=41 poor=3 near_poor=4 borrowers=30 meetings_held=3 income_fund_vnd=0 activity_fund_vnd=80 areas=8",
                            "K8 2026-Q3 members=99",
                            "K4 2026-Q1 members=77",
                            "K9 2026-Q4 members=1000"))
            .value();

    private ClubAggregate at(String unit) {
        return commune.figures(nation().asOf(day("2026-12-31")), DAYS, Optional.of(YEAR))
                .at(unit(unit))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "clubs.existing,5,8,8",
        "clubs.operating,3,8,8",
        "clubs.under-support,1,8,8",
        "clubs.established,1,8,8",
        "clubs.launched,1,8,8",
        "clubs.closed,2,8,8",
        "clubs.reporting,3,8,8",
        "obstacles.open,2,8,8",
        "obstacles.overdue,1,8,8",
        "clubs.fully-active,2,3,3",
        "clubs.well-managed,1,3,3",
        "members.total,150,3,3",
        "members.women,90,3,3",
        "members.older,93,3,3",
        "members.poor,10,2,3",
        "members.borrowers,60,3,3",
        "funds.income,800,3,3",
        "funds.activity,180,3,3"
    })
    void indicator_countsTheClubsOfTheCommune(String code, long count, long reported, long expected) {
        ClubIndicator indicator = ClubIndicator.find(IndicatorCode.parse(code)).orElseThrow();
        assertEquals(code, indicator.code().value());
        assertEquals(Optional.of(Fraction.of(count)), at("Z").find(indicator));
        assertEquals(reported, at("Z").reported(indicator));
        assertEquals(expected, at("Z").expected(indicator));
    }

    /** One club's poor and near-poor members together may be more than a long holds: then they are counted exactly. */
    @ParameterizedTest
    @CsvSource({
        "9223372036854775807,1,9223372036854775808",
        "4611686018427387904,4611686018427387904,9223372036854775808",
        "9223372036854775807,9223372036854775807,18446744073709551614"
    })
    void twoColumnsOfOneClub_areAddedExactly(long poor, long nearPoor, BigInteger sum) {
        ClubRegister register = ClubRegister.of(
                        nation(),
                        PeriodCalendar.CALENDAR,
                        day("2026-12-31"),
                        clubs("K1 Z"),
                        events("K1 REGISTER 2025-08-01"),
                        reports("K1 2026-Q4 poor=" + poor + " near_poor=" + nearPoor))
                .value();
        Snapshot map = nation().asOf(day("2026-12-31"));
        ClubFigures figures = register.figures(map, DAYS, Optional.of(YEAR));
        Optional<Fraction> exact = Optional.of(Fraction.of(sum, BigInteger.ONE));
        assertEquals(exact, figures.at(unit("Z")).orElseThrow().find(ClubIndicator.POOR));
        ClubColumn column = figures.column(ClubIndicator.POOR, map);
        assertEquals(exact, column.find(map.position(unit("Z"))));
        assertEquals(exact, column.ofSubtrees().find(0));
        assertEquals(
                List.of(exact),
                register.shares(unit("Z"), ClubIndicator.POOR, map, DAYS, Optional.of(YEAR)).stream()
                        .map(ClubCounts.Share::value)
                        .toList());
    }

    /**
     * What the clubs gave one by one adds up to the figure of the commune; a club that gave none is named without a
     * value.
     */
    @Test
    void shares_addUpToTheFigure() {
        for (ClubIndicator indicator : ClubIndicator.values()) {
            List<ClubRegister.Share> shares =
                    commune.shares(unit("Z"), indicator, nation().asOf(day("2026-12-31")), DAYS, Optional.of(YEAR));
            Fraction sum =
                    shares.stream().flatMap(share -> share.value().stream()).reduce(Fraction.ZERO, Fraction::plus);
            assertEquals(at("Z").find(indicator), Optional.of(sum), indicator.name());
            assertEquals(
                    shares.stream().map(share -> share.club()).sorted().toList(),
                    shares.stream().map(share -> share.club()).toList());
        }
        List<ClubRegister.Share> poor = commune.shares(
                unit("Z"), ClubIndicator.POOR, nation().asOf(day("2026-12-31")), DAYS, Optional.of(YEAR));
        assertEquals(
                List.of("K2 3/1", "K3 –", "K8 7/1"),
                poor.stream()
                        .map(share -> share.club() + " "
                                + share.value().map(Fraction::toString).orElse("–"))
                        .toList());
    }

    /** With no running club at all a sum is 0 of 0; with one that gave nothing it is missing. */
    @Test
    void sum_withoutRunningClubs_isZero_withoutGivenFigures_isMissing() {
        ClubAggregate suspended = new ClubAggregate.Builder(false).build();
        assertEquals(Optional.of(Fraction.ZERO), suspended.find(ClubIndicator.MEMBERS));
        assertEquals(0, suspended.expected(ClubIndicator.MEMBERS));
        ClubAggregate silent = new ClubAggregate.Builder(true).build();
        assertEquals(Optional.empty(), silent.find(ClubIndicator.MEMBERS));
        assertEquals(1, silent.expected(ClubIndicator.MEMBERS));
    }

    /** Counts that were taken apart, sent and put together again are those of the clubs, unit by unit and above. */
    @ParameterizedTest
    @EnumSource
    void countsPutTogetherAgain_giveTheSameAtEveryUnit(ClubIndicator indicator) {
        Snapshot map = nation().asOf(day("2026-12-31"));
        ClubFigures counted = commune.figures(map, DAYS, Optional.of(YEAR));
        Map<UnitCode, ClubAggregate> apart = new HashMap<>();
        counted.byUnit()
                .forEach((unit, counts) ->
                        apart.put(unit, ClubAggregate.of(counts.clubs(), counts.running(), counts.counts())));
        ClubColumn here = counted.column(indicator, map);
        ClubColumn there = ClubFigures.of(apart).column(indicator, map);
        for (int position = 0; position < map.size(); position++) {
            assertTrue(here.isSame(position, there));
            assertTrue(here.ofSubtrees().isSame(position, there.ofSubtrees()));
            assertEquals(here.find(position), there.find(position));
            assertEquals(here.sums().get(position), there.sums().get(position));
        }
        assertEquals(9, there.ofSubtrees().clubs(0));
    }

    /** What is counted from events every club gives, whatever it reported. */
    @Test
    void whatIsCountedFromRecords_everyClubGives() {
        for (ClubIndicator indicator : ClubIndicator.values()) {
            if (indicator.basis() == ClubIndicator.Basis.RECORDS) {
                assertEquals(8, at("Z").counts().get(indicator.ordinal()).given(), indicator.name());
            }
        }
    }

    @Test
    void counts_ofFewerClubsThanRun_orThanNone_areRefused() {
        List<ClubAggregate.Count> none = ClubAggregate.NONE.counts();
        assertEquals(2, ClubAggregate.of(2, 2, none).running());
        assertEquals(0, ClubAggregate.of(2, 0, none).running());
        assertThrows(IllegalArgumentException.class, () -> ClubAggregate.of(2, 3, none));
        assertThrows(IllegalArgumentException.class, () -> ClubAggregate.of(2, -1, none));
        assertThrows(IllegalArgumentException.class, () -> ClubAggregate.of(-1, 0, none));
        assertNotEquals(
                ClubAggregate.of(2, 1, none).hashCode(),
                ClubAggregate.of(2, 2, none).hashCode());
    }

    @Test
    void mergers_areOrderedByDayThenByCode() {
        ClubRegister register = ClubRegister.of(
                        nation(),
                        PeriodCalendar.CALENDAR,
                        day("2026-12-31"),
                        clubs("K0 Z", "K1 Z", "K2 Z", "K3 Z"),
                        events(
                                "K0 REGISTER 2025-08-01",
                                "K1 REGISTER 2025-08-01",
                                "K2 REGISTER 2025-08-01",
                                "K3 REGISTER 2025-08-01",
                                "K1 MERGE_INTO 2026-05-01 target=K0",
                                "K3 MERGE_INTO 2026-03-01 target=K0",
                                "K2 MERGE_INTO 2026-05-01 target=K0"),
                        reports("K3 2026-Q1 members=9", "K3 2026-02 members=8", "K1 2025-Q4 members=7"))
                .value();
        List<Merger> mergers = register.mergersInto(clubs("K0 Z").get(0).code());
        assertEquals(
                List.of("K3", "K1", "K2"),
                mergers.stream().map(merger -> merger.from().value()).toList());
        assertEquals(
                List.of("2026-02", "2025-Q4", "–"),
                mergers.stream()
                        .map(merger -> merger.last()
                                .map(report -> report.period().code())
                                .orElse("–"))
                        .toList());
    }

    @Test
    void packedCounts_takeAsFewBytesAsTheLargestNeeds() {
        int columns = ReportColumn.values().length;
        int persons = ReportColumn.PERSONS_AND_OCCASIONS;
        List<Integer> sizes = new ArrayList<>();
        for (long largest : new long[] {
            Byte.MAX_VALUE,
            Byte.MAX_VALUE + 1L,
            Short.MAX_VALUE,
            Short.MAX_VALUE + 1L,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE + 1L
        }) {
            long[] counts = new long[columns];
            counts[persons - 1] = largest;
            byte[] packed = PackedCounts.pack(counts);
            sizes.add((packed.length - 1 - Integer.BYTES * (columns - persons)) / persons);
            assertEquals(largest, PackedCounts.count(packed, persons - 1));
        }
        assertEquals(List.of(1, 2, 2, 4, 4, 8), sizes);
    }
}
