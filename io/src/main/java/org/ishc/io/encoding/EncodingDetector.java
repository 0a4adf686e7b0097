package org.ishc.io.encoding;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises the encoding of Vietnamese text that is not UTF-8, by evidence: the share of plausible syllables among the
 * different words that hold a byte beyond ASCII. An encoding that lacks a byte of the sample is out. Where the words
 * are few, or two encodings explain them about as well, nothing is recognised; so it is with other languages and with
 * bytes that are no text.
 */
public final class EncodingDetector {

    /** How many bytes are enough of a sample. */
    public static final int SAMPLE_BYTES = 1 << 18;

    /**
     * As bytes, read as Latin-1: letters, what is beyond ASCII, and the control characters that VISCII gives to
     * letters.
     */
    private static final Pattern RAW_WORD = Pattern.compile("[A-Za-z\\x80-\\xFF\\x02\\x05\\x06\\x14\\x19\\x1E]+");

    /** In bytes; what is longer is no syllable anyway, and is not looked at any further. */
    private static final int LONGEST = 64;

    private static final Pattern ASCII_WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern OUTER_PUNCTUATION = Pattern.compile("^[\\p{P}\\p{Z}]+|[\\p{P}\\p{Z}]+$");
    private static final Pattern SPACE = Pattern.compile("\\p{Z}+");

    /** Abbreviations, which are no syllables in any encoding, and single letters, which are syllables in all. */
    private static final Pattern SAYS_NOTHING = Pattern.compile("[b-df-hj-np-tvxzđB-DF-HJ-NP-TVXZĐ]*|\\p{L}");

    /** Words that the tables of the Association are full of; each has a letter beyond ASCII. */
    private static final Set<String> KNOWN = Set.of(
            ("ấp bản bộ câu cấp chỉ dân đặc điểm đơn giá giúp hệ hiệu hội huyện khóm khối khu kỳ lạc loại lực lượng lý mã năm ngày nghèo người nhận nữ"
                            + " phố phường quận quỹ số sự tế thành thế thị thôn tiền tỉnh tiêu tố tổ tổng trấn trị trưởng tuổi từ tự văn viên vị việc xã xóm")
                    .split(" "));

    private EncodingDetector() {}

    /**
     * Recognises the encoding of a sample.
     *
     * @param sample the first bytes of a text, at best {@link #SAMPLE_BYTES} of them or all
     * @return empty when undecided
     */
    public static Optional<LegacyEncoding> recognise(byte[] sample) {
        List<EncodingEvidence> all = evidence(sample);
        return all.stream()
                .filter(EncodingEvidence::isEnough)
                .filter(one -> all.stream().allMatch(other -> one.encoding() == other.encoding() || one.leads(other)))
                .map(EncodingEvidence::encoding)
                .findFirst();
    }

    /**
     * Finds the first NUL of a sample that is UTF-16 or UTF-32 without its mark, which could pass for UTF-8: an eighth
     * of it or more is NUL. Fewer of them are control characters in a text.
     */
    public static OptionalInt findWideCharacter(byte[] sample) {
        int nuls = 0;
        int first = 0;
        for (int i = sample.length - 1; i >= 0; i--) {
            if (sample[i] == 0) {
                nuls++;
                first = i;
            }
        }
        return nuls > 0 && nuls >= sample.length / 8 ? OptionalInt.of(first) : OptionalInt.empty();
    }

    /** Weighs a sample for each encoding, in the order of the encodings. */
    static List<EncodingEvidence> evidence(byte[] sample) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = RAW_WORD.matcher(new String(sample, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            if (!ASCII_WORD.matcher(matcher.group()).matches()) {
                words.add(matcher.group().substring(0, Math.min(matcher.group().length(), LONGEST)));
            }
        }
        return Stream.of(LegacyEncoding.values())
                .map(encoding -> weigh(encoding, words, sample))
                .toList();
    }

    private static EncodingEvidence weigh(LegacyEncoding encoding, Set<String> words, byte[] sample) {
        int counted = 0;
        int plausible = 0;
        int known = 0;
        for (String word : words) {
            String text = OUTER_PUNCTUATION
                    .matcher(encoding.decode(word.getBytes(StandardCharsets.ISO_8859_1)))
                    .replaceAll("");
            if (!SAYS_NOTHING.matcher(text).matches()) {
                counted++;
                plausible += SPACE.splitAsStream(text).allMatch(Syllable::isSpelled) ? 1 : 0;
                known += KNOWN.contains(text.toLowerCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        return new EncodingEvidence(
                encoding,
                counted,
                plausible,
                known,
                encoding.findImpossible(sample).isEmpty());
    }
}
