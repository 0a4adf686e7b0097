package org.ishc.io.xlsx;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.io.message.Messages;
import org.ishc.io.table.OuterSpace;

/**
 * What the sheet of rule tests calls its columns and parts in one language; read in either.
 *
 * @param language the language
 */
record RuleTestWords(Language language) {

    /** What a line gives or expects. */
    enum Part {
        ACTUAL("actuals"),
        BACK("back"),
        TARGET("targets"),
        FACT("facts"),
        COVERAGE("coverage"),
        POINTS("criteria"),
        TOTAL("total"),
        CLASS("class");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        /** Its key in the text of a test. */
        String key() {
            return key;
        }

        static Optional<Part> ofKey(String key) {
            return Stream.of(values()).filter(part -> part.key.equals(key)).findFirst();
        }
    }

    private static final List<String> HEADINGS = List.of("test", "part", "code", "value");
    private static final String YEARS = "{years}";

    /** What stands before the rulebook's name. */
    String rules() {
        return text("rules");
    }

    List<String> headings() {
        return HEADINGS.stream().map(heading -> text("heading." + heading)).toList();
    }

    String part(Part part, String years) {
        return text("part." + part.name().toLowerCase(Locale.ROOT)).replace(YEARS, years);
    }

    List<String> parts() {
        return Stream.of(Part.values()).map(part -> part(part, "N")).toList();
    }

    private String text(String key) {
        return Messages.in(language).find("rulesheet.test." + key).orElseThrow();
    }

    private static Stream<RuleTestWords> all() {
        return Stream.of(Language.values()).map(RuleTestWords::new);
    }

    static boolean isRules(String cell) {
        return all().anyMatch(words -> isSame(words.rules(), cell));
    }

    static boolean isHeadings(List<String> cells) {
        return all().map(RuleTestWords::headings)
                .anyMatch(headings -> Stream.iterate(0, i -> i < headings.size(), i -> i + 1)
                        .allMatch(i -> isSame(headings.get(i), cells.get(i))));
    }

    /** Finds the key that a cell means: that of a part, behind {@code back} with the number of years. */
    static Optional<String> findKey(String cell) {
        for (Part part : Part.values()) {
            for (RuleTestWords words : all().toList()) {
                Matcher found = pattern(words.part(part, YEARS)).matcher(OuterSpace.trim(cell));
                if (found.matches()) {
                    return Optional.of(part == Part.BACK ? part.key() + " " + found.group(1) : part.key());
                }
            }
        }
        return Optional.empty();
    }

    private static Pattern pattern(String word) {
        String quoted = Stream.of(word.split(Pattern.quote(YEARS), -1))
                .map(Pattern::quote)
                .reduce((one, other) -> one + "(\\d{1,9})" + other)
                .orElseThrow();
        return Pattern.compile(quoted, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean isSame(String word, String cell) {
        return word.equalsIgnoreCase(OuterSpace.trim(cell));
    }
}
