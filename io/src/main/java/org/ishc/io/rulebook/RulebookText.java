package org.ishc.io.rulebook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.text.TextNode;
import org.ishc.core.text.UnreadableTextException;
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
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads a rulebook's text: YAML 1.2, of which JSON is a part, without tags, anchors and aliases, one document, bounded in size and depth. Only what is
 * written like a JSON number is a number; only {@code true}, {@code false} and {@code null} are not texts.
 */
public final class RulebookText {

  private static final int MAX_BYTES = 8 << 20;
  private static final int MAX_DEPTH = 64;
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?");

  private final List<Event> events = new ArrayList<>();
  private int next;

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
   * @throws IOException when the file cannot be read
   * @throws UnreadableTextException when it is not of the YAML that is read
   */
  public static TextNode parse(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new UnreadableTextException("", 1, 1, "the file has " + Files.size(file) + " bytes; allowed are " + MAX_BYTES);
    }
    return parse(Files.readString(file, StandardCharsets.UTF_8));
  }

  /**
   * Parses a text.
   *
   * @throws UnreadableTextException when it is not of the YAML that is read
   */
  public static TextNode parse(String text) {
    return new RulebookText().tree(text);
  }

  private TextNode tree(String text) {
    LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(true).setCodePointLimit(MAX_BYTES).build();
    try {
      new ParserImpl(settings, new StreamReader(settings, text)).forEachRemaining(events::add);
    } catch (MarkedYamlEngineException malformed) {
      Optional<Mark> mark = malformed.getProblemMark();
      throw new UnreadableTextException(
          "", mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1, String.valueOf(malformed.getProblem()));
    } catch (YamlEngineException malformed) {
      throw new UnreadableTextException("", 1, 1, String.valueOf(malformed.getMessage()));
    }
    long documents = events.stream().filter(DocumentStartEvent.class::isInstance).count();
    if (documents != 1) {
      throw new UnreadableTextException("", 1, 1, documents + " documents stand here; allowed is one");
    }
    while (!(events.get(next) instanceof NodeEvent)) {
      next++;
    }
    return node(0);
  }

  private TextNode node(int depth) {
    Event event = events.get(next++);
    int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    int column = event.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    if (depth > MAX_DEPTH) {
      throw new UnreadableTextException("", line, column, "nested deeper than " + MAX_DEPTH);
    }
    if (event instanceof AliasEvent) {
      throw new UnreadableTextException("", line, column, "an alias stands here; allowed are plain values");
    }
    if (event instanceof NodeEvent anchored && anchored.getAnchor().isPresent()) {
      throw new UnreadableTextException("", line, column, "an anchor stands here; allowed are plain values");
    }
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, line, column);
    }
    if (event instanceof SequenceStartEvent list) {
      untagged(list.getTag(), line, column);
      List<TextNode> elements = new ArrayList<>();
      while (!(events.get(next) instanceof SequenceEndEvent)) {
        elements.add(node(depth + 1));
      }
      next++;
      return new TextNode.Sequence(elements, line, column);
    }
    untagged(((MappingStartEvent) event).getTag(), line, column);
    List<TextNode.Mapping.Entry> entries = new ArrayList<>();
    while (!(events.get(next) instanceof MappingEndEvent)) {
      entries.add(entry(depth));
    }
    next++;
    return new TextNode.Mapping(entries, line, column);
  }

  private TextNode.Mapping.Entry entry(int depth) {
    TextNode key = node(depth + 1);
    String name = key instanceof TextNode.Text text ? text.value() : key.describe();
    if (key instanceof TextNode.Mapping || key instanceof TextNode.Sequence || name.equals("<<")) {
      throw new UnreadableTextException("", key.line(), key.column(), key.describe() + " cannot be a key");
    }
    return new TextNode.Mapping.Entry(name, key.line(), key.column(), node(depth + 1));
  }

  private static void untagged(Optional<String> tag, int line, int column) {
    if (tag.isPresent()) {
      throw new UnreadableTextException("", line, column, "the tag '" + tag.get() + "' stands here; allowed are plain values");
    }
  }

  private static TextNode scalar(ScalarEvent scalar, int line, int column) {
    untagged(scalar.getTag(), line, column);
    String value = scalar.getValue();
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return new TextNode.Text(value, line, column);
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
