package org.ishc.io.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.ishc.core.document.Statement;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.rulebook.RulebookTree;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.canonical.Utf8File;
import org.ishc.io.canonical.WideTextException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads and writes a rulebook's text: YAML 1.2, of which JSON is a part, without tags, anchors and aliases, one
 * document, bounded in size and depth. Only what is written like a JSON number is a number; only {@code true},
 * {@code false} and {@code null} are not texts.
 */
public final class RulebookText {

    private static final int MAX_BYTES = 8 << 20;
    private static final int MAX_DEPTH = 64;
    private static final int MAX_DIGITS = 100;

    /** More nodes than any text of rules has: counted while they are read. */
    private static final int MAX_EVENTS = 1_000_000;

    /** More characters than any one text in it has. */
    private static final int MAX_TEXT = 1 << 20;

    /** More characters than stand in any text of rules without white space. */
    private static final int MAX_RUN = 1 << 16;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?");

    private static final Pattern DIGITS = Pattern.compile("[-+.eE\\d]++$");

    private final List<Event> events = new ArrayList<>();
    private int next;
    private int depth;

    private RulebookText() {}

    /**
     * Reads a rulebook from a file.
     *
     * @throws IOException when the file cannot be read
     * @throws UnreadableTextException when it is no rulebook
     */
    public static Rulebook read(Path file) throws IOException {
        return RulebookReader.read(parse(file));
    }

    /**
     * Parses a file.
     *
     * @throws WideTextException when it is UTF-16 or UTF-32
     * @throws IOException when the file cannot be read, or is no UTF-8
     * @throws UnreadableTextException when it is not of the YAML that is read
     */
    public static TextNode parse(Path file) throws IOException {
        return parse(Utf8File.exactly(file));
    }

    /**
     * Parses a text.
     *
     * @throws UnreadableTextException when it is not of the YAML that is read
     */
    public static TextNode parse(String text) {
        return new RulebookText().tree(text);
    }

    /**
     * Writes a rulebook as YAML; read again it is equal, and has the same digest when it was built and not read.
     *
     * @throws IllegalArgumentException when a number in it is no decimal
     */
    public static String write(Rulebook rulebook) {
        return TextWriter.yaml(RulebookTree.of(rulebook));
    }

    /**
     * Writes a rulebook as JSON; read again it is equal, and has the same digest when it was built and not read.
     *
     * @throws IllegalArgumentException when a number in it is no decimal
     */
    public static String writeJson(Rulebook rulebook) {
        return TextWriter.json(RulebookTree.of(rulebook));
    }

    /** Writes a text as YAML; read again it is the same text, with the same digest. */
    public static String write(TextNode text) {
        return TextWriter.yaml(text);
    }

    /** Writes a text as JSON; read again it is the same text, with the same digest. */
    public static String writeJson(TextNode text) {
        return TextWriter.json(text);
    }

    private TextNode tree(String text) {
        holdRuns(text);
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(MAX_BYTES)
                .build();
        try {
            LibraryBorder.read(() -> {
                new ParserImpl(settings, new StreamReader(settings, text))
                        .forEachRemaining(event -> LibraryBorder.inside(() -> take(event)));
                return true;
            });
        } catch (LibraryBorder.UnreadableException malformed) {
            throw refusal(malformed);
        } catch (IOException neverOfAText) {
            throw new UncheckedIOException(neverOfAText);
        }
        long documents =
                events.stream().filter(DocumentStartEvent.class::isInstance).count();
        if (documents != 1) {
            throw new UnreadableTextException("", 1, 1, FilePhrase.DOCUMENTS.with("count", documents));
        }
        while (!(events.get(next) instanceof NodeEvent)) {
            next++;
        }
        return node(0);
    }

    /**
     * The parser takes quadratic time for what it cannot cut: characters without white space or quote, or white space
     * alone.
     */
    private static void holdRuns(String text) {
        int line = 1;
        int lineStart = 0;
        int run = 0;
        boolean isBlankRun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isBlank = c == ' ' || c == '\t';
            boolean isCut = c == '\n' || c == '\r' || c == '"' || c == '\'' || c == '\\' || isBlank != isBlankRun;
            run = isCut ? 0 : run + 1;
            isBlankRun = isBlank;
            if (run > MAX_RUN) {
                int column = Math.max(1, i - run - lineStart + 1);
                throw new UnreadableTextException("", line, column, FilePhrase.LONG_RUN.with("most", MAX_RUN));
            }
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
    }

