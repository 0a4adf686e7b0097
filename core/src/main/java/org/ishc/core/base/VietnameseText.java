package org.ishc.core.base;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Comparing Vietnamese texts that mean the same: NFC or NFD, case, inner space, and the two schools of placing a tone
 * mark.
 */
public final class VietnameseText {

    /** Also the no-break and other wide or narrow spaces that spreadsheets put into headings. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** A tone mark on the second vowel of oa, oe, uy at the end of a syllable moves to the first. */
    private static final Pattern TONE_ON_SECOND = Pattern.compile(
            "(o)([ae])([\\u0300\\u0301\\u0303\\u0309\\u0323])(?![\\p{L}\\p{M}])|(u)(y)([\\u0300\\u0301\\u0303\\u0309\\u0323])(?![\\p{L}\\p{M}])");

    private VietnameseText() {}

    /** Returns the text as it is stored: NFC. */
    public static String normalize(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Returns what equal texts have in common; for comparing only, never for showing. */
    public static String fold(String text) {
        String folded = SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        String decomposed = Normalizer.normalize(folded, Normalizer.Form.NFD);
        String moved = TONE_ON_SECOND
                .matcher(decomposed)
                .replaceAll(match -> match.group(1) != null
                        ? match.group(1) + match.group(3) + match.group(2)
                        : match.group(4) + match.group(6) + match.group(5));
        return Normalizer.normalize(moved, Normalizer.Form.NFC);
    }
}
