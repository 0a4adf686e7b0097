package org.ishc.io.xlsx;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.table.OuterSpace;

/**
 * How a cell spells what a text holds. What looks like a number is one, {@code true} and {@code false} are truth
 * values, {@code []} and {@code {}} an empty list and an empty mapping, anything else a text; a text that looks like
 * something else stands in double quotes. In a column of texts everything is one.
 */
final class SheetScalar {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,300}([.,]\\d{1,300})?");
    private static final Pattern ERROR = Pattern.compile("#[A-Z/0]+[!?][A-Z/0_]*|#N/A|=.*", Pattern.DOTALL);

    private SheetScalar() {}

    /** Returns what is written into a cell. */
    static String write(TextNode node, boolean isTextColumn) {
        if (node instanceof TextNode.Text text) {
            return isSpelledAsItIs(text.value(), isTextColumn) ? text.value() : quoted(text.value());
        }
        return CanonicalText.of(node);
    }

    private static boolean isSpelledAsItIs(String text, boolean isTextColumn) {
        return !text.isEmpty()
                && !ERROR.matcher(text).matches()
                && read(text, 1, isTextColumn).equals(new TextNode.Text(text, 1, 1));
    }

    /** Returns a text in double quotes. */
    static String quoted(String text) {
        return RulebookText.writeJson(new TextNode.Text(text, 1, 1)).stripTrailing();
    }

    /**
     * Reads a cell.
     *
     * @throws UnreadableTextException when the spreadsheet shows an error there
     */
    static TextNode read(String cell, int place, boolean isTextColumn) {
        String text = OuterSpace.trim(cell);
        if (ERROR.matcher(text).matches()) {
            throw new UnreadableTextException("", place, 1, SheetPhrase.ERROR_CELL.with("found", text));
        }
        if (text.startsWith("\"")) {
            return text(text, place);
        }
        if (isTextColumn) {
            return new TextNode.Text(text, place, 1);
        }
        if (NUMBER.matcher(text).matches()) {
            return new TextNode.Number(new BigDecimal(text.replace(',', '.')), place, 1);
        }
        return switch (text) {
            case "true", "TRUE" -> new TextNode.Bool(true, place, 1);
            case "false", "FALSE" -> new TextNode.Bool(false, place, 1);
            case "[]" -> new TextNode.Sequence(List.of(), place, 1);
            case "{}" -> new TextNode.Mapping(List.of(), place, 1);
            default -> new TextNode.Text(text, place, 1);
        };
    }

    /** What stands in quotes; what only begins with one is as it is. */
    private static TextNode text(String cell, int place) {
        try {
            return new TextNode.Text(
                    RulebookText.parse(cell) instanceof TextNode.Text text ? text.value() : cell, place, 1);
        } catch (UnreadableTextException noQuotation) {
            return new TextNode.Text(cell, place, 1);
        }
    }
}
