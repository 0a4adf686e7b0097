package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.io.encoding.Syllable;
import org.ishc.io.message.FindingCatalogue;
import org.ishc.io.reference.ReferenceData;

/**
 * What is wrong with a Vietnamese text for people: a word that is neither a Vietnamese syllable, nor the name of a
 * place, nor declared; a day, period or number as programs write it; a code in place of its title.
 */
final class VietnameseText {

    private static final Path DECLARED = Path.of("src/test/resources/vietnamese/words.txt");

    /** What is quoted, addressed or typed: data of the sender's, names of files, what is typed as it stands. */
    private static final Pattern SET_APART = whole(
            "tiếng Anh: [^\\n]*|\"[^\"\\n]*\"|“[^”\\n]*”|‹[^›\\n]*›|\\S+\\.(?:xlsx|docx|html|csv|json|ndjson|zip|yaml|yml|bash)(?:[:#]\\d+)?"
                    + "|https?://\\S+|\\b[0-9a-f]{64}\\b|--[a-z-]+(?:[ =][a-z:A-Z]+)?|\\bishc [a-z-]+|\\bLC_ALL=C\\.UTF-8"
                    + "|\\{[a-z_0-9]+}|\\((?:[a-z]+(?:[.-][a-z0-9-]+)+|[A-Z]{1,3}-?\\d*)\\)|\\b[A-Z]+(?:-[A-Z0-9]+)+\\b"
                    + "|\\b[a-z]+(?:-[a-z0-9]+)+\\b|\\b[0-9a-f]{12}\\b|\\bishc\\b|bạn là: \\S+|\\(?\\.(?:xlsx?|xlsb|ods|pptx|zip|json|ndjson|yaml|yml|docx|html)\\b|\\b[A-Z_]+ = ");

    /** A code as senders write them: with a number, or in parts. */
    private static final Pattern CODED =
            whole("\\b[a-z]+(?:[.-][a-z0-9-]+)+\\b|\\b(?=[A-Z.-]*\\d)[A-Z][A-Z0-9]*(?:[-.][A-Z0-9]+)*\\b");

    private static final Pattern QUOTED = whole("\"[^\"\\n]*\"|“[^”\\n]*”");

    /** A word that a text of rules is written with, and that is to be typed as it stands. */
    private static final Pattern TYPED = whole("“[a-z_]+”");

    private static final List<Pattern> OF_PROGRAMS = List.of(
            whole("\\b\\d{4}-\\d{2}-\\d{2}\\b"),
            whole("\\b\\d{4}-(?:Q[1-4]|S[12]|9M|0[1-9]|1[0-2])\\b"),
            whole("\\b\\d{4}/\\d{4}\\b"),
            whole("\\b[A-Z]{2,}(?:_[A-Z]+)+\\b"),
            whole("\\b[a-z]+(?:_[a-z]+)+\\b"),
            whole("\\b[a-z]+\\.[a-z]+(?:-[a-z]+)*\\b"),
            whole("(?<![\\d.,/A-Z-])[1-9]\\d{5,}(?![\\d/])"),
            whole("(?<![\\d.,/-])(?!20\\d\\d\\.)\\d+\\.\\d{1,2}(?![\\d.])"));

    /** Where a command stands before what it does, in the list of all. */
    static final Pattern COMMAND = Pattern.compile("(?m)^  [a-z-]+ {2,}");

    /** What a tag says to whoever hears the page read, or points at it. */
    private static final Pattern SAID_IN_A_TAG =
            Pattern.compile("(?<![\\w-])(?<!th:)(?:data-vi|aria-label|title|alt|placeholder)=\"([^\"]+)\"");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final Set<String> declared = new HashSet<>();
    private final Set<String> codes;

