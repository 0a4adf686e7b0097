package org.ishc.io.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Texts whose letters were destroyed before they were sent: replaced by U+FFFD, or UTF-8 that somebody's program read
 * as windows-1252, so that {@code Hà Nội} became {@code HÃ Ná»™i}.
 */
final class DamagedText {

    private static final char REPLACEMENT = '\ufffd';

    /** What windows-1252 has at 0x80 to 0x9F. */
    private static final String HIGH_CONTROLS =
            "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
                    + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    private DamagedText() {}

    /** Tells whether letters of a text were destroyed. */
    static boolean isDamaged(String text) {
        return text.indexOf(REPLACEMENT) >= 0
                || holdsThreeBytes(text)
                || findMeant(text).isPresent();
    }

    /** Finds the text that was meant, where it can be told. */
    static Optional<String> findMeant(String text) {
        if (!holdsThreeBytes(text) && !holdsTwoBytes(text)) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            int b = toByte(text.charAt(i));
            if (b < 0) {
                return Optional.empty();
            }
            bytes.put((byte) b);
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException noUtf8) {
            return Optional.empty();
        }
    }

    /**
     * The letters with a mark of tone, U+1EA0 to U+1EF9, are three bytes: {@code á}, then {@code º} or {@code »}, then
     * anything.
     */
    private static boolean holdsThreeBytes(String text) {
        for (int i = 0; i + 2 < text.length(); i++) {
            char second = text.charAt(i + 1);
            if (text.charAt(i) == '\u00e1'
                    && (second == '\u00ba' || second == '\u00bb')
                    && isFollowing(text.charAt(i + 2))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Other letters are two bytes. {@code Ã} before a quotation mark, a dash or a space may well be what was written:
     * what stands around it decides.
     */
    private static boolean holdsTwoBytes(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char first = text.charAt(i);
            if (first >= '\u00c3'
                    && first <= '\u00c6'
                    && isFollowing(text.charAt(i + 1))
                    && isNoPunctuation(text, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoPunctuation(String text, int place) {
        char c = text.charAt(place);
        boolean isBeforeLetter = place + 1 < text.length() && Character.isLetter(text.charAt(place + 1));
        boolean isAfterSmallLetter = place > 1 && Character.isLowerCase(text.charAt(place - 2));
        return switch (c) {
            case '\u2019', '\u201d' -> isBeforeLetter;
            case '\u00a0', '\u2013', '\u2014', '\u2026', '\u00bb', '\u00ab', '\u00b7' -> isAfterSmallLetter;
            default -> true;
        };
    }

    private static boolean isFollowing(char c) {
        int b = toByte(c);
        return b >= 0x80 && b <= 0xBF;
    }

    private static int toByte(char c) {
        if (c < 0x80 || c >= 0xA0 && c <= 0xFF) {
            return c;
        }
        int high = HIGH_CONTROLS.indexOf(c);
        return high < 0 ? -1 : 0x80 + high;
    }
}
