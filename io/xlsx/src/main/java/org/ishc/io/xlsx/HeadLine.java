package org.ishc.io.xlsx;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Rounding;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.rulebook.RulebookWords;

/**
 * A line of the first sheet, which stands there also where nothing is said.
 *
 * @param path its path
 * @param isText whether everything that stands there is a text
 * @param words the closed set; empty where there is none
 */
record HeadLine(String path, boolean isText, List<String> words) {

    /** All, in the order in which they are written. */
    static final List<HeadLine> ALL = List.of(
            text("rulebook"),
            text("version"),
            lower("status", RulebookWords.Status.values()),
            text("valid_from"),
            text("valid_to"),
            new HeadLine(
                    "applies_to",
                    true,
                    Stream.concat(names(UnitLevel.values()), Stream.of(RulebookReader.CLUB))
                            .toList()),
            text("title/vi"),
            text("title/en"),
            text("source/document"),
            text("source/date"),
            text("source/clause"),
            number("scale"),
            number("points/decimals"),
            number("points/step"),
            new HeadLine("points/rounding", true, names(Rounding.values()).toList()),
            number("total/min"),
            number("total/max"),
            lower("exempt", Rulebook.ExemptPolicy.values()),
            new HeadLine("accepts", true, names(ValueStatus.values()).toList()));

    private static HeadLine text(String path) {
        return new HeadLine(path, true, List.of());
    }

    private static HeadLine number(String path) {
        return new HeadLine(path, false, List.of());
    }

    private static HeadLine lower(String path, Enum<?>... words) {
        return new HeadLine(
                path,
                true,
                names(words).map(word -> word.toLowerCase(Locale.ROOT)).toList());
    }

    private static Stream<String> names(Enum<?>... words) {
        return Stream.of(words).map(Enum::name);
    }

    static Optional<HeadLine> find(String path) {
        return ALL.stream().filter(line -> line.path().equals(path)).findFirst();
    }

    /** Whether it is a day. */
    static boolean isDay(String path) {
        return path.startsWith("valid_") || path.endsWith("/date");
    }
}
