package org.ishc.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.club.ClubState;
import org.ishc.core.club.Norm;
import org.ishc.core.club.ObstacleCategory;
import org.ishc.core.club.Signal;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.explain.Aloud;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.FigureStatus;
import org.ishc.core.organisation.UnitKind;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.ProgressStatus;
import org.ishc.core.time.Period;
import org.ishc.io.message.Labels;
import org.ishc.io.message.Notation;
import org.jspecify.annotations.Nullable;

/**
 * What the headings and cells of a table are called in a language. English tables show the keys and codes of the data,
 * which are English words; Vietnamese ones show words, days and numbers as people write them, and names beside codes.
 *
 * @param language the language
 * @param names finds the name or title of what has a code in a column; empty where it has none
 * @param percents the columns in which a number that is not whole is a percentage
 */
record TableWords(Language language, Named names, Set<String> percents) {

    private static final Properties WORDS = read();

    private static final Map<String, List<Class<? extends Enum<?>>>> CLOSED = Map.of(
            "state", List.of(ClubState.class),
            "signals", List.of(Signal.class),
            "category", List.of(ObstacleCategory.class),
            "outcome", List.of(Norm.Outcome.class),
            "status",
                    List.of(
                            FigureStatus.class,
                            ProgressStatus.class,
                            ScoreCard.UnitStatus.class,
                            ScoreCard.CriterionStatus.class),
            "basis", List.of(Basis.class),
            "comparator", List.of(Comparison.class),
            "level", List.of(UnitLevel.class),
            "kind", List.of(UnitKind.class));

    private static final Set<String> NUMBERS = Set.of(
            "value",
            "low",
            "high",
            "distance",
            "target",
            "actual",
            "attainment",
            "gap",
            "required_per_30_days",
            "total",
            "points",
            "other",
            "margin");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Finds the name of what has a code. */
    interface Named {

        /** Nothing has a name. */
        Named NOTHING = (column, code) -> Optional.empty();

        Optional<String> find(String column, String code);
    }

    /**
     * Writes units one after the other: in Vietnamese each with its name, in English by their codes.
     *
     * @param none what is written where there are none
     */
    static String units(List<?> units, Named names, Language language, String none) {
        return units.isEmpty()
                ? none
                : units.stream()
                        .map(Object::toString)
                        .map(code -> Optional.of(code)
                                .filter(text -> language == Language.VI)
                                .flatMap(word -> names.find("unit_code", word))
                                .map(name -> code + " " + name)
                                .orElse(code))
                        .collect(Collectors.joining(", "));
    }

    private static Properties read() {
        Properties words = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(TableWords.class.getResourceAsStream("table_vi.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    /** Finds the Vietnamese word for a key. */
    static Optional<String> word(String key) {
        return Optional.ofNullable(WORDS.getProperty(key));
    }

    /** Returns what a column is called. */
    String heading(String key) {
        return language == Language.EN ? key : WORDS.getProperty("column." + key, key);
    }

    /** Returns what stands in a cell. */
    String cell(String key, @Nullable Object value) {
        if (value == null) {
            return Notation.NONE;
        }
        if (language == Language.EN) {
            return value.toString();
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? Notation.NONE
                    : list.stream().map(one -> cell(key, one)).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?> parts) {
            return parts.entrySet().stream()
                    .map(part -> part(String.valueOf(part.getKey()), part.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean truth) {
            return truth ? "có" : "không";
        }
        return value instanceof Long || value instanceof Integer || value instanceof BigInteger
                ? language.decimal(value.toString())
                : text(key, value.toString());
    }

    private String part(String key, @Nullable Object value) {
        String said = cell(key, value);
        return key.equals("category") ? said : heading(key) + " " + said;
    }

    private String text(String key, String text) {
        if (NUMBERS.contains(key) && NUMBER.matcher(text).matches()) {
            return language.decimal(text) + (percents.contains(key) && text.contains(".") ? "%" : "");
        }
        if (key.equals("distance")) {
            return Notation.in(language).exact(Fraction.parse(text));
        }
        if (DAY.matcher(text).matches()) {
            return language.day(LocalDate.parse(text));
        }
        return Optional.ofNullable(WORDS.getProperty("value." + key + "." + text))
                .or(() -> constant(key, text))
                .or(() -> key.equals("period")
                        ? Period.find(text).map(period -> period.in(language))
                        : key.equals("table") ? new Aloud(language).findTable(text) : Optional.empty())
                .or(() -> key.equals("group") ? Optional.of(group(text)) : Optional.empty())
                .or(() -> names.find(key, text)
                        .map(name -> key.endsWith("_code") && !key.equals("club_code") ? text + " " + name : name))
                .orElse(text);
    }

    /** Says behind a title of which group it is. */
    String inGroup(String code) {
        String said = cell("group", code);
        return language.say(" (" + said + ")", " " + code);
    }

    /** Clubs are grouped by their provinces, which have names. */
    private String group(String code) {
        return names.find("unit_code", code)
                .orElseGet(() -> Notation.capital(Notation.in(language).group(code)));
    }

    private Optional<String> constant(String key, String text) {
        return CLOSED.getOrDefault(key, List.of()).stream()
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .map(constant -> Labels.of(constant, language));
    }
}
