package org.ishc.service.store;

/** Texts as every database stores them. */
final class Storable {

    /** The longest text in a column of bounded length. */
    static final int LONGEST = 1_000;

    private Storable() {}

    /** Cuts a text, and takes out the one character that PostgreSQL does not store. */
    static String text(String text, int length) {
        String without = text.replace("\0", "");
        if (without.length() <= length) {
            return without;
        }
        return without.substring(0, Character.isHighSurrogate(without.charAt(length - 1)) ? length - 1 : length);
    }
}
