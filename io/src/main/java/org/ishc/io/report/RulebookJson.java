package org.ishc.io.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.document.TextNode;
import org.ishc.core.emulation.change.RulebookDiff;
import org.ishc.core.rulebook.check.RulebookCheck;
import org.jspecify.annotations.Nullable;

/** What was found in a rulebook, and what is different between two, as trees for canonical JSON. */
public final class RulebookJson {

    private RulebookJson() {}

    /** Returns the findings of the static checks, by path, then code. */
    public static List<Map<String, @Nullable Object>> of(List<RulebookCheck.Found> findings) {
        return findings.stream().map(RulebookJson::of).toList();
    }

    private static Map<String, @Nullable Object> of(RulebookCheck.Found found) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("code", found.finding().code().code());
        tree.put("severity", found.finding().severity().name());
        tree.put("path", found.path());
        tree.put("arguments", ScoreJson.arguments(found.finding()));
        return tree;
    }

    /** Returns the differences between two rulebooks, by path; what stands there as it is written. */
    public static List<Map<String, @Nullable Object>> differences(List<RulebookDiff.Difference> differences) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (RulebookDiff.Difference difference : differences) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("path", difference.path());
            row.put("kind", difference.kind().name());
            difference.from().ifPresent(from -> row.put("from", json(from)));
            difference.to().ifPresent(to -> row.put("to", json(to)));
            rows.add(row);
        }
        return rows;
    }

    private static @Nullable Object json(TextNode node) {
        if (node instanceof TextNode.Mapping mapping) {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> tree.put(entry.key(), json(entry.value())));
            return tree;
        }
        if (node instanceof TextNode.Sequence sequence) {
            List<@Nullable Object> list = new ArrayList<>();
            sequence.elements().forEach(element -> list.add(json(element)));
            return list;
        }
        if (node instanceof TextNode.Text text) {
            return text.value();
        }
        if (node instanceof TextNode.Number number) {
            return number.value();
        }
        return node instanceof TextNode.Bool bool ? bool.value() : null;
    }
}
