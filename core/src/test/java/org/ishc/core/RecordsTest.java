package org.ishc.core;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Rounding;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubCondition;
import org.ishc.core.club.ClubRules;
import org.ishc.core.club.Lifecycle;
import org.ishc.core.club.Measure;
import org.ishc.core.club.Norm;
import org.ishc.core.club.NormPack;
import org.ishc.core.club.RegisterRequest;
import org.ishc.core.club.SignalThresholds;
import org.ishc.core.collection.ChangeLimit;
import org.ishc.core.collection.Round;
import org.ishc.core.collection.RoundBuilder;
import org.ishc.core.document.Statement;
import org.ishc.core.document.TextPhrase;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.GroupMembership;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.FigureTrace;
import org.ishc.core.finding.FindingDefinition;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.finding.Severity;
import org.ishc.core.organisation.Interval;
import org.ishc.core.organisation.LevelScheme;
import org.ishc.core.organisation.Portion;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.SuccessionBuilder;
import org.ishc.core.organisation.UnitAlias;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.rulebook.Award;
import org.ishc.core.rulebook.CutPolicy;
import org.ishc.core.rulebook.FactRule;
import org.ishc.core.rulebook.PointsScale;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.ExportedJavadoc;
import org.ishc.core.testing.ExportedRecords;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No record that a host can build holds a null which its components do not allow. */
class RecordsTest {

    private static final List<Class<?>> RECORDS =
            ExportedRecords.of(UnitCode.class.getModule().getDescriptor(), "org.ishc.core");

    /** Records whose components must fit each other. */
    private static final Map<Class<?>, Object> PARTICULAR = Map.of(
            UnitVersion.class,
                    UnitVersion.builder()
                            .code(UnitCode.of("01"))
                            .validity(DateRange.from(LocalDate.of(2025, 7, 1)))
                            .level(UnitLevel.PROVINCE)
                            .origin(Origin.NONE)
                            .build(),
            Round.class,
                    Round.builder()
                            .code(ItemCode.of("r"))
                            .period(Period.ofYear(2025))
                            .calendar(PeriodCalendar.CALENDAR)
                            .asOf(LocalDate.of(2025, 12, 31))
                            .due(LocalDate.of(2026, 1, 15))
                            .senders(new TreeSet<>(Set.of(UnitCode.of("01"))))
                            .tables(List.of("clubs"))
                            .indicators(List.of(IndicatorCode.of("clubs.existing")))
                            .change(ChangeLimit.DEFAULT)
                            .build(),
            Award.class,
                    Award.builder()
                            .code(ItemCode.of("A"))
                            .perGroup(true)
                            .top(3)
                            .ties(CutPolicy.INCLUDE)
                            .unless(List.of(ItemCode.of("X")))
                            .build(),
            Rulebook.Criterion.class,
                    Rulebook.Criterion.builder()
                            .code(ItemCode.of("C"))
                            .section(ItemCode.of("S"))
                            .max(Fraction.of(10))
                            .min(Fraction.ZERO)
                            .missing(Rulebook.MissingPolicy.ZERO)
                            .needsEvidence(false)
                            .rule(new FactRule.Assessed(FactCode.of("f")))
                            .build(),
            RegisterRequest.class,
                    RegisterRequest.builder()
                            .registry(Registry.of(List.of(), List.of()).value())
                            .calendar(PeriodCalendar.CALENDAR)
                            .asOf(LocalDate.of(2025, 12, 31))
                            .build());

    static List<Class<?>> records() {
        return RECORDS;
    }

