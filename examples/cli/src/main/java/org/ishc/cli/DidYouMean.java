package org.ishc.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ishc.core.base.Language;
import picocli.CommandLine;

/** What somebody may have meant who typed a word that is not known. */
final class DidYouMean {

    private DidYouMean() {}

    /** Finds the known word that is nearest, when it is near: by the fewest letters put in, left out or changed. */
    static Optional<String> find(String typed, Collection<String> known) {
        int most = Math.max(1, typed.length() / 3);
        return new TreeSet<>(known)
                .stream()
                        .filter(word -> distance(typed, word) <= most)
                        .min(Comparator.comparingInt(word -> distance(typed, word)));
    }

    /** Tells whether what was typed is part of a word that is known: {@code cell} of {@code cell.type}. */
    static boolean isPart(String typed, String word) {
        return !typed.isBlank()
                && word.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }

    /** Finds what to say of a command or an option that there is not. */
    static Optional<String> say(CommandLine.ParameterException wrong, Language language) {
        if (!(wrong instanceof CommandLine.UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        CommandLine command = wrong.getCommandLine();
        return unmatched.getUnmatched().stream()
                .flatMap(typed -> find(typed, known(command, typed)).stream())
                .findFirst()
                .map(word -> language.say("Có phải ý bạn là: ", "Did you mean: ") + word);
    }

    private static Collection<String> known(CommandLine command, String typed) {
        if (typed.startsWith("-")) {
            return command.getCommandSpec().optionsMap().keySet();
        }
        return command.getParent() == null
                ? Commands.names()
                : command.getSubcommands().keySet();
    }

    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] before = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[b.length()];
    }
}
