package org.ishc.core.testing;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ActivityArea;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.club.ClubEventType;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.Funding;
import org.ishc.core.club.Obstacle;
import org.ishc.core.club.ObstacleCategory;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.FigureStatus;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Portion;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitKind;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Progress;
import org.ishc.core.targets.ProgressStatus;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;

/** One of each record and figure that a host is handed, for what writes them. */
public final class ResultSamples {

    private static final UnitCode UNIT = UnitCode.parse("01");
    private static final ClubCode CLUB = ClubCode.parse("K1");
    private static final IndicatorCode RATE = IndicatorCode.parse("clubs.fully-active-rate");
    private static final Period YEAR = Period.ofYear(2023);
    private static final LocalDate DAY = LocalDate.of(2023, 2, 1);

    private ResultSamples() {}

    /** Returns them, in the order of the table that they are held against. */
    public static List<Object> all() {
        Figure figure = new Figure(
                UNIT,
                IndicatorCatalogue.BUILT_IN.indicator(RATE),
                Optional.of(Fraction.of(100, 3)),
                Optional.of(Fraction.of(1)),
                Optional.of(Fraction.of(3)),
                FigureStatus.ROLLED_UP,
                new Coverage(2, 3),
                Optional.of(Basis.RECORDS));
        Target target = new Target(
                UNIT,
                RATE,
                YEAR,
                Comparison.AT_LEAST,
                Fraction.of(70),
                Optional.empty(),
                Optional.of("1336/QĐ-TTg"),
                DAY,
                1,
                TargetOrigin.ASSIGNED,
                Origin.NONE);
        return List.of(
                figure,
                new Progress(
                        figure,
                        YEAR,
                        Optional.of(target),
                        Optional.of(Fraction.of(1000, 21)),
                        Optional.of(Fraction.of(110, 3)),
                        ProgressStatus.MISSED,
                        Optional.of(BigInteger.TWO)),
                new ReportedValue(UNIT, RATE, YEAR, 9, ValueStatus.VERIFIED, Optional.of(DAY), Origin.NONE),
                target,
                new UnitVersion(
                        UNIT,
                        DateRange.from(DAY),
                        UnitLevel.PROVINCE,
                        Optional.of(UnitKind.values()[0]),
                        Optional.of("Hà Nội"),
                        Optional.of(UnitCode.parse("VN")),
                        Optional.empty(),
                        Origin.NONE),
                new Succession(
                        DAY,
                        UNIT,
                        UnitCode.parse("02"),
                        Portion.PARTIAL,
                        Optional.of(Fraction.of(1, 3)),
                        Optional.empty(),
                        Optional.empty(),
                        Origin.NONE),
                new Club(
                        CLUB,
                        Optional.of("CLB 1"),
                        UNIT,
                        Optional.empty(),
                        Optional.of(Funding.values()[0]),
                        Origin.NONE),
                new ClubEvent(
                        CLUB,
                        1,
                        ClubEventType.ESTABLISH,
                        DAY,
                        DAY,
                        DAY,
                        Optional.of("1/QĐ"),
                        Optional.of(UNIT),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Origin.NONE),
                ClubReport.builder(CLUB, Period.ofQuarter(2023, 1))
                        .count(ReportColumn.MEMBERS, 55)
                        .areas(EnumSet.of(ActivityArea.INCOME, ActivityArea.HEALTH))
                        .build(),
                new Obstacle(ObstacleCategory.FUND_SEED, DAY, DAY.plusDays(1), Optional.empty()),
                new Assessment(
                        "01",
                        YEAR,
                        FactCode.parse("plan.issued"),
                        Stage.FINAL,
                        Optional.of("yes"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Origin.NONE));
    }
}
