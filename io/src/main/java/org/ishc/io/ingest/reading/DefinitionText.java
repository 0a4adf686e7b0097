package org.ishc.io.ingest.reading;

import java.util.List;
import java.util.Optional;
import org.ishc.core.club.NormPack;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.Statement;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.TextPhrase;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.figure.Definition;
import org.ishc.core.figure.DefinitionReader;
import org.ishc.core.figure.FigureFinding;
import org.ishc.io.json.JsonText;
import org.ishc.io.records.IndicatorRow;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.table.ColumnKey;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;

/**
 * Reads the definitions in the table {@code indicators}; whatever is wrong in one refuses its row, and names the place
 * inside.
 */
final class DefinitionText {

    private static final ColumnKey<String> COLUMN = Columns.Indicators.DEFINITION;

    private final DefinitionReader reader;

    DefinitionText(NormPack norms) {
        this.reader = new DefinitionReader(norms);
    }

    /** Reads the definition of a row; empty when the row is refused, which is then a finding on it. */
    Optional<Definition> read(Row row, IndicatorRow indicator) {
        String text = String.valueOf(indicator.definition());
        if (indicator.isBuiltIn()) {
            return refuse(row, text, "", indicator.code(), TextPhrase.NOT_BUILT_IN.with());
        }
        if (!JsonText.isJson(text)) {
            return refuse(row, text, "", text, "JSON");
        }
        Definition definition;
        try {
            definition = reader.read(new NodeReader(RulebookText.parse(text), ""));
        } catch (UnreadableTextException wrong) {
            return refuse(row, text, wrong.path(), value(text, wrong), allowed(wrong.problem()));
        }
        return definition.kinds().contains(indicator.kind())
                ? Optional.of(definition)
                : Bindings.refuse(
                        row,
                        FigureFinding.KIND,
                        Columns.Indicators.KIND,
                        indicator.kind(),
                        "kind",
                        indicator.kind(),
                        "expected",
                        String.join(", ", definition.kinds()));
    }

    /**
     * Refuses the row for something in its definition.
     *
     * @param path where inside
     * @param value what stands there
     * @param allowed what may
     */
    private static Optional<Definition> refuse(Row row, String text, String path, Object value, Object allowed) {
        return Bindings.refuse(
                row, FigureFinding.DEFINITION, COLUMN, text, "path", path, "value", value, "allowed", allowed);
    }

    /** What stands at the place that is refused; the whole when it cannot be told. */
    private static Object value(String text, UnreadableTextException wrong) {
        try {
            TextNode stands = at(RulebookText.parse(text), wrong.path());
            return stands instanceof TextNode.Sequence
                    ? new NodeReader(stands, wrong.path()).shown()
                    : stands.describe();
        } catch (UnreadableTextException unreadable) {
            return text;
        }
    }

    private static TextNode at(TextNode node, String path) {
        TextNode at = node;
        for (String step : path.split("/")) {
            TextNode here = at;
            at = step(here, step).orElse(here);
        }
        return at;
    }

    private static Optional<TextNode> step(TextNode node, String step) {
        if (node instanceof TextNode.Mapping mapping) {
            return mapping.entries().stream()
                    .filter(entry -> entry.key().equals(step))
                    .map(TextNode.Mapping.Entry::value)
                    .findFirst();
        }
        return node instanceof TextNode.Sequence list
                        && step.matches("\\d{1,6}")
                        && Integer.parseInt(step) < list.elements().size()
                ? Optional.of(list.elements().get(Integer.parseInt(step)))
                : Optional.empty();
    }

    private static Object allowed(Statement problem) {
        Object allowed = problem.values().getOrDefault("allowed", problem);
        return allowed instanceof List<?> words
                ? TextPhrase.WORDS.with("words", words)
                : allowed instanceof Number number ? number.toString() : allowed;
    }
}
