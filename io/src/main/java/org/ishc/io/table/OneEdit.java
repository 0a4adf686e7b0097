package org.ishc.io.table;

/**
 * Two spellings that are one edit apart: a letter more, a letter less, another letter, or two neighbours that changed
 * places.
 */
public final class OneEdit {

    private OneEdit() {}

    /** Tells whether two texts are one edit apart; equal ones are not. */
    public static boolean isBetween(String one, String other) {
        if (one.length() > other.length()) {
            return isBetween(other, one);
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
        boolean isSwapped = at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
        return isReplaced || isSwapped;
    }
}
