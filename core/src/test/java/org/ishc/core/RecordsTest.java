package org.ishc.core;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Measure;
import org.ishc.core.club.Norm;
import org.ishc.core.club.SignalThresholds;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No record that a host can build holds a null which its components do not allow. */
class RecordsTest {

    static Stream<Class<?>> records() {
        Set<String> exported = UnitCode.class.getModule().getDescriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.ishc.core").stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> exported.contains(type.getPackageName()))
                        .filter(RecordsTest::isSeen)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> type.getRecordComponents().length > 0);
    }

    private static boolean isSeen(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(RecordsTest::isSeen).orElse(true);
    }

    @Test
    void records_areManyAndAllAreLookedAt() {
        assertTrue(records().count() > 120, () -> String.valueOf(records().count()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void null_isRefusedWhereverItIsNotAllowed(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType().isPrimitive()
                    || components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                continue;
            }
            Object[] arguments = new Object[components.length];
            for (int j = 0; j < components.length; j++) {
                arguments[j] = j == i ? null : sample(components[j].getType(), 0);
            }
            try {
                constructor.newInstance(arguments);
                taken.add(components[i].getName());
            } catch (InvocationTargetException refused) {
                if (!(refused.getCause() instanceof NullPointerException)
                        && !(refused.getCause() instanceof IllegalArgumentException)) {
                    taken.add(components[i].getName() + ": " + refused.getCause());
                }
            }
        }
        assertEquals(List.of(), taken);
    }

    /** Any value of a type; null where none can be made, which is refused as well. */
    private static @Nullable Object sample(Class<?> type, int depth) {
        Object known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (depth > 4) {
            return null;
        }
        if (type.isSealed()) {
            return Stream.of(type.getPermittedSubclasses())
                    .map(permitted -> sample(permitted, depth + 1))
                    .filter(made -> made != null)
                    .findFirst()
                    .orElse(null);
        }
        return type.isRecord() && Modifier.isPublic(type.getModifiers()) ? made(type, depth) : parsed(type);
    }

    private static @Nullable Object made(Class<?> type, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Object parsed = parsed(type);
            return parsed != null
                    ? parsed
                    : type.getDeclaredConstructor(Stream.of(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new))
                            .newInstance(Stream.of(components)
                                    .map(component -> sample(component.getType(), depth + 1))
                                    .toArray());
        } catch (ReflectiveOperationException refused) {
            return null;
        }
    }

    private static @Nullable Object parsed(Class<?> type) {
        try {
            return type.getMethod("parse", String.class).invoke(null, "1");
        } catch (ReflectiveOperationException | RuntimeException notSo) {
            return null;
        }
    }

    private static final Map<Class<?>, Object> KNOWN = Map.ofEntries(
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(boolean.class, true),
            Map.entry(Integer.class, 1),
            Map.entry(Long.class, 1L),
            Map.entry(String.class, "x"),
            Map.entry(Object.class, "x"),
            Map.entry(BigInteger.class, BigInteger.ONE),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(LocalDate.class, LocalDate.of(2024, 1, 1)),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(OptionalLong.class, OptionalLong.empty()),
            Map.entry(List.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(SortedMap.class, new TreeMap<>()),
            Map.entry(SortedSet.class, new TreeSet<>()),
            Map.entry(Fraction.class, Fraction.ONE),
            Map.entry(Period.class, Period.ofYear(2023)),
            Map.entry(Indicator.class, IndicatorCatalogue.BUILT_IN.all().get(0)));

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
