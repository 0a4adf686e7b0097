package org.ishc.io.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ishc.core.base.Language;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Severity;

/**
 * What every code means, an example of it, and what to do, in Vietnamese and English; the same that the written
 * catalogue says. Codes are promises: never renamed, never reused.
 */
public final class FindingCatalogue {

    /** Where a meaning has said what it is about: at its first stop, or before an example. */
    private static final Pattern ENOUGH = Pattern.compile("(?:[;:.]|, (?:ví dụ|chẳng hạn|such as|for example))(?: |$)");

    /** The most letters of a title. */
    private static final int LONGEST = 90;

    private FindingCatalogue() {}

    /**
     * What is to be said of a code.
     *
     * @param code the code
     */
    public record Entry(FindingCode code) {
        /** Refuses null. */
        public Entry {
            Objects.requireNonNull(code, "code");
        }

        /** Returns its severity unless a profile says otherwise. */
        public Severity severity() {
            return code.severity();
        }

        /**
         * Returns the names of the arguments that each of its findings carries, in the order in which texts use them;
         * may be empty.
         */
        public List<String> arguments() {
            return code.arguments();
        }

        /** Returns the sentence of its findings, with the names of arguments in braces. */
        public String sentence(Language language) {
            return text("", language);
        }

        /** Returns what it means, and what becomes of the item. */
        public String meaning(Language language) {
            return text(".meaning", language);
        }

        /**
         * Returns what it means in few words, to stand beside the code in a list: the beginning of its meaning, of at
         * most 90 letters.
         */
        public String title(Language language) {
            String begun = ENOUGH.split(meaning(language), 2)[0];
            return begun.length() <= LONGEST ? begun : begun.substring(0, begun.lastIndexOf(' ', LONGEST - 1)) + "…";
        }

        /** Returns a finding of it from the malformed samples: where, and its sentence. */
        public String example(Language language) {
            return text(".example", language);
        }

        /** Returns what to do. */
        public String remedy(Language language) {
            return text(".remedy", language);
        }

        private String text(String part, Language language) {
            return Messages.in(language).find(code.code() + part).orElse("");
        }
    }

    /** Returns all entries, by code. */
    public static List<Entry> all() {
        return FindingCodes.all().stream().map(Entry::new).toList();
    }

    /** Finds what is to be said of a code. */
    public static Optional<Entry> find(String code) {
        return FindingCodes.find(code).map(Entry::new);
    }
}
