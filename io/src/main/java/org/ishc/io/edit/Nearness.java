package org.ishc.io.edit;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ishc.io.table.OneEdit;

/** Which of some words is meant by one that is none of them. */
final class Nearness {

    /** Below this length one letter is too much of the word. */
    private static final int LEAST_LENGTH = 4;

    private Nearness() {}

    /** Finds the only word that differs in nothing but case, marks and what stands between letters. */
    static Optional<String> findAlike(String text, Collection<String> words) {
        String bare = bare(text);
        return only(words.stream()
                .filter(word -> bare(word).equals(bare))
                .distinct()
                .toList());
    }

    /** Finds the only word that is one letter away: one more, one less, another one, or two that changed places. */
    static Optional<String> findNear(String text, Collection<String> words) {
        String bare = bare(text);
        if (bare.length() < LEAST_LENGTH) {
            return Optional.empty();
        }
        return only(words.stream()
                .filter(word -> OneEdit.isBetween(bare, bare(word)))
                .distinct()
                .toList());
    }

    private static Optional<String> only(List<String> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Lower case, without marks, blanks, hyphens and underscores. */
    static String bare(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return decomposed.replace('đ', 'd').replaceAll("[\\p{M}\\s_-]", "");
    }
}
