package org.ishc.io.border;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Texts of others on their way to a terminal or a log: what would move its cursor, change its colours or hide what
 * follows is shown by its number.
 */
public final class Printable {

    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{Cc}\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{206F}\\x{FEFF}\\x{D800}-\\x{DFFF}]");
    private static final Pattern HIDDEN_IN_LINES = Pattern.compile("(?![\\n\\t]|\\r\\n)" + HIDDEN.pattern());

    private Printable() {}

    /** Returns a text of one line: {@code \u001B} stands for the character that begins a command to a terminal. */
    public static String of(String text) {
        return HIDDEN.matcher(text)
                .replaceAll(found -> "\\\\u"
                        + HexFormat.of()
                                .withUpperCase()
                                .toHexDigits(found.group().charAt(0)));
    }

    /** Returns a text of several lines, whose line feeds and tabs stay. */
    public static String ofLines(String text) {
        return HIDDEN_IN_LINES
                .matcher(text)
                .replaceAll(found -> "\\\\u"
                        + HexFormat.of()
                                .withUpperCase()
                                .toHexDigits(found.group().charAt(0)));
    }
}
