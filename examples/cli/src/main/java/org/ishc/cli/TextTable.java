package org.ishc.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a table for people, in columns as wide as their cells; a missing value is a dash. A table that is wider than
 * the terminal is folded: the text of its widest columns goes on below.
 */
final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private TextTable() {}

    /**
     * Returns the table.
     *
     * @param width how many characters a line may have
     */
    static String of(List<? extends Map<String, ? extends @Nullable Object>> rows, TableWords words, int width) {
        Map<String, String> headings = new LinkedHashMap<>();
        List<Map<String, String>> cells = new ArrayList<>();
        for (Map<String, ? extends @Nullable Object> row : rows) {
            Map<String, String> texts = new LinkedHashMap<>();
            row.forEach((key, value) -> {
                headings.putIfAbsent(key, words.heading(key));
                texts.put(key, words.cell(key, value));
            });
            cells.add(texts);
        }
        List<String> keys = List.copyOf(headings.keySet());
        List<List<String>> lines = new ArrayList<>(List.of(List.copyOf(headings.values())));
        cells.forEach(row ->
                lines.add(keys.stream().map(key -> row.getOrDefault(key, "")).toList()));
        List<Integer> widths = widths(lines, keys.size(), width);
        return lines.stream().map(line -> line(line, widths)).collect(Collectors.joining());
    }

    /** How wide each column is: as its widest cell, or less where all together would not fit. */
    private static List<Integer> widths(List<List<String>> lines, int columns, int width) {
        List<Integer> widths = new ArrayList<>(IntStream.range(0, columns)
                .mapToObj(i -> lines.stream()
                        .mapToInt(line -> line.get(i).length())
                        .max()
                        .orElse(0))
                .toList());
        while (widths.stream().mapToInt(number -> number + GAP.length()).sum() - GAP.length() > width) {
            int widest = IntStream.range(0, columns)
                    .boxed()
                    .max(Comparator.comparing(widths::get))
                    .orElseThrow();
            if (widths.get(widest) <= NARROWEST) {
                break;
            }
            widths.set(widest, widths.get(widest) - 1);
        }
        return widths;
    }

    private static String line(List<String> cells, List<Integer> widths) {
        List<List<String>> folded = IntStream.range(0, cells.size())
                .mapToObj(i -> wrapped(cells.get(i), widths.get(i)))
                .toList();
        int height = folded.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (int below = 0; below < height; below++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < folded.size(); i++) {
                String part = below < folded.get(i).size() ? folded.get(i).get(below) : "";
                line.append(part)
                        .append(" ".repeat(Math.max(0, widths.get(i) - part.length())))
                        .append(GAP);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** Breaks a text between its words; a word that is longer than a line stands in a line of its own. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        if (text.length() <= width) {
            return List.of(text);
        }
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
