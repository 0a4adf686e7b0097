package org.ishc.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Rounding;
import org.ishc.core.base.UnitCode;
import org.ishc.core.base.Workers;
import org.ishc.core.club.ClubAggregate;
import org.ishc.core.club.ClubCondition;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ClubRules;
import org.ishc.core.club.ClubTallies;
import org.ishc.core.club.Lifecycle;
import org.ishc.core.club.NormPack;
import org.ishc.core.club.PackedReports;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.club.ReportPieceBuilder;
import org.ishc.core.club.SignalThresholds;
import org.ishc.core.collection.ChangeLimit;
import org.ishc.core.collection.Round;
import org.ishc.core.figure.EstimateCheck;
import org.ishc.core.figure.FigureStore;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.formula.Value;
import org.ishc.core.organisation.Apportionment;
import org.ishc.core.organisation.Interval;
import org.ishc.core.organisation.Portion;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Restatement;
import org.ishc.core.organisation.RestatementMethod;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitNumbers;
import org.ishc.core.rulebook.PointsScale;
import org.ishc.core.targets.Allocation;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.testing.ExportedJavadoc;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Whatever Javadoc says of a number ({@code 1 or more}, {@code not negative}) is held: one beyond it is refused, with
 * what stands there and what is allowed.
 */
class StatedBoundsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final UnitCode UNIT = UnitCode.of("01");
    private static final BigInteger MINUS = BigInteger.ONE.negate();
    private static final List<Fraction> ONE = List.of(Fraction.ONE);
    private static final Registry NOTHING = Registry.of(List.of(), List.of()).value();

    /** Of these the Javadoc says what they are, not what a host may hand over: results, and texts that are cut. */
    private static final Set<String> RESULTS = Set.of(
            "CrosswalkAudit(splits)",
            "Difference(path)",
            "Inflow(share)",
            "Location(value)",
            "Margin(increase)",
            "Progress(attainment)");

    private static Map<String, List<Executable>> beyond() {
        Map<String, List<Executable>> beyond = new TreeMap<>();
        beyond.put("Fraction.round(decimals)", List.of(() -> Fraction.ONE.round(-1, Rounding.HALF_UP)));
        beyond.put(
                "Fraction.roundToStep(step)",
                List.of(
                        () -> Fraction.ONE.roundToStep(Fraction.ZERO, Rounding.HALF_UP),
                        () -> Fraction.ONE.roundToStep(Fraction.ONE.negated(), Rounding.HALF_UP)));
        beyond.put(
                "PointsScale(decimals)",
                List.of(
                        () -> new PointsScale(-1, Optional.empty(), Rounding.HALF_UP),
                        () -> new PointsScale(PointsScale.MAX_DECIMALS + 1, Optional.empty(), Rounding.HALF_UP)));
        beyond.put(
                "PointsScale(step)", List.of(() -> new PointsScale(2, Optional.of(Fraction.ZERO), Rounding.HALF_UP)));
        ofClubs(beyond);
        ofRounds(beyond);
        ofFigures(beyond);
        ofUnits(beyond);
        beyond.put("Workers.of(threads)", List.of(() -> Workers.of(0, task -> {})));
        beyond.put("Workers.ranges(most)", List.of(() -> Workers.ALONE.ranges(3, 0, (from, to) -> to, end -> {})));
        beyond.put("Location(row)", List.of(() -> Location.builder().row(0).build()));
        beyond.put("Location(line)", List.of(() -> Location.builder().line(0).build()));
        beyond.put("Origin(row)", List.of(() -> new Origin("values", -1)));
        beyond.put("Arithmetic(operands)", List.of(() -> new Value.Arithmetic(Value.Operator.values()[0], List.of())));
        return beyond;
    }

    private static void ofClubs(Map<String, List<Executable>> beyond) {
        ClubCode club = ClubCode.of("K1");
        Period quarter = Period.parse("2025-Q1");
        List<ClubAggregate.Count> counts = Stream.of(ClubIndicator.values())
                .map(indicator -> new ClubAggregate.Count(Fraction.ZERO, 0))
                .toList();
        beyond.put(
                "ClubAggregate.of(clubs)",
                List.of(() -> ClubAggregate.of(-1, 0, counts), () -> ClubAggregate.of(1, 2, counts)));
        beyond.put("ClubAggregate.of(running)", List.of(() -> ClubAggregate.of(0, -1, counts)));
        beyond.put("ClubReport.of(counts)", List.of(() -> ClubReport.builder(club, quarter)
                .count(ReportColumn.MEMBERS, -1)));
        ReportPieceBuilder piece = new ReportPieceBuilder();
        beyond.put(
                "PackedReportsBuilder.add(place)",
                List.of(
                        () -> PackedReports.builder(PackedReports.Room.HEAP).add(0, piece, -1),
                        () -> PackedReports.builder(PackedReports.Room.HEAP).add(0, piece, 0)));
        beyond.put(
                "ClubRules(daysApart)",
                List.of(() -> new ClubRules(Lifecycle.DEFAULT, SignalThresholds.DEFAULT, NormPack.SCHEME_1336, -1)));
        beyond.put("InState(states)", List.of(() -> new ClubCondition.InState(Set.of())));
        beyond.put("OfScheme(schemes)", List.of(() -> new ClubCondition.OfScheme(Set.of())));
        beyond.put("ClubTallies.at(definition)", List.of(() -> ClubTallies.of(Map.of())
                .at(UNIT, -1)));
    }

    private static void ofRounds(Map<String, List<Executable>> beyond) {
        Fraction minus = Fraction.ONE.negated();
        beyond.put("ChangeLimit(percent)", List.of(() -> new ChangeLimit(minus, Fraction.ONE)));
        beyond.put("ChangeLimit(least)", List.of(() -> new ChangeLimit(Fraction.ONE, minus)));
        beyond.put("Round(senders)", List.of(() -> Round.builder()
                .code(ItemCode.of("r"))
                .period(Period.ofYear(2025))
                .calendar(PeriodCalendar.CALENDAR)
                .asOf(DAY)
                .due(DAY)
                .senders(new TreeSet<>())
                .change(ChangeLimit.DEFAULT)
                .build()));
    }

    private static void ofFigures(Map<String, List<Executable>> beyond) {
        IndicatorCode existing = IndicatorCode.of("clubs.existing");
        ClubRegister noClubs = ClubRegister.of(NOTHING, PeriodCalendar.CALENDAR, DAY, List.of(), List.of(), List.of())
                .value();
        Figures figures = Figures.of(NOTHING, noClubs, IndicatorCatalogue.BUILT_IN, PeriodCalendar.CALENDAR, List.of());
        beyond.put("EstimateCheck.run(percent)", List.of(() -> EstimateCheck.run(List.of(), -1)));
        beyond.put("FigureStore.ofAtMost(numbers)", List.of(() -> FigureStore.ofAtMost(-1)));
        beyond.put(
                "Figures.findYearsBack(yearsBack)",
                List.of(() -> figures.findYearsBack(UNIT, existing, Period.ofYear(2025), 0)));
        beyond.put("ReportedValue(value)", List.of(() -> ReportedValue.builder()
                .unit(UNIT)
                .indicator(existing)
                .period(Period.ofYear(2025))
                .value(-1)
                .status(ValueStatus.REPORTED)
                .origin(Origin.NONE)
                .build()));
        beyond.put("Target(revision)", List.of(() -> Target.builder()
                .unit(UNIT)
                .indicator(existing)
                .period(Period.ofYear(2025))
                .comparison(Comparison.AT_LEAST)
                .value(Fraction.ONE)
                .decidedOn(DAY)
                .revision(-1)
                .targetOrigin(TargetOrigin.ASSIGNED)
                .origin(Origin.NONE)
                .build()));
        Map<UnitCode, Fraction> weights = Map.of(UNIT, Fraction.ONE);
        beyond.put("Allocation.allocate(total)", List.of(() -> Allocation.allocate(MINUS, weights, BigInteger.ZERO)));
        beyond.put(
                "Allocation.allocate(weights)",
                List.of(() ->
                        Allocation.allocate(BigInteger.ONE, Map.of(UNIT, Fraction.ONE.negated()), BigInteger.ZERO)));
        beyond.put("Allocation.allocate(minimum)", List.of(() -> Allocation.allocate(BigInteger.ONE, weights, MINUS)));
    }

    private static void ofUnits(Map<String, List<Executable>> beyond) {
        beyond.put("Apportionment.apportion(whole)", List.of(() -> Apportionment.apportion(MINUS, ONE)));
        beyond.put(
                "Apportionment.apportion(weights)",
                List.of(
                        () -> Apportionment.apportion(BigInteger.ONE, List.of()),
                        () -> Apportionment.apportion(BigInteger.ONE, List.of(Fraction.ONE.negated()))));
        beyond.put("Interval(low)", List.of(() -> new Interval(MINUS, BigInteger.ONE)));
        beyond.put(
                "Restatement.restate(values)",
                List.of(() ->
                        Restatement.restate(NOTHING, Map.of(UNIT, MINUS), DAY, DAY, new RestatementMethod.Bounds())));
        UnitNumbers numbers = new UnitNumbers(NOTHING.asOf(DAY));
        beyond.put("UnitNumbers.set(number)", List.of(() -> numbers.set(0, -1L), () -> numbers.set(0, MINUS)));
        beyond.put("Succession(share)", List.of(() -> share(Fraction.ZERO), () -> share(Fraction.of(11, 10))));
    }

    private static Succession share(Fraction share) {
        return Succession.builder()
                .date(DAY)
                .predecessor(UNIT)
                .successor(UNIT)
                .portion(Portion.PARTIAL)
                .share(Optional.of(share))
                .origin(Origin.NONE)
                .build();
    }

    @Test
    void bound_thatJavadocStates_hasARejectingTest() throws IOException {
        Set<String> known = new TreeSet<>(beyond().keySet());
        known.addAll(RESULTS);
        assertEquals(
                known,
                ExportedJavadoc.statingABound(
                        Path.of("src/main/java"), UnitCode.class.getModule().getDescriptor()));
    }

    @Test
    void oneBeyondABound_isRefused_withWhatIsAllowed() {
        beyond().forEach((bound, ones) -> ones.forEach(one -> {
            String message =
                    assertThrows(IllegalArgumentException.class, one, bound).getMessage();
            assertTrue(message.contains("allowed"), () -> bound + ": " + message);
        }));
    }
}
