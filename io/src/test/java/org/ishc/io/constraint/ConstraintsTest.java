package org.ishc.io.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTest {

    private static Validator validator(Language language) {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(ConstraintMessages.in(language))
                .buildValidatorFactory()
                .getValidator();
    }

    /** What is wrong, as {@code property: message}, in order. */
    private static List<String> wrong(Object bean, Language language) {
        List<String> wrong = new ArrayList<>();
        for (ConstraintViolation<Object> violation : validator(language).validate(bean)) {
            wrong.add(violation.getPropertyPath() + ": " + violation.getMessage());
        }
        wrong.sort(null);
        return wrong;
    }

    private static List<String> paths(Object bean) {
        return wrong(bean, Language.EN).stream()
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    public record Codes(
            @UnitCode @Nullable String unit,
            @ClubCode @Nullable CharSequence club,
            @IndicatorCode @Nullable String indicator) {}

    public record Listed(List<@UnitCode String> units) {}

    public record Periods(
            @ReportingPeriod @Nullable String any,

            @ReportingPeriod(allowed = {PeriodKind.YEAR, PeriodKind.QUARTER}) @Nullable
            String some,

            @ReportingPeriod(allowed = PeriodKind.MONTH, message = "tháng!") @Nullable
            Period typed) {}

    public record Numbered(
            @NotNegative @Nullable Number count,
            @Share @Nullable Number part,
            @Percent @Nullable Number percent,
            @Percent @Nullable String text) {}

    public record Exact(
            @NotNegative @Nullable Fraction count,
            @Share @Nullable Fraction part,
            @Percent @Nullable Fraction percent) {}

    @PartOf(part = "women", whole = "members")
    @PartOf(part = "older", whole = "members")
    @ValidRange(from = "validFrom", to = "validTo")
    public record Report(
            @Nullable Number members,
            @Nullable Object women,
            @Nullable Object older,
            @Nullable LocalDate validFrom,
            Optional<LocalDate> validTo) {}

    @PartOf(part = "women", whole = "members")
    public static final class Bean {
        public Fraction getWomen() {
            return Fraction.of(3, 2);
        }

        public BigDecimal members() {
            return new BigDecimal("1.25");
        }
    }

    @PartOf(part = "men", whole = "members")
    public record Misnamed(Long members) {}

    @PartOf(part = "name", whole = "members")
    @ValidRange(from = "members", to = "members")
    public record Mistyped(@Nullable String name, Long members) {}

    @Test
    void codes_areSpelledAsCodes() {
        assertEquals(List.of(), paths(new Codes("00008~2020", "K1", "clubs.existing")));
        assertEquals(List.of(), paths(new Codes(null, null, null)));
        assertEquals(List.of("club", "indicator", "unit"), paths(new Codes("", new StringBuilder("-K"), "số.clb")));
        assertEquals(List.of("units[1].<list element>"), paths(new Listed(List.of("01", "0 1"))));
    }

    @Test
    void periods_areRead_andOfAnAllowedKind() {
        assertEquals(List.of(), paths(new Periods("Quý II/2026", "2023-Q1", Period.parse("2023-03"))));
        assertEquals(List.of(), paths(new Periods(null, null, null)));
        assertEquals(
                List.of(
                        "any: must be a reporting period, such as 2023, 2023-S1, 2023-Q1, 2023-03, 2023-01/2023-09, 2021/2025",
                        "some: must be one of: a year, a quarter",
                        "typed: tháng!"),
                wrong(new Periods("2023-Q5", "2023-S1", Period.parse("2023")), Language.EN));
        assertEquals(
                List.of("some: phải là một trong các loại kỳ: năm, quý"),
                wrong(new Periods(null, "2021/2025", null), Language.VI));
    }

    @Test
    void numbers_keepTheirBounds() {
        assertEquals(List.of(), paths(new Numbered(0, new BigDecimal("1.0"), 100L, "99,5")));
        assertEquals(
                List.of(),
                paths(new Numbered(
                        new BigDecimal("1E+999999999"), new BigDecimal("1E-999999999"), BigInteger.ZERO, "0")));
        assertEquals(List.of(), paths(new Numbered(null, null, null, null)));
        assertEquals(
                List.of("count", "part", "percent", "text"),
                paths(new Numbered(-1, 0, new BigDecimal("100.01"), "100.1")));
        assertEquals(
                List.of("count", "part", "percent", "text"),
                paths(new Numbered(Double.NaN, Double.POSITIVE_INFINITY, -1L, "-1")));
        assertEquals(List.of(), paths(new Exact(Fraction.ZERO, Fraction.ONE, Fraction.HUNDRED)));
        assertEquals(
                List.of("count", "part", "percent"),
                paths(new Exact(Fraction.of(-1, 3), Fraction.ZERO, Fraction.of(301, 3))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5%", "+5", "1e1", ".5", "5.", "1.2.3", "0100", " 5", "５"})
    void textThatIsNoPercentage_isWrong(String text) {
        assertEquals(List.of("text"), paths(new Numbered(null, null, null, text)));
    }

    @Test
    void partAndWhole_whateverTheirTypes() {
        LocalDate day = LocalDate.of(2025, 7, 1);
        assertEquals(List.of(), paths(new Report(5, 5L, Optional.of(2), day, Optional.of(day.plusDays(1)))));
        assertEquals(List.of(), paths(new Report(null, 5L, OptionalLong.empty(), day, Optional.empty())));
        assertEquals(List.of(), paths(new Report(5, null, Optional.empty(), null, Optional.of(day))));
        assertEquals(
                List.of(
                        "older: older must not be more than members",
                        "validTo: validTo must lie after validFrom",
                        "women: women must not be more than members"),
                wrong(new Report(5, new BigDecimal("5.01"), OptionalLong.of(6), day, Optional.of(day)), Language.EN));
        assertEquals(List.of("women: women không được lớn hơn members"), wrong(new Bean(), Language.VI));
    }

    @Test
    void mistakeInADeclaration_isTheHostsBug() {
        ValidationException unknown = assertThrows(ValidationException.class, () -> paths(new Misnamed(1L)));
        assertTrue(rootOf(unknown).contains("no property 'men'"), unknown::toString);
        assertThrows(ConstraintDeclarationException.class, () -> new PartOf.Check().isValid(new Misnamed(1L), null));
        ValidationException mistyped = assertThrows(ValidationException.class, () -> paths(new Mistyped("a", 1L)));
        assertTrue(rootOf(mistyped).contains("is no "), mistyped::toString);
    }

    private static String rootOf(Throwable thrown) {
        return thrown.getCause() == null ? String.valueOf(thrown.getMessage()) : rootOf(thrown.getCause());
    }

    @ParameterizedTest
    @CsvSource({"VI,phải có giá trị", "EN,must not be null"})
    void constraintsOfJakarta_speakVietnameseToo(Language language, String message) {
        assertEquals(List.of("name: " + message), wrong(new Named(null), language));
    }

    public record Named(@NotNull @Nullable String name) {}

    public record Patterned(
            @Pattern(regexp = "[A-Z]{3}\\\\$?") String code,
            @Digits(integer = 2, fraction = 1) BigDecimal amount) {}

    @Test
    void attributes_areWrittenAsTheyAre() {
        assertEquals(
                List.of(
                        "amount: chỉ được có tối đa 2 chữ số phần nguyên và 1 chữ số phần thập phân",
                        "code: phải khớp với mẫu \"[A-Z]{3}\\\\$?\""),
                wrong(new Patterned("a", new BigDecimal("100")), Language.VI));
    }
}
