package org.ishc.io.fix;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of some words is meant by one that is none of them. */
final class Nearness {

  /** Below this length one letter is too much of the word. */
  private static final int LEAST_LENGTH = 4;

  private Nearness() {}

  /** Finds the only word that differs in nothing but case, marks and what stands between letters. */
  static Optional<String> findAlike(String text, Collection<String> words) {
    String bare = bare(text);
    return only(words.stream().filter(word -> bare(word).equals(bare)).distinct().toList());
  }

  /** Finds the only word that is one letter away: one more, one less, another one, or two that changed places. */
  static Optional<String> findNear(String text, Collection<String> words) {
    String bare = bare(text);
    if (bare.length() < LEAST_LENGTH) {
      return Optional.empty();
    }
    return only(words.stream().filter(word -> isOneApart(bare, bare(word))).distinct().toList());
  }

  private static Optional<String> only(List<String> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Lower case, without marks, blanks, hyphens and underscores. */
  static String bare(String text) {
    String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return decomposed.replace('đ', 'd').replaceAll("[\\p{M}\\s_-]", "");
  }

  static boolean isOneApart(String one, String other) {
    if (one.length() > other.length()) {
      return isOneApart(other, one);
    }
    int at = 0;
    while (at < one.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    if (one.length() + 1 == other.length()) {
      return one.substring(at).equals(other.substring(at + 1));
    }
    if (one.length() != other.length() || at == one.length()) {
      return false;
    }
    boolean isReplaced = one.substring(at + 1).equals(other.substring(at + 1));
    boolean isSwapped =
        at + 1 < one.length()
            && one.charAt(at) == other.charAt(at + 1)
            && one.charAt(at + 1) == other.charAt(at)
            && one.substring(at + 2).equals(other.substring(at + 2));
    return isReplaced || isSwapped;
  }
}
