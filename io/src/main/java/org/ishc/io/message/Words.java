package org.ishc.io.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.core.base.Language;
import org.ishc.core.club.ClubEventType;
import org.ishc.core.club.ClubState;
import org.ishc.core.document.Statement;
import org.ishc.core.explain.Aloud;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.time.Period;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What Vietnamese sentences call what data write by a code: a table, a column, a state, a level, an indicator, a
 * period. English sentences keep the codes, which are English words.
 */
final class Words {

    private static final Map<String, Class<? extends Enum<?>>> CLOSED = Map.of(
            "level", UnitLevel.class,
            "parent_level", UnitLevel.class,
            "type", ClubEventType.class,
            "state", ClubState.class,
            "allowed", ClubState.class,
            "basis", Basis.class);

    private static final Set<String> TABLES = Set.of("table", "tables", "name", "cause");
    private static final Set<String> COLUMNS = Set.of("column", "argument", "missing", "part", "whole");
    private static final Set<String> INDICATORS =
            Set.of("indicator", "indicators", "part", "whole", "numerator", "denominator");
    private static final Set<String> PERIODS = Set.of("period", "told", "asked");
    private static final Set<String> SPANS = Set.of("validity", "known");

    /** As {@link org.ishc.core.time.DateRange} writes itself. */
    private static final Pattern SPAN = Pattern.compile("\\[(|\\d{4}-\\d{2}-\\d{2}), (|\\d{4}-\\d{2}-\\d{2})\\)");

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9.]+");

    private final Language language;

    Words(Language language) {
        this.language = language;
    }

    /**
     * Finds the word for what stands in a place of a sentence.
     *
     * @param table the table that the finding is in; null for none
     */
    Optional<String> find(String place, Object argument, @Nullable String table) {
        String text = argument instanceof Optional<?> some
                ? some.map(Object::toString).orElse("none")
                : argument.toString();
        Optional<String> own = Messages.in(language).find("value." + place + "." + slug(text));
        if (own.isPresent() || language != Language.VI) {
            return own;
        }
        if (place.equals("reason") && !(argument instanceof Statement)) {
            return Optional.of(Messages.in(language).text("phrase.technical", "said", text));
        }
        if (SPANS.contains(place)) {
            return Optional.of(SPAN.matcher(text)
                    .replaceAll(span -> Matcher.quoteReplacement(span(span.group(1), span.group(2)))));
        }
        return closed(place, text)
                .or(() -> TABLES.contains(place) ? new Aloud(language).findTable(text) : Optional.empty())
                .or(() -> COLUMNS.contains(place) ? column(text, table) : Optional.empty())
                .or(() -> place.equals("allowed") ? word(text, table) : Optional.empty())
                .or(() -> INDICATORS.contains(place) ? indicator(text) : Optional.empty())
                .or(() -> PERIODS.contains(place)
                        ? Period.find(text).map(period -> period.in(language))
                        : Optional.empty());
    }

    private static String slug(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    private Optional<String> closed(String place, String text) {
        return Optional.ofNullable(CLOSED.get(place))
                .flatMap(type -> List.of(type.getEnumConstants()).stream()
                        .filter(constant -> constant.name().equals(text))
                        .findFirst())
                .map(constant -> Labels.of(constant, language));
    }

    private static Optional<String> column(String name, @Nullable String table) {
        return Optional.ofNullable(table).flatMap(Table::find).flatMap(given -> Headings.findVietnamese(given, name));
    }

    /** The word for a value of a closed set, as cells of the table may have it. */
    private Optional<String> word(String value, @Nullable String table) {
        return Optional.ofNullable(table).flatMap(Table::find).stream()
                .flatMap(given -> given.columns().stream()
                        .filter(column -> column.words().contains(value))
                        .map(column -> Headings.word(given, column, value, language)))
                .findFirst();
    }

    private Optional<String> indicator(String code) {
        return IndicatorCatalogue.BUILT_IN.all().stream()
                .filter(indicator -> indicator.code().value().equals(code))
                .findFirst()
                .map(given -> given.titles().vi());
    }

    /** The days of a half-open range, in words. */
    private String span(String from, String to) {
        boolean isBegun = !from.isEmpty();
        boolean isEnded = !to.isEmpty();
        String key = "span." + (isBegun ? isEnded ? "both" : "from" : isEnded ? "to" : "all");
        return Messages.in(language)
                .text(
                        key,
                        "from",
                        isBegun ? LocalDate.parse(from) : "",
                        "to",
                        isEnded ? LocalDate.parse(to).minusDays(1) : "");
    }
}