    VietnameseText() throws IOException {
        Files.readAllLines(DECLARED).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> WORD.matcher(line).results().map(MatchResult::group))
                .forEach(declared::add);
        ReferenceData.builtIn().registry().versions().forEach(unit -> unit.name()
                .ifPresent(name -> WORD.matcher(name).results().forEach(word -> declared.add(word.group()))));
        codes = FindingCatalogue.all().stream()
                .map(entry -> entry.code().code())
                .collect(Collectors.toSet());
    }

    /**
     * Lists what is wrong in a text that quotes: what stands in quotation marks, and codes in capitals, are data where
     * they stand in what the program was given; or are words to be typed as they stand; else words of ours like any
     * other.
     */
    List<String> faults(String text, String given) {
        return faults(QUOTED.matcher(CODED.matcher(text)
                        .replaceAll(
                                found -> isOwn(found.group(), given) ? " · " : Matcher.quoteReplacement(found.group())))
                .replaceAll(found -> Matcher.quoteReplacement(
                        TYPED.matcher(found.group()).matches()
                                        || isGiven(
                                                found.group()
                                                        .substring(
                                                                1, found.group().length() - 1),
                                                given)
                                ? " · "
                                : found.group().substring(1, found.group().length() - 1))));
    }

    /** A code of the sender's, for which there is no title. */
    private static boolean isOwn(String code, String given) {
        return given.contains(code)
                && IndicatorCatalogue.BUILT_IN.all().stream()
                        .noneMatch(indicator -> indicator.code().value().equals(code));
    }

    private static boolean isGiven(String quoted, String given) {
        return given.contains(quoted)
                || Stream.of(quoted.split(", | và |/"))
                        .map(part -> part.replaceFirst("…$", ""))
                        .allMatch(given::contains);
    }

    /** Lists what is wrong in a text, each with the words around it. */
    List<String> faults(String text) {
        String own = COMMAND.matcher(text).replaceAll(" ");
        for (String code : codes) {
            own = own.contains(code) ? own.replaceAll("(?<![\\w.-])" + Pattern.quote(code) + "(?![\\w-])", " · ") : own;
        }
        own = SET_APART.matcher(own).replaceAll(" · ");
        List<String> faults = new ArrayList<>();
        for (Pattern wrong : OF_PROGRAMS) {
            faults.addAll(around(own, wrong.matcher(own)));
            own = wrong.matcher(own).replaceAll(" · ");
        }
        Matcher words = WORD.matcher(own);
        while (words.find()) {
            if (!isVietnamese(words.group())) {
                faults.add(around(own, words.start(), words.end()));
            }
        }
        return faults;
    }

    private boolean isVietnamese(String word) {
        return word.length() == 1
                || declared.contains(word)
                || Syllable.isSpelled(word)
                || Syllable.isSpelled(word.toLowerCase(Locale.ROOT));
    }

    /** A border of a word is one between letters of every alphabet: Java 19 and later mean ASCII unless asked. */
    private static Pattern whole(String pattern) {
        return Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static List<String> around(String text, Matcher found) {
        return found.results().map(at -> around(text, at.start(), at.end())).toList();
    }

    private static String around(String text, int start, int end) {
        return text.substring(start, end) + "  in  "
                + text.substring(Math.max(0, start - 40), Math.min(text.length(), end + 30))
                        .replace('\n', '¶');
    }

    /** The Vietnamese of a page: its text without what is in English, scripts and styles. */
    static String ofPage(String html) {
        return Stream.of(html)
                .map(text -> text.replaceAll("(?s)<(script|style)\\b.*?</\\1>", " "))
                .map(name -> name.replaceAll("(?s)<(\\w+)[^>]*\\blang=\"en\"[^>]*>.*?</\\1>", " "))
                .map(word -> word.replaceAll("(?s)<code>.*?</code>", " "))
                .map(string -> SAID_IN_A_TAG
                                .matcher(string)
                                .results()
                                .map(found -> found.group(1))
                                .collect(Collectors.joining("\n"))
                        + "\n"
                        + string.replaceAll("(?s)<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>", "\n"))
                .map(given -> given.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&"))
                .map(each -> each.replaceAll("[ \\t]*\\n\\s*", "\n"))
                .findFirst()
                .orElseThrow();
    }
}
