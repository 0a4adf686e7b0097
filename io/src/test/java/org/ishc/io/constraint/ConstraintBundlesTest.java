package org.ishc.io.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Constraint;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishc.core.time.PeriodKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constraint speaks both languages, with the same places. */
class ConstraintBundlesTest {

    private static final String OURS = "org.ishc.io.constraint.";

    static Stream<Class<? extends Annotation>> constraints() {
        return Stream.of(
                UnitCode.class,
                ClubCode.class,
                IndicatorCode.class,
                ReportingPeriod.class,
                NotNegative.class,
                Share.class,
                Percent.class,
                PartOf.class,
                ValidRange.class);
    }

    private static Properties bundle(String suffix) throws IOException {
        Properties bundle = new Properties();
        String file = "/ContributorValidationMessages" + suffix + ".properties";
        try (InputStream in = Objects.requireNonNull(ConstraintMessages.class.getResourceAsStream(file), file)) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return bundle;
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void constraint_hasAMessageInBothLanguages_withPlacesThatItFills(Class<? extends Annotation> constraint)
            throws Exception {
        assertTrue(constraint.isAnnotationPresent(Constraint.class));
        String key = "{" + OURS + constraint.getSimpleName() + ".message}";
        assertEquals(key, constraint.getMethod("message").getDefaultValue());
        String vi = bundle("_vi").getProperty(key.substring(1, key.length() - 1));
        String en = bundle("").getProperty(key.substring(1, key.length() - 1));
        assertEquals(places(vi), places(en));
        Set<String> attributes = new HashSet<>();
        for (Method attribute : constraint.getDeclaredMethods()) {
            attributes.add(attribute.getName());
        }
        assertTrue(attributes.containsAll(places(en)), en);
    }

    @Test
    void bundles_haveTheSameKeys_andEveryKindOfPeriod() throws IOException {
        Set<String> vi = ours(bundle("_vi"));
        assertEquals(vi, ours(bundle("")));
        for (PeriodKind kind : PeriodKind.values()) {
            assertTrue(vi.contains(OURS + "ReportingPeriod." + kind), kind.name());
        }
        assertEquals(constraints().count() + PeriodKind.values().length + 1, vi.size());
        assertEquals(Set.of(), bundle("_en").stringPropertyNames());
    }

    @Test
    void jakartasConstraints_allSpeakVietnamese_withPlacesThatTheyFill() throws Exception {
        Properties vi = bundle("_vi");
        for (String name : List.of(
                "AssertFalse",
                "AssertTrue",
                "DecimalMax",
                "DecimalMin",
                "Digits",
                "Email",
                "Future",
                "FutureOrPresent",
                "Max",
                "Min",
                "Negative",
                "NegativeOrZero",
                "NotBlank",
                "NotEmpty",
                "NotNull",
                "Null",
                "Past",
                "PastOrPresent",
                "Pattern",
                "Positive",
                "PositiveOrZero",
                "Size")) {
            Class<?> constraint = Class.forName("jakarta.validation.constraints." + name);
            for (String place : places(vi.getProperty(constraint.getName() + ".message"))) {
                assertEquals(place, constraint.getMethod(place).getName());
            }
        }
    }

    private static Set<String> ours(Properties bundle) {
        return new TreeSet<>(bundle.stringPropertyNames().stream()
                .filter(key -> key.startsWith(OURS))
                .toList());
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{([A-Za-z]+)}").matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }
}
