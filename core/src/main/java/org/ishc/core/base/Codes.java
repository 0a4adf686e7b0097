package org.ishc.core.base;

import java.util.Objects;

/**
 * The one spelling rule of every code in the exchange: units, clubs, indicators, facts, criteria.
 *
 * <p>A code is one to sixty-four characters from {@code A-Z a-z 0-9 . _ ~ -}, beginning with a letter or digit. Codes
 * are compared exactly: {@code 00004} and {@code 4} are two codes. Source: specification, <i>exchange</i>, Cells.
 */
public final class Codes {

    /** The greatest number of characters in a code. */
    public static final int MAX_LENGTH = 64;

    private Codes() {}

    /** Tells whether a text is spelled as a code. */
    public static boolean isCode(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '~' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /**
     * Checks that a text is spelled as a code.
     *
     * @throws IllegalArgumentException when it is not
     */
    static void require(String text) {
        Objects.requireNonNull(text, "code");
        if (!isCode(text)) {
            throw new IllegalArgumentException("Not a code: '" + text
                    + "'; allowed are 1 to 64 of A-Z a-z 0-9 . _ ~ -, beginning with a letter or digit");
        }
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }
}
