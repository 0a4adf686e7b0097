package org.ishc.core.interchange;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.figure.Coverage;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.finding.Severity;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The table of plain forms: what a value of each type looks like outside, whichever library writes it.
 *
 * <p>Interpretation: a fraction is the text of its lowest terms, {@code "1/3"} and {@code "15/1"}, so that no reader
 * takes it through a binary number; a decimal such as {@code "12.50"} is read as well. Codes are texts; a period is its
 * canonical code, and any spelling of it is read. A range without a start or an end has {@code null} there, and a range
 * in which one of the keys is missing is refused. An enum is its {@linkplain #findEnum name}, however a host's mapper
 * writes its own.
 *
 * <p>Records and figures have forms, too, with the columns of the exchange as keys; they are written and not read. What
 * is larger has a writer of its own, which {@link #refusal} names: a binding writes nothing of it by itself.
 */
public final class PlainForms {

    private static final PlainForm<DateRange> RANGES = PlainForm.tree(
            DateRange.class,
            range -> map(
                    "start",
                    range.hasStart() ? range.start().toString() : null,
                    "end_exclusive",
                    range.end().map(LocalDate::toString).orElse(null)),
            tree -> new DateRange(
                    tree.dateOrNull("start").orElse(LocalDate.MIN),
                    tree.dateOrNull("end_exclusive").orElse(LocalDate.MAX)));

    private static final List<PlainForm<?>> VALUES = List.of(
            PlainForm.text(UnitCode.class, UnitCode::value, UnitCode::parse),
            PlainForm.text(ClubCode.class, ClubCode::value, ClubCode::parse),
            PlainForm.text(IndicatorCode.class, IndicatorCode::value, IndicatorCode::parse),
            PlainForm.text(FactCode.class, FactCode::value, FactCode::parse),
            PlainForm.text(ItemCode.class, ItemCode::value, ItemCode::parse),
            PlainForm.text(Contestant.class, Contestant::code, Contestant::new),
            PlainForm.text(Period.class, Period::code, Period::parse),
            PlainForm.text(Fraction.class, Fraction::toString, PlainForms::fraction),
            RANGES,
            PlainForm.tree(
                    Coverage.class,
                    coverage -> map("reported", coverage.reported(), "expected", coverage.expected()),
                    tree -> new Coverage(tree.requiredWhole("reported"), tree.requiredWhole("expected"))),
            PlainForm.tree(
                    Origin.class,
                    origin -> map("table", origin.table(), "row", origin.row()),
                    tree -> Origin.of(tree.requiredText("table"), tree.requiredInt("row"))),
            PlainForm.tree(Location.class, location -> put(location, new LinkedHashMap<>()), PlainForms::location));

    private static final List<PlainForm<?>> RESULTS = ResultForms.all(RANGES);

    /** No exponent: ten characters would make a number of a thousand million digits. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:/[0-9]+|\\.[0-9]+)?");

    private static final int MAX_NUMBER_LENGTH = 1_000;

    private PlainForms() {}

    /**
     * Returns the forms, one a type.
     *
     * @param further codes of findings beside those of the core that are read as the constants they are; a code that is
     *     not known is read, too, and equal to itself only
     */
    public static List<PlainForm<?>> all(Collection<? extends FindingCode> further) {
        KnownCodes codes = KnownCodes.with(further);
        List<PlainForm<?>> all = new ArrayList<>(VALUES);
        all.add(PlainForm.tree(Finding.class, PlainForms::finding, tree -> finding(tree, codes)));
        all.addAll(RESULTS);
        return List.copyOf(all);
    }

    /**
     * Finds the form of an enum of this library: the names of its constants.
     *
     * @param type an enum
     * @return empty for types that are no enums, and for those that are not this library's
     */
    public static Optional<PlainForm<?>> findEnum(Class<?> type) {
        return isOurs(type.getName())
                ? Optional.ofNullable(type.getEnumConstants()).map(constants -> ofNames(type))
                : Optional.empty();
    }

    private static <T> PlainForm<T> ofNames(Class<T> type) {
        Map<String, Enum<?>> byName = new LinkedHashMap<>();
        for (T constant : type.getEnumConstants()) {
            byName.put(((Enum<?>) constant).name(), (Enum<?>) constant);
        }
        return PlainForm.text(type, constant -> ((Enum<?>) constant).name(), name -> {
            Enum<?> constant = byName.get(name);
            if (constant == null) {
                throw PlainTree.refused("one of " + byName.keySet(), name);
            }
            return type.cast(constant);
        });
    }

    private static boolean isOurs(String typeName) {
        return typeName.startsWith("org.ishc.core.") || typeName.startsWith("org.ishc.io.");
    }

    /**
     * Finds why a type of this library is not written as JSON by a mapper: it has no plain form. The reason names what
     * writes it.
     *
     * @param typeName the full name of a class
     * @return empty for types with a form, and for those that are not this library's
     */
    public static Optional<String> refusal(String typeName) {
        boolean hasForm = typeName.equals(Finding.class.getName())
                || Stream.of(VALUES, RESULTS)
                        .flatMap(List::stream)
                        .anyMatch(form -> form.type().getName().equals(typeName));
        return isOurs(typeName) && !hasForm
                ? Optional.of(typeName + " has no plain form; " + Writers.of(typeName))
                : Optional.empty();
    }

    /**
     * Finds why a type of this library is not read from JSON by a mapper: it has no plain form.
     *
     * @param typeName the full name of a class
     * @return empty for types with a form, and for those that are not this library's
     */
    public static Optional<String> refusalToRead(String typeName) {
        return refusal(typeName).map(unwritten -> typeName + " has no plain form and is not read from JSON");
    }

    private static Fraction fraction(String text) {
        if (text.length() > MAX_NUMBER_LENGTH || !NUMBER.matcher(text).matches()) {
            throw PlainTree.refused("a fraction or a decimal of at most " + MAX_NUMBER_LENGTH + " characters", text);
        }
        return Fraction.parse(text);
    }

    private static Object finding(Finding finding) {
        Map<String, @Nullable Object> tree = map(
                "code", finding.code().code(), "severity", finding.severity().name());
        put(finding.location(), tree);
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        finding.arguments().forEach((name, value) -> arguments.put(name, argument(value)));
        tree.put("arguments", arguments);
        return tree;
    }

    private static @Nullable Object argument(Object value) {
        if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
            return value;
        }
        if (value instanceof Optional<?> some) {
            return some.isEmpty() ? null : argument(some.get());
        }
        return value instanceof List<?> list
                ? list.stream().map(PlainForms::argument).toList()
                : value.toString();
    }

    private static Finding finding(PlainTree tree, KnownCodes codes) {
        Severity severity = Severity.valueOf(tree.requiredText("severity"));
        var arguments = tree.requiredArguments("arguments");
        FindingCode code = codes.code(tree.requiredText("code"), severity, arguments.keySet());
        return new Finding(code, severity, location(tree), arguments);
    }

    private static Map<String, @Nullable Object> put(Location location, Map<String, @Nullable Object> tree) {
        tree.put("table", location.table());
        tree.put("file", location.file());
        tree.put("row", location.row());
        tree.put("line", location.line());
        tree.put("column", location.column());
        tree.put("cell", location.cell());
        tree.put("pointer", location.pointer());
        tree.put("key", location.key());
        tree.put("value", location.value());
        return tree;
    }

    private static Location location(PlainTree tree) {
        return new Location(
                tree.findText("table"),
                tree.findText("file"),
                tree.findInt("row"),
                tree.findInt("line"),
                tree.findText("column"),
                tree.findText("cell"),
                tree.findText("pointer"),
                tree.findTexts("key"),
                tree.findText("value"));
    }

    private static Map<String, @Nullable Object> map(
            String key, @Nullable Object value, String otherKey, @Nullable Object otherValue) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(key, value);
        map.put(otherKey, otherValue);
        return map;
    }
}
