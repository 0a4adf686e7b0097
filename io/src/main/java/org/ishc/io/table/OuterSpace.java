package org.ishc.io.table;

/**
 * What nobody sees around a text: white space as Unicode has it, the no-break ones of pages and spreadsheets among it,
 * and characters without any width. Source: specification, <i>exchange</i>, Cells.
 */
public final class OuterSpace {

    private OuterSpace() {}

    /** Tells whether a character is trimmed from the outside of a text. */
    public static boolean isSpace(char c) {
        return c == ' '
                || c >= '\t' && c <= '\r'
                || c >= '\u0085'
                        && (c == '\u0085'
                                || Character.isSpaceChar(c)
                                || c >= '\u200b' && c <= '\u200d'
                                || c == '\u2060'
                                || c == '\ufeff');
    }

    /** Returns a text without what surrounds it unseen. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Tells whether nothing can be seen of a text. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether nothing can be seen of a slice. */
    public static boolean isBlank(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (!isSpace(buffer[i])) {
                return false;
            }
        }
        return true;
    }
}
