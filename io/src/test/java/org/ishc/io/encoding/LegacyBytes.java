package org.ishc.io.encoding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes Vietnamese as old programs did, from a table of letters that was not made from the tables under test: iconv's
 * for all but VNI.
 */
public final class LegacyBytes {

    private static final Map<LegacyEncoding, Map<Character, byte[]>> LETTERS = read();

    private LegacyBytes() {}

    /** Returns the letters with marks, capital and small, 134 of them. */
    static List<Character> letters() {
        return LETTERS.get(LegacyEncoding.VNI).keySet().stream().sorted().toList();
    }

    /** Returns the bytes of a letter; empty where the encoding has none. */
    static byte[] of(LegacyEncoding encoding, char letter) {
        return LETTERS.get(encoding).getOrDefault(letter, new byte[0]);
    }

    /** Encodes NFC text. A capital that TCVN3 lacks is written as the small letter, for a font of capitals to show. */
    public static byte[] encode(LegacyEncoding encoding, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (char c : text.toCharArray()) {
            byte[] letter = c < 128 ? new byte[] {(byte) c} : of(encoding, c);
            bytes.writeBytes(letter.length == 0 ? of(encoding, Character.toLowerCase(c)) : letter);
        }
        return bytes.toByteArray();
    }

    /** Reads a table of the test resources, without its heading. */
    static List<String[]> table(String name) {
        try (InputStream in =
                Objects.requireNonNull(LegacyBytes.class.getResourceAsStream("/encoding/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<LegacyEncoding, Map<Character, byte[]>> read() {
        Map<LegacyEncoding, Map<Character, byte[]>> letters = new EnumMap<>(LegacyEncoding.class);
        List<LegacyEncoding> encodings = new ArrayList<>(Arrays.asList(LegacyEncoding.values()));
        encodings.forEach(encoding -> letters.put(encoding, new HashMap<>()));
        for (String[] cells : table("letters.csv")) {
            for (LegacyEncoding encoding : encodings) {
                byte[] bytes = HexFormat.of().parseHex(cells[1 + encoding.ordinal()]);
                if (bytes.length > 0) {
                    letters.get(encoding).put(cells[0].charAt(0), bytes);
                }
            }
        }
        return letters;
    }
}
