package org.ishc.io.export;

/**
 * Keeps texts within the lengths that DHIS2 allows. Lengths are counted in UTF-16 units, as DHIS2 counts them; a
 * character is never cut in two.
 */
final class Dhis2Texts {

    static final int MAX_CODE = 50;
    static final int MAX_NAME = 230;
    static final int MAX_SHORT_NAME = 50;

    private Dhis2Texts() {}

    /** Cuts a text that need not be unique; the cut is shown. */
    static String cut(String text, int max) {
        return text.length() <= max ? text : head(text, max - 1) + "…";
    }

    /** Cuts a text that must stay unique: what is cut ends in the identifier. */
    static String unique(String text, int max, Dhis2Uid id) {
        return text.length() <= max ? text : head(text, max - Dhis2Uid.LENGTH - 1) + "~" + id;
    }

    private static String head(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
