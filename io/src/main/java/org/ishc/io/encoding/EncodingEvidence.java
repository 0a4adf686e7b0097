package org.ishc.io.encoding;

/**
 * What the words of a sample say of one encoding.
 *
 * @param encoding the encoding
 * @param words the different words with a byte beyond ASCII, without abbreviations and single letters; not negative
 * @param plausible those of them that are spelled as Vietnamese syllables when decoded; at most {@code words}
 * @param known those of the plausible that are words of the Association's own tables; at most {@code plausible}
 * @param isPossible whether the encoding has every byte of the sample
 */
record EncodingEvidence(LegacyEncoding encoding, int words, int plausible, int known, boolean isPossible) {

    /** Interpretation: less is chance. Two known words or five others are just enough. */
    static final int MIN_WEIGHT = 5;

    /**
     * Interpretation: in percent. Files full of names from the Central Highlands reach about 65, other languages about
     * 15.
     */
    static final int MIN_SHARE = 60;

    /** Interpretation: in percent of the weight for another encoding. Nearer than this, two encodings are alike. */
    static final int MIN_LEAD = 150;

    private static final int WEIGHT_OF_KNOWN = 3;

    /** Tells whether the evidence is enough, were there no other encoding. */
    boolean isEnough() {
        return weight() >= MIN_WEIGHT && 100L * plausible >= (long) MIN_SHARE * words;
    }

    /** Tells whether this evidence is clearly stronger than that for another encoding. */
    boolean leads(EncodingEvidence other) {
        return 100L * weight() >= (long) MIN_LEAD * other.weight();
    }

    /** Returns how much speaks for the encoding; nothing where a byte is impossible. */
    private int weight() {
        return isPossible ? plausible + (WEIGHT_OF_KNOWN - 1) * known : 0;
    }
}