    @Test
    void records_areManyAndAllAreLookedAt() {
        assertTrue(records().size() > 120, () -> String.valueOf(records().size()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void null_isRefusedWhereverItIsNotAllowed(Class<?> type) throws ReflectiveOperationException {
        assertEquals(List.of(), ExportedRecords.takingNull(type));
    }

    @Test
    void textThatIsMeantAsACode_isSpelledAsOne() throws IOException, ReflectiveOperationException {
        Set<String> meant = ExportedJavadoc.meantAsCode(
                Path.of("src/main/java"), UnitCode.class.getModule().getDescriptor());
        assertTrue(meant.contains("GroupMembership(unit)"), meant::toString);
        Set<String> free = Set.of(
                // a decimal, a yes or no, or the code of a level, which only the rule that asks for the fact can tell
                "Assessment(value)",
                // the way to something by the codes of what it lies in
                "Difference(path)",
                // names of arguments, and of what is measured
                "FindingDefinition(arguments)",
                "Norm(unit)");
        assertEquals(free, ExportedRecords.takingNoCode(RECORDS, meant, PARTICULAR));
    }

    /** One beyond each bound that a record states. */
    private static Map<String, List<Executable>> beyond() {
        LocalDate day = LocalDate.of(2025, 7, 1);
        DateRange always = DateRange.from(day);
        UnitCode unit = UnitCode.parse("01");
        List<ItemCode> none = List.of(ItemCode.parse("none"));
        Map<String, List<Executable>> beyond = new TreeMap<>();
        beyond.put("ClubCode", List.of(() -> ClubCode.of("")));
        beyond.put("FactCode", List.of(() -> FactCode.of("-a")));
        beyond.put("IndicatorCode", List.of(() -> IndicatorCode.of("a b")));
        beyond.put("ItemCode", List.of(() -> ItemCode.of("x".repeat(65))));
        beyond.put("UnitCode", List.of(() -> UnitCode.of("à")));
        beyond.put(
                "ClubRules",
                List.of(() -> new ClubRules(Lifecycle.DEFAULT, SignalThresholds.DEFAULT, NormPack.SCHEME_1336, -1)));
        Fraction one = Fraction.ONE;
        beyond.put("Contestant", List.of(() -> new Contestant("a b"), () -> new Contestant("")));
        beyond.put(
                "GroupMembership", List.of(() -> new GroupMembership("khối 1", ItemCode.of("G"), always, Origin.NONE)));
        beyond.put("Assessment", List.of(() -> Assessment.builder()
                .unit("")
                .period(Period.ofYear(2025))
                .fact(FactCode.of("f"))
                .stage(Stage.SELF)
                .origin(Origin.NONE)
                .build()));
        beyond.put("Contribution", List.of(() -> new ScoringData.Contribution("0 1", one)));
        beyond.put(
                "Given",
                List.of(() ->
                        new FigureTrace.Given("à", IndicatorCode.of("clubs.existing"), Optional.of(one), List.of())));
        beyond.put("OfScheme", List.of(() -> new ClubCondition.OfScheme(Set.of())));
        beyond.put("InState", List.of(() -> new ClubCondition.InState(Set.of())));
        beyond.put("Untested", List.of(() -> new RuleTestSuite.Untested(List.of("a b"), List.of())));
        beyond.put("FindingDefinition", List.of(() -> new FindingDefinition("no code", Severity.ERROR, List.of())));
        beyond.put(
                "NormPack",
                List.of(
                        () -> new NormPack("the pack", always, List.of(), List.of(), List.of()),
                        () -> new NormPack("p", always, List.of(), none, List.of()),
                        () -> new NormPack("p", always, List.of(), List.of(), none)));
        beyond.put(
                "PointsScale",
                List.of(
                        () -> new PointsScale(-1, Optional.empty(), Rounding.HALF_UP),
                        () -> new PointsScale(PointsScale.MAX_DECIMALS + 1, Optional.empty(), Rounding.HALF_UP),
                        () -> new PointsScale(2, Optional.of(Fraction.ZERO), Rounding.HALF_UP),
                        () -> new PointsScale(0, Optional.of(Fraction.of(1, 2)), Rounding.HALF_UP)));
        beyond.put("Coverage", List.of(() -> new Coverage(-1, 1), () -> new Coverage(2, 1)));
        beyond.put("Location", List.of(() -> Location.builder().row(0).build(), () -> Location.builder()
                .line(0)
                .build()));
        beyond.put("Origin", List.of(() -> new Origin("values", -1)));
        beyond.put("Interval", List.of(() -> new Interval(BigInteger.TWO, BigInteger.ONE)));
        beyond.put(
                "Pair",
                List.of(
                        () -> new LevelScheme.Pair(UnitLevel.PROVINCE, UnitLevel.COMMUNE, always),
                        () -> new LevelScheme.Pair(UnitLevel.PROVINCE, UnitLevel.PROVINCE, always)));
        SuccessionBuilder succession = Succession.builder()
                .date(day)
                .predecessor(unit)
                .successor(unit)
                .portion(Portion.PARTIAL)
                .origin(Origin.NONE);
        beyond.put("Succession", List.of(() -> succession.share(Fraction.ZERO).build(), () -> succession
                .share(Fraction.of(11, 10))
                .build()));
        beyond.put("Statement", List.of(() -> new Statement(TextPhrase.KEY_OF_OTHER_FORM, Map.of("key", "of"))));
        beyond.put("UnitAlias", List.of(() -> new UnitAlias(unit, day, " ")));
        beyond.put("DateRange", List.of(() -> new DateRange(day, day)));
        RoundBuilder round = Round.builder()
                .code(ItemCode.of("r"))
                .period(Period.ofYear(2025))
                .calendar(PeriodCalendar.CALENDAR)
                .asOf(day)
                .due(day)
                .change(ChangeLimit.DEFAULT);
        SortedSet<UnitCode> asked = new TreeSet<>(Set.of(unit));
        beyond.put(
                "Round",
                List.of(
                        () -> round.senders(new TreeSet<>()).build(),
                        () -> round.senders(asked).until(day.minusDays(1)).build(),
                        () -> round.until(Optional.empty())
                                .extended(new TreeMap<>(Map.of(UnitCode.of("02"), day)))
                                .build(),
                        () -> round.extended(new TreeMap<>(Map.of(unit, day.minusDays(1))))
                                .build()));
        return beyond;
    }

    @Test
    void bound_thatIsStated_isHeld() throws IOException {
        Map<String, List<Executable>> beyond = beyond();
        assertEquals(ExportedRecords.statingABound(Path.of("src/main/java")), beyond.keySet());
        beyond.forEach((type, ones) -> ones.forEach(one -> assertThrows(IllegalArgumentException.class, one, type)));
    }

    static List<Class<?>> built() {
        return RECORDS.stream().filter(ExportedRecords::hasBuilder).toList();
    }

    @ParameterizedTest
    @MethodSource("built")
    void builder_makesWhatTheConstructorMakes_andTellsWhatIsNotGiven(Class<?> type)
            throws ReflectiveOperationException {
        assertEquals(List.of(), ExportedRecords.faultsOfBuilder(type, PARTICULAR));
    }

    @Test
    void recordOfManyComponents_thatAHostBuilds_hasABuilder() {
        // results, which the library alone makes
        assertEquals(
                List.of(
                        "Actual",
                        "ClubStatus",
                        "CrosswalkAudit",
                        "Derived",
                        "Figure",
                        "Impact",
                        "OfRule",
                        "Progress",
                        "RestatedTrace"),
                ExportedRecords.longWithoutBuilder(RECORDS));
    }

    @Test
    void builder_leavesEmptyWhatMayBe_andTellsWhatIsNotGiven() {
        UnitVersion version = UnitVersion.builder()
                .code(UnitCode.of("01"))
                .validity(DateRange.from(LocalDate.of(2025, 7, 1)))
                .level(UnitLevel.PROVINCE)
                .name("Hà Nội")
                .origin(Origin.NONE)
                .build();
        assertEquals(Optional.of("Hà Nội"), version.name());
        assertEquals(Optional.empty(), version.parent());
        String message = assertThrows(
                        IllegalStateException.class,
                        () -> UnitVersion.builder().code(UnitCode.of("01")).build())
                .getMessage();
        assertTrue(message.contains("validity"), message);
    }

    @Test
    void norm_hasNoGreatestValueBelowItsLeast() {
        ItemCode code = ItemCode.parse("women");
        Optional<Fraction> nine = Optional.of(Fraction.of(9));
        Optional<Fraction> one = Optional.of(Fraction.ONE);
        assertThrows(IllegalArgumentException.class, () -> new Norm(code, new Measure.Areas(), nine, one, "U", "s"));
        assertDoesNotThrow(() -> new Norm(code, new Measure.Areas(), nine, nine, "U", "s"));
        assertDoesNotThrow(() -> new Norm(code, new Measure.Areas(), nine, Optional.empty(), "U", "s"));
    }

    @Test
    void thresholds_areNotNegative() {
        for (int i = 0; i < 6; i++) {
            int[] numbers = {1, 4, 90, 90, 3, 2};
            numbers[i] = -1;
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new SignalThresholds(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]),
                    "number " + i);
        }
        assertDoesNotThrow(() -> new SignalThresholds(0, 0, 0, 0, 0, 0));
    }

    @Test
    void contestant_isACode() {
        assertThrows(IllegalArgumentException.class, () -> new Contestant("a b"));
        assertThrows(IllegalArgumentException.class, () -> new Contestant(""));
        assertEquals("01", new Contestant("01").code());
    }
}
