package org.ishc.io.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ishc.core.base.VietnameseText;

/** The lists of what stands on paper: headings, units in brackets, names of sheets, words of closed sets. */
final class VietnameseLists {

    private VietnameseLists() {}

    /**
     * Reads a list below its heading line.
     *
     * @param name the resource
     * @param cells how many cells a line has; the last one may hold commas
     */
    static List<String[]> read(String name, int cells) {
        try (InputStream resource = Objects.requireNonNull(VietnameseLists.class.getResourceAsStream(name));
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", cells)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads the folded texts that people put as a mark into rows or headings. */
    static Set<String> marks(String mark) {
        return read("marks-vi.csv", 2).stream()
                .filter(cells -> cells[0].equals(mark))
                .map(cells -> folded(cells[1]))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns what equal spellings have in common. */
    static String folded(String text) {
        return VietnameseText.fold(OuterSpace.trim(text));
    }
}
