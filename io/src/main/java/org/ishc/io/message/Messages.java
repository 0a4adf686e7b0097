package org.ishc.io.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.base.Worded;
import org.ishc.core.document.Statement;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language: what was seen, what is allowed, what to do, with the finding's arguments in their places.
 */
public final class Messages {

    private static final List<String> AREAS = List.of(
            "reference",
            "organisation",
            "club",
            "target",
            "exchange",
            "profile",
            "emulation",
            "collection",
            "export",
            "report",
            "page",
            "review",
            "fix",
            "archive",
            "ledger",
            "label",
            "template",
            "rulesheet",
            "word",
            "document",
            "catalogue",
            "example");

    /** Arguments that number a place: nobody groups the digits of a line. */
    private static final Set<String> ORDINALS =
            Set.of("first_row", "other_row", "row", "line", "opened_on", "position");

    private static final Pattern PLACE = Pattern.compile("\\{([a-z_0-9]+)}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d{2}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Zl}\\p{Zp}\\u0085[\\p{Zs}&&[^ ]]]");
    private static final Map<Language, Messages> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Messages(language));
        }
    }

    private final Language language;
    private final Notation notation;
    private final Words words;
    private final Map<String, String> texts = new TreeMap<>();

    private Messages(Language language) {
        this.language = language;
        this.notation = Notation.in(language);
        this.words = new Words(language);
        for (String area : areas(language)) {
            Properties bundle = new Properties();
            String resource = area + "_" + language.code() + ".properties";
            try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(resource), resource)) {
                bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            bundle.stringPropertyNames().forEach(key -> texts.put(key, bundle.getProperty(key)));
        }
    }

    /** Phrases say themselves in English. */
    private static List<String> areas(Language language) {
        return language == Language.EN
                ? AREAS
                : Stream.concat(AREAS.stream(), Stream.of("phrase")).toList();
    }

    /** Returns the texts of a language. */
    public static Messages in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** Returns how the language writes numbers, days and periods. */
    public Notation notation() {
        return notation;
    }

    /** Finds the text of a key, its places not filled. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /**
     * Returns the names of the places in a text, in the order in which they stand there, each as often as it does;
     * empty where there is no such text.
     */
    public List<String> places(String key) {
        return find(key)
                .map(template -> PLACE.matcher(template)
                        .results()
                        .map(place -> place.group(1))
                        .toList())
                .orElse(List.of());
    }

    /** Returns what stands in a place of a finding's sentence, written as the language does. */
    public String inPlace(Finding finding, String place) {
        return value(finding, place);
    }

    /**
     * Returns what a code says, whatever the finding: its sentence with each place as its name in angle brackets, in
     * Vietnamese as dots; the code itself where no text is known.
     */
    public String explanation(FindingCode code) {
        return find(code.code())
                .map(template -> PLACE.matcher(template).replaceAll(language == Language.VI ? "…" : "‹$1›"))
                .orElse(code.code());
    }

    /** Returns the sentence of a finding; the code and arguments themselves where no text is known. */
    public String text(Finding finding) {
        return text(finding, Titles.NONE);
    }

    /** As {@link #text(Finding)}, what has a title said by it, with its code in brackets. */
    String text(Finding finding, Titles titles) {
        String template = texts.get(finding.code().code());
        if (template == null) {
            return finding.code().code() + " " + finding.arguments();
        }
        Matcher places = PLACE.matcher(template);
        return places.replaceAll(place -> Matcher.quoteReplacement(
                titles.in(finding, place.group(1), notation).orElseGet(() -> value(finding, place.group(1)))));
    }

    /**
     * Returns the sentence of a finding for a list: English lists begin with the code, which is a word; in Vietnamese
     * it stands in brackets behind the sentence, to look it up by.
     */
    public String listed(Finding finding) {
        return listed(finding.code(), text(finding));
    }

    String listed(FindingCode code, String sentence) {
        return language == Language.VI ? sentence + " (" + code.code() + ")" : sentence;
    }

    /** Returns the code that a line of an English list begins with, and what sets it apart; nothing in Vietnamese. */
    public String listedUnder(FindingCode code, String apart) {
        return language == Language.VI ? "" : code.code() + apart;
    }

    /**
     * Returns the text of a key with values in its places.
     *
     * @param namesAndValues place names, each followed by its value
     * @throws java.util.NoSuchElementException when there is no such text
     */
    public String text(String key, Object... namesAndValues) {
        Map<Object, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], format(namesAndValues[i + 1]));
        }
        // at once, since a value may hold what looks like a place
        return PLACE.matcher(find(key).orElseThrow())
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    /** Returns what is wrong with a text that could not be read: where, what stands there, what is allowed. */
    public String text(UnreadableTextException refused) {
        return text(refused.place()) + ": " + text(refused.problem());
    }

    /** Returns what a phrase says with its values; in English where no other text is known. */
    public String text(Statement said) {
        return find("phrase." + Phrases.name(said.phrase()))
                .map(template -> PLACE.matcher(template)
                        .replaceAll(place ->
                                Matcher.quoteReplacement(stated(said.values().get(place.group(1))))))
                .orElseGet(said::toString);
    }

    /** A value in a phrase: what was typed stands as it was typed, and is quoted where it is listed. */
    private String stated(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? text("phrase.nothing")
                    : notation.list(list.stream()
                            .map(each -> each instanceof String ? "“" + each + "”" : stated(each))
                            .toList());
        }
        if (value instanceof Enum<?> constant) {
            return Labels.of(constant, language);
        }
        if (value instanceof String typed) {
            return visible(typed);
        }
        return value == null ? "" : format(value);
    }

    private String value(Finding finding, String name) {
        Object argument = finding.arguments().get(name);
        String table = tableOf(finding);
        Optional<String> heading = heading(finding, name, argument);
        if (heading.isPresent()) {
            return heading.get();
        }
        if (argument instanceof List<?> list && !list.isEmpty()) {
            return notation.list(list.stream()
                    .map(each -> words.find(name, each, table).orElseGet(() -> format(each)))
                    .toList());
        }
        if (argument != null) {
            return words.find(name, argument, table)
                    .orElseGet(() -> ORDINALS.contains(name) ? argument.toString() : format(argument));
        }
        return switch (name) {
            case "table", "column" ->
                inWords(name, name.equals("table") ? table : finding.location().column(), table);
            case "value" -> visible(orEmpty(finding.location().value()));
            case "key" ->
                finding.location().key() == null
                        ? ""
                        : String.join(" / ", finding.location().key());
            default -> orEmpty(finding.location().row());
        };
    }

    /** The table that a finding stands in, else that which it speaks of. */
    private static @Nullable String tableOf(Finding finding) {
        return finding.location().table() == null && finding.arguments().get("table") instanceof String spoken
                ? spoken
                : finding.location().table();
    }

    /** The sender's own heading of the column that a finding stands in. */
    private static Optional<String> heading(Finding finding, String place, @Nullable Object argument) {
        String column = finding.location().column();
        return Optional.ofNullable(finding.location().sent())
                .map(Location.Sent::heading)
                .filter(text -> place.equals("column") && (argument == null || argument.equals(column)));
    }

    private String inWords(String place, @Nullable String name, @Nullable String table) {
        return name == null ? "" : words.find(place, name, table).orElse(name);
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /**
     * Writes a value as the language does: {@code 31/12/2026}, {@code 1.234.567}, {@code 12,5} in Vietnamese; codes and
     * texts as they are.
     */
    private String format(Object value) {
        if (value instanceof Statement said) {
            return text(said);
        }
        if (value instanceof Worded worded) {
            return worded.in(language);
        }
        if (value instanceof LocalDate day) {
            return notation.day(day);
        }
        if (value instanceof Period period) {
            return notation.period(period);
        }
        if (value instanceof Optional<?> some) {
            return some.map(this::format).orElse("∞");
        }
        if (value instanceof Long || value instanceof Integer) {
            return notation.number(((Number) value).longValue());
        }
        if (value instanceof Fraction fraction) {
            return notation.exact(fraction);
        }
        if (value instanceof List<?> list) {
            return notation.list(list.stream().map(this::format).toList());
        }
        String text = value.toString();
        return language == Language.VI && DECIMAL.matcher(text).matches() ? language.decimal(text) : visible(text);
    }

    /** Names the characters of a text that nobody sees by their numbers. */
    private static String visible(String text) {
        return INVISIBLE
                .matcher(text)
                .replaceAll(found -> "‹U+"
                        + HexFormat.of()
                                .withUpperCase()
                                .toHexDigits(found.group().charAt(0)) + "›");
    }
}
