package org.ishc.io.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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

    /** Returns what equal spellings have in common. */
    static String folded(String text) {
        return VietnameseText.fold(OuterSpace.trim(text));
    }
}
