package org.ishc.core.emulation.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringColumn;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.Coverage;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is not changed is what the others say. */
class ForwardingScoringDataTest {

    private static final Contestant UNIT = new Contestant("01");
    private static final IndicatorCode A = IndicatorCode.parse("a");

    /** What takes a column, read from what is asked one by one. */
    private static final Set<String> COLUMNS = Set.of("actuals", "actualsAccepted", "coverages", "targets");

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(Period.class, Period.ofYear(2025)),
            Map.entry(DateRange.class, DateRange.from(LocalDate.of(2025, 1, 1))),
            Map.entry(List.class, new ArrayList<>()),
            Map.entry(Optional.class, Optional.of("x")),
            Map.entry(boolean.class, false),
            Map.entry(int.class, 3),
            Map.entry(Contestant.class, UNIT),
            Map.entry(IndicatorCode.class, A),
            Map.entry(
                    ScoringData.Reading.class,
                    new ScoringData.Reading(Optional.empty(), new Coverage(0, 1), List.of(), List.of())),
            Map.entry(FactCode.class, FactCode.parse("f")),
            Map.entry(Stage.class, Stage.FINAL));

    static List<Method> methods() {
        return Stream.of(ScoringData.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !COLUMNS.contains(method.getName()))
                .toList();
    }

    /** Also the next method that the interface gains: its default would be silently another answer. */
    @ParameterizedTest
    @MethodSource("methods")
    void everyQuestion_isPassedOn_withTheSameArguments(Method method) throws ReflectiveOperationException {
        List<List<Object>> asked = new ArrayList<>();
        ScoringData others = (ScoringData) Proxy.newProxyInstance(
                ScoringData.class.getClassLoader(), new Class<?>[] {ScoringData.class}, (proxy, called, arguments) -> {
                    asked.add(List.of(called, arguments == null ? List.of() : List.of(arguments)));
                    return VALUES.get(called.getReturnType());
                });
        Object[] arguments =
                Stream.of(method.getParameterTypes()).map(VALUES::get).toArray();
        Object answer = method.invoke(new ForwardingScoringData(others) {}, arguments);
        assertEquals(List.of(List.of(method, List.of(arguments))), asked);
        assertEquals(VALUES.get(method.getReturnType()), answer);
    }

    @Test
    void questions_areFound() {
        assertTrue(methods().size() > 10, () -> String.valueOf(methods()));
    }

    @Test
    void figureThatIsChanged_isChangedInItsColumn() {
        ScoringData raised = new ForwardingScoringData(
                new Data().actual("01", "a", "6").actual("02", "a", "7")) {
            @Override
            public Reading actual(Contestant contestant, IndicatorCode indicator, int yearsBack) {
                Reading reading = super.actual(contestant, indicator, yearsBack);
                return new Reading(reading.value().map(Fraction.ONE::plus), reading.coverage(), List.of(), List.of());
            }
        };
        Map<Integer, Fraction> column = new HashMap<>();
        raised.actuals(A, 0, new ScoringData.Cells() {
            @Override
            public void put(int position, long whole) {
                column.put(position, Fraction.of(whole));
            }

            @Override
            public void put(int position, Fraction value) {
                column.put(position, value);
            }

            @Override
            public void put(ScoringColumn whole) {
                throw new AssertionError("a column that is not changed");
            }
        });
        assertEquals(Map.of(0, Fraction.of(7), 1, Fraction.of(8)), column);
    }

    @Test
    void dataOfNothing_areRefused() {
        assertThrows(NullPointerException.class, () -> new ForwardingScoringData(null) {});
    }
}
