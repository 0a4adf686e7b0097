package org.ishc.io.encoding;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Gives back the capitals that TCVN3 has no bytes for. It shows {@code HÀ NỘI} by setting the bytes of {@code Hà NộI}
 * in a font of capitals (.VnTimeH), and a CSV file does not say the font.
 *
 * <p>Interpretation: a syllable with a small letter that bears a mark, no plain small letter and at least two capitals
 * ({@code NộI}) was set in that font. A word that may be either ({@code Hà}) follows its phrase, the words with nothing
 * but spaces between them: capitals where one of them was set so or is a syllable all in capitals ({@code Xã LONG AN}),
 * and none shows small letters. Else the letters stay as the bytes say; a first letter alone ({@code ánh} for
 * {@code Ánh}) cannot be known.
 */
final class CapitalFont {

    private static final Pattern PHRASE = Pattern.compile("[\\p{L} ]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern SMALL = Pattern.compile(".*[a-z].*");
    private static final Pattern SET_IN_CAPITALS =
            Pattern.compile("(?=.*\\p{Ll})(?=.*\\p{Lu}.*\\p{Lu})[\\p{L}&&[^a-z]]+");

    /**
     * Three letters at least where none is beyond ASCII: roman numbers and abbreviations are shorter, or no syllables.
     */
    private static final Pattern ALL_CAPITALS = Pattern.compile("[A-Z]{3,}|(?=.*[^A-Z])\\p{Lu}{2,}");

    private CapitalFont() {}

    /** Returns a text with its capitals. */
    static String restore(String text) {
        return PHRASE.matcher(text).replaceAll(phrase -> phrase(phrase.group()));
    }

    private static String phrase(String phrase) {
        boolean isInCapitals = !SMALL.matcher(phrase).matches()
                && WORD.matcher(phrase).results().map(MatchResult::group).anyMatch(CapitalFont::showsCapitals);
        return isInCapitals
                ? phrase.toUpperCase(Locale.ROOT)
                : WORD.matcher(phrase).replaceAll(word -> word(word.group()));
    }

    private static boolean showsCapitals(String word) {
        return isSetInCapitals(word) || ALL_CAPITALS.matcher(word).matches() && Syllable.isSpelled(word);
    }

    private static boolean isSetInCapitals(String word) {
        return SET_IN_CAPITALS.matcher(word).matches() && Syllable.isSpelled(word.toUpperCase(Locale.ROOT));
    }

    private static String word(String word) {
        return isSetInCapitals(word) ? word.toUpperCase(Locale.ROOT) : word;
    }
}