    /**
     * Holds what comes to its bounds while it is read: what is nested too deep, or too much, is refused before the rest
     * is looked at.
     */
    private void take(Event event) {
        boolean isBegin = event instanceof SequenceStartEvent || event instanceof MappingStartEvent;
        depth += isBegin ? 1 : event instanceof SequenceEndEvent || event instanceof MappingEndEvent ? -1 : 0;
        if (depth > MAX_DEPTH + 1) {
            throw refusal(event, FilePhrase.TOO_DEEP.with("most", MAX_DEPTH));
        }
        if (events.size() >= MAX_EVENTS) {
            throw refusal(event, FilePhrase.TOO_MANY_VALUES.with("most", MAX_EVENTS));
        }
        if (event instanceof ScalarEvent scalar) {
            String value = scalar.getValue();
            if (value.length() > MAX_TEXT) {
                throw refusal(event, FilePhrase.LONG_TEXT.with("count", value.length(), "most", MAX_TEXT));
            }
            if (value.codePoints()
                    .anyMatch(number -> number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE)) {
                throw refusal(event, FilePhrase.HALF_CHARACTER.with());
            }
        }
        events.add(event);
    }

    private static UnreadableTextException refusal(Event event, Statement problem) {
        Optional<Mark> mark = event.getStartMark();
        return new UnreadableTextException(
                "",
                mark.map(Mark::getLine).orElse(0) + 1,
                mark.map(Mark::getColumn).orElse(0) + 1,
                problem);
    }

    private static UnreadableTextException refusal(LibraryBorder.UnreadableException malformed) {
        Optional<Mark> mark = malformed.getCause() instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark()
                : Optional.empty();
        String problem = malformed.getCause() instanceof MarkedYamlEngineException marked
                ? String.valueOf(marked.getProblem())
                : String.valueOf(malformed.getMessage());
        return new UnreadableTextException(
                "",
                mark.map(Mark::getLine).orElse(0) + 1,
                mark.map(Mark::getColumn).orElse(0) + 1,
                FilePhrase.SYNTAX.with("problem", problem));
    }

    private TextNode node(int level) {
        Event event = events.get(next++);
        int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
        int column = event.getStartMark().map(Mark::getColumn).orElse(0) + 1;
        if (level > MAX_DEPTH) {
            throw new UnreadableTextException("", line, column, FilePhrase.TOO_DEEP.with("most", MAX_DEPTH));
        }
        if (event instanceof AliasEvent) {
            throw new UnreadableTextException("", line, column, FilePhrase.ALIAS.with());
        }
        if (event instanceof NodeEvent anchored && anchored.getAnchor().isPresent()) {
            throw new UnreadableTextException("", line, column, FilePhrase.ANCHOR.with());
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, line, column);
        }
        if (event instanceof SequenceStartEvent list) {
            untagged(list.getTag(), line, column);
            return new TextNode.Sequence(until(SequenceEndEvent.class, () -> node(level + 1)), line, column);
        }
        untagged(((MappingStartEvent) event).getTag(), line, column);
        return new TextNode.Mapping(until(MappingEndEvent.class, () -> entry(level)), line, column);
    }

    /** What stands before the end of a list or a mapping; reads the end, too. */
    private <T> List<T> until(Class<? extends Event> end, Supplier<T> reading) {
        List<T> read = new ArrayList<>();
        while (!end.isInstance(events.get(next))) {
            read.add(reading.get());
        }
        next++;
        return read;
    }

    private TextNode.Mapping.Entry entry(int level) {
        TextNode key = node(level + 1);
        String name = key instanceof TextNode.Text text ? text.value() : key.describe();
        if (key instanceof TextNode.Mapping || key instanceof TextNode.Sequence || name.equals("<<")) {
            throw new UnreadableTextException(
                    "", key.line(), key.column(), FilePhrase.NO_KEY.with("found", key.describe()));
        }
        return new TextNode.Mapping.Entry(name, key.line(), key.column(), node(level + 1));
    }

    private static void untagged(Optional<String> tag, int line, int column) {
        if (tag.isPresent()) {
            throw new UnreadableTextException("", line, column, FilePhrase.TAG.with("tag", tag.get()));
        }
    }

    private static TextNode scalar(ScalarEvent scalar, int line, int column) {
        untagged(scalar.getTag(), line, column);
        String value = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return new TextNode.Text(value, line, column);
        }
        if (value.length() > MAX_DIGITS && DIGITS.matcher(value).lookingAt()) {
            throw new UnreadableTextException(
                    "", line, column, FilePhrase.LONG_NUMBER.with("count", value.length(), "most", MAX_DIGITS));
        }
        if (NUMBER.matcher(value).matches()) {
            return new TextNode.Number(new BigDecimal(value), line, column);
        }
        return switch (value) {
            case "true", "True", "TRUE" -> new TextNode.Bool(true, line, column);
            case "false", "False", "FALSE" -> new TextNode.Bool(false, line, column);
            case "null", "Null", "NULL", "~", "" -> new TextNode.Null(line, column);
            default -> new TextNode.Text(value, line, column);
        };
    }
}
