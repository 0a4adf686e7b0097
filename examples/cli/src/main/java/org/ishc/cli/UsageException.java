package org.ishc.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The command was called wrongly: exit 64. */
final class UsageException extends WordedException {

    private static final long serialVersionUID = 1L;

    /** How many words somebody reads who typed another. */
    private static final int SHOWN = 12;

    UsageException(String vietnamese, String english) {
        super(vietnamese, english);
    }

    /**
     * What was typed is not among the words that are allowed; the nearest of them is proposed, and those that hold it
     * are shown before others.
     *
     * @param where the option or the place, such as {@code --stage}
     * @param allowed the words, in the order in which they are shown
     */
    static UsageException of(String where, String typed, Collection<?> allowed) {
        List<String> words = allowed.stream()
                .map(Object::toString)
                .sorted(Comparator.comparing(word -> !DidYouMean.isPart(typed, word)))
                .toList();
        Optional<String> near = DidYouMean.find(typed, words);
        return new UsageException(
                where + ": không có “" + typed + "”; "
                        + near.map(word -> "có phải ý bạn là: " + word + "? ").orElse("") + "dùng được: "
                        + few(words.stream().map(word -> "“" + word + "”").toList()),
                where + ": '" + typed + "'; "
                        + near.map(word -> "did you mean " + word + "? ").orElse("") + "allowed are " + few(words));
    }

    private static String few(List<String> words) {
        return String.join(", ", words.subList(0, Math.min(SHOWN, words.size()))) + (words.size() > SHOWN ? ", …" : "");
    }
}
