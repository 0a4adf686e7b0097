package org.ishc.io.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The words of closed sets as they are written in Vietnamese, matched like headings. Immutable. */
final class ClosedWords {

    static final ClosedWords STANDARD = new ClosedWords(read());

    private final Map<Place, Map<String, Word>> words;

    private record Place(String table, String column) {}

    /**
     * A word.
     *
     * @param value what it stands for
     * @param spelling the word as it is spelled
     */
    private record Word(String value, String spelling) {}

    private ClosedWords(Map<Place, Map<String, Word>> words) {
        this.words = words;
    }

    ClosedWords with(Table table, String column, String text, String value) {
        Map<Place, Map<String, Word>> more = new HashMap<>(words);
        Place place = new Place(table.tableName(), column);
        Map<String, Word> ofColumn = new LinkedHashMap<>(more.getOrDefault(place, Map.of()));
        ofColumn.put(VietnameseLists.folded(text), new Word(value, text));
        more.put(place, ofColumn);
        return new ClosedWords(more);
    }

    /** Finds the value that a word of a column stands for. */
    Optional<String> find(Table table, Column column, String text) {
        Map<String, Word> ofColumn = words.get(new Place(table.tableName(), column.name()));
        return ofColumn == null
                ? Optional.empty()
                : Optional.ofNullable(ofColumn.get(VietnameseLists.folded(text)))
                        .map(Word::value);
    }

    /** Returns the words of a column as they are spelled, each with its value. */
    Map<String, String> all(Table table, Column column) {
        Map<String, String> all = new LinkedHashMap<>();
        words.getOrDefault(new Place(table.tableName(), column.name()), Map.of())
                .values()
                .forEach(word -> all.put(word.spelling(), word.value()));
        return all;
    }

    /** Returns how a value is written in Vietnamese: its first word; the value itself where there is none. */
    String text(Table table, Column column, String value) {
        return words.getOrDefault(new Place(table.tableName(), column.name()), Map.of()).values().stream()
                .filter(word -> word.value().equals(value))
                .findFirst()
                .map(Word::spelling)
                .orElse(value);
    }

    private static Map<Place, Map<String, Word>> read() {
        Map<Place, Map<String, Word>> words = new HashMap<>();
        VietnameseLists.read("values-vi.csv", 4)
                .forEach(cells -> words.computeIfAbsent(new Place(cells[0], cells[1]), place -> new LinkedHashMap<>())
                        .put(VietnameseLists.folded(cells[3]), new Word(cells[2], cells[3])));
        return words;
    }
}
