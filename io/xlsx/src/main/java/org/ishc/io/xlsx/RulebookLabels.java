package org.ishc.io.xlsx;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.base.Worded;
import org.ishc.core.document.Statement;
import org.ishc.io.message.Messages;
import org.ishc.io.table.OuterSpace;

/** What the sheets of a rulebook are called in one language; what has no name there is called as a rulebook does. */
final class RulebookLabels {

    private static final List<RulebookLabels> ALL =
            Stream.of(Language.values()).map(RulebookLabels::new).toList();

    private final Messages messages;

    RulebookLabels(Language language) {
        this.messages = Messages.in(language);
    }

    String sheet(RulebookSheet sheet) {
        return messages.text("rulesheet.sheet." + sheet.key());
    }

    String column(RulebookColumn column) {
        return messages.text("rulesheet.column." + dotted(column.path()));
    }

    /** The name of a line of the first sheet, or of a closed set of one. */
    String line(String path) {
        return named("rulesheet.line.", path, path);
    }

    String word(RulebookColumn column, String word) {
        return column == RulebookColumn.LIST
                ? named("rulesheet.sheet.", word, word)
                : named("rulesheet.word." + dotted(column.path()) + ".", word, word);
    }

    String word(HeadLine line, String word) {
        return named("rulesheet.word." + dotted(line.path()) + ".", word, word);
    }

    List<String> guide() {
        return IntStream.iterate(1, line -> line + 1)
                .mapToObj(line -> messages.find("rulesheet.guide." + line))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private String named(String prefix, String name, String otherwise) {
        return messages.find(prefix + dotted(name)).orElse(otherwise);
    }

    private static String dotted(String path) {
        return path.replace('/', '.');
    }

    static Optional<RulebookSheet> findSheet(String name) {
        return Stream.of(RulebookSheet.values())
                .filter(sheet -> isNamed(name, sheet.key(), labels -> labels.sheet(sheet)))
                .findFirst();
    }

    static Optional<RulebookColumn> findColumn(RulebookSheet sheet, String heading) {
        return sheet.columns().stream()
                .filter(column -> isNamed(heading, column.path(), labels -> labels.column(column)))
                .findFirst();
    }

    /** The path that a cell of the first sheet names; as it stands where it is no name. */
    static String path(String text) {
        return HeadLine.ALL.stream()
                .map(HeadLine::path)
                .filter(path -> isNamed(text, path, labels -> labels.line(path)))
                .findFirst()
                .orElse(text);
    }

    /** The word of a closed set that a cell means; as it stands where it is none. */
    static String meant(RulebookColumn column, String text) {
        return column.words().stream()
                .filter(word -> isNamed(text, word, labels -> labels.word(column, word)))
                .findFirst()
                .orElse(text);
    }

    /** The word of a closed set that a cell of the first sheet means; as it stands where it is none. */
    static String meant(HeadLine line, String text) {
        return line.words().stream()
                .filter(word -> isNamed(text, word, labels -> labels.word(line, word)))
                .findFirst()
                .orElse(text);
    }

    /** What is said of a text, with the words of a closed set as the sheets of each language have them. */
    static Statement told(Statement said, String path) {
        Map<String, Object> values = new TreeMap<>();
        said.values().forEach((place, value) -> values.put(place, told(value, path)));
        return new Statement(said.phrase(), values);
    }

    private static Object told(Object value, String path) {
        if (value instanceof Statement said) {
            return told(said, path);
        }
        return value instanceof List<?> list
                ? list.stream().map(each -> told(each, path)).toList()
                : value instanceof String word ? closed(word, path).orElse(word) : value;
    }

    private static Optional<Object> closed(String word, String path) {
        Optional<Object> inHead = HeadLine.find(path)
                .filter(line -> line.words().contains(word))
                .map(line -> worded(word, labels -> labels.word(line, word)));
        return inHead.or(() -> Stream.of(RulebookColumn.values())
                .filter(column ->
                        path.endsWith("/" + column.path()) && column.words().contains(word))
                .findFirst()
                .map(column -> worded(word, labels -> labels.word(column, word))));
    }

    /** The word in English, and in quotes what is chosen in Vietnamese. */
    private static Worded worded(String word, Naming naming) {
        return language -> language == Language.EN ? word : "“" + naming.in(new RulebookLabels(language)) + "”";
    }

    /** The lists of a rulebook, as the sheets of each language have them. */
    static List<Worded> lists() {
        return RulebookColumn.LIST.words().stream()
                .map(word -> worded(word, labels -> labels.word(RulebookColumn.LIST, word)))
                .toList();
    }

    /** A name in one of the languages. */
    private interface Naming {
        String in(RulebookLabels labels);
    }

    private static boolean isNamed(String text, String plain, Naming naming) {
        String folded = folded(text);
        return folded.equals(folded(plain))
                || ALL.stream().anyMatch(labels -> folded.equals(folded(naming.in(labels))));
    }

    private static String folded(String text) {
        return OuterSpace.trim(text).toLowerCase(Locale.ROOT);
    }
}
