package org.ishc.io.records;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.ishc.core.base.Fraction;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.constraint.NotNegative;
import org.ishc.io.constraint.Share;
import org.ishc.io.table.CellType;
import org.ishc.io.table.Column;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Row;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of a table against the Jakarta constraints on the components of its row record. A violation becomes
 * the finding {@code cell.range} at its column; its text is made from our own bundles, so no expression language is
 * needed.
 *
 * <p>The constraints are compiled once into tests on the cells; the validator itself only looks at rows that do not
 * pass those, or that hold what cannot be tested so. Immutable and safe for use by many threads.
 */
public final class RecordCheck {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z0-9])");

    /** A number that is read when its indicator is known, as a text: without a sign it is not below 0. */
    private static final Pattern UNSIGNED = Pattern.compile("[0-9., %]+");

    /** What each constraint asks of a cell that is not empty. */
    private static final Map<Class<? extends Annotation>, Predicate<Object>> TESTS = Map.of(
            NotNegative.class,
            RecordCheck::isNotNegative,
            Share.class,
            cell -> cell instanceof Fraction fraction && Share.OfFraction.isShare(fraction));

    private final int[] notNegative;
    private final Test[] tests;
    private final boolean isCompiled;

    private record Test(int column, Predicate<Object> test) {}

    /** The validator, made for the first row that needs it: most packages have none. */
    private static final class Holder {
        private static final Validator VALIDATOR =
                // none that a host brings or configures: neither its provider nor its META-INF/validation.xml says what
                // holds of our rows
                Validation.byProvider(HibernateValidator.class)
                        .providerResolver(() -> List.of(new HibernateValidator()))
                        .configure()
                        .ignoreXmlConfiguration()
                        .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ROOT), Locale.ROOT, false))
                        .buildValidatorFactory()
                        .getValidator();
    }

    private RecordCheck(int[] notNegative, List<Test> tests, boolean isCompiled) {
        this.notNegative = notNegative;
        this.tests = tests.toArray(Test[]::new);
        this.isCompiled = isCompiled;
    }

    /**
     * Compiles the constraints of a row record.
     *
     * @param table the table whose sound rows the record takes
     * @param rowRecord the record
     */
    public static RecordCheck of(Table table, Class<?> rowRecord) {
        List<Test> tests = new ArrayList<>();
        List<Integer> notNegative = new ArrayList<>();
        boolean isCompiled = !RowTypes.isConstrainedBesideFields(rowRecord);
        for (Map.Entry<String, Set<Class<? extends Annotation>>> property :
                RowTypes.constraints(rowRecord).entrySet()) {
            int column = table.indexOf(column(property.getKey()));
            for (Class<? extends Annotation> asked : property.getValue()) {
                Optional<Predicate<Object>> test = Optional.ofNullable(TESTS.get(asked));
                test.ifPresent(known -> tests.add(new Test(column, known)));
                boolean isOfWhole = asked == PositiveOrZero.class
                        && table.columns().get(column).type() == CellType.WHOLE;
                if (isOfWhole) {
                    notNegative.add(column);
                }
                // a sound row holds every cell that its columns require
                boolean isRequired =
                        asked == NotNull.class && table.columns().get(column).isRequired();
                isCompiled &= isRequired
                        || isOfWhole
                        || test.isPresent()
                                && (asked == NotNegative.class
                                        || table.columns().get(column).type() != CellType.NUMBER);
            }
        }
        return new RecordCheck(notNegative.stream().mapToInt(Integer::intValue).toArray(), tests, isCompiled);
    }

    private static boolean isNotNegative(Object cell) {
        return cell instanceof Fraction fraction
                ? fraction.signum() >= 0
                : cell instanceof String text && UNSIGNED.matcher(text).matches();
    }

    /**
     * Tells whether a row without an error is known to meet all constraints; when not, it has to be {@linkplain #check
     * checked}.
     */
    public boolean isMetBy(Row row) {
        if (!isCompiled) {
            return false;
        }
        if (row.mayHaveNegative() && hasNegative(row)) {
            return false;
        }
        for (Test test : tests) {
            Object cell = row.cell(test.column());
            if (cell != null && !test.test().test(cell)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasNegative(Row row) {
        for (int column : notNegative) {
            if (row.whole(column) < 0 && row.hasWhole(column)) {
                return true;
            }
        }
        return false;
    }

    /** Checks a record; what is wrong is added to the findings of its row. */
    public static void check(Object rowRecord, Row row) {
        Set<ConstraintViolation<Object>> violations = Holder.VALIDATOR.validate(rowRecord);
        for (ConstraintViolation<Object> violation : violations) {
            Column column = row.table()
                    .columns()
                    .get(row.table().indexOf(column(violation.getPropertyPath().toString())));
            String seen = seen(violation.getInvalidValue());
            String message = violation.getMessageTemplate();
            row.findings().add(ExchangeFinding.RANGE, column, seen, "allowed", allowed(message));
        }
    }

    /** What a constraint of the library or of a host allows. */
    private static Object allowed(String message) {
        if (message.startsWith("{")) {
            return FilePhrase.NOT_BELOW.with("least", 0);
        }
        return message.equals(FilePhrase.SHARE.english()) ? FilePhrase.SHARE.with() : message;
    }

    /** A value as it was written: a cell holds decimals, which always end. */
    private static String seen(@Nullable Object value) {
        if (value instanceof Fraction fraction) {
            return new BigDecimal(fraction.bigNumerator())
                    .divide(new BigDecimal(fraction.bigDenominator()))
                    .toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    /**
     * The column of a property: {@code validFrom} is {@code valid_from}; a name that is no identifier has a line behind
     * it, as {@code class_}.
     */
    static String column(String property) {
        String name = property.endsWith("_") ? property.substring(0, property.length() - 1) : property;
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
