package org.ishc.io.encoding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The spelling of a Vietnamese syllable: an onset, a rime, at most one tone mark. Lists and rules are those of the
 * modern orthography.
 */
public final class Syllable {

    private static final Set<String> ONSETS =
            words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");

    private static final Set<String> RIMES = words("""
          a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
          e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
          i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
          o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
          ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
          u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu
          ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
          y ych yêm yên yêng yêt yêu ynh yt
          """);

    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    /** The tones that a syllable closed by a stop can bear: acute and dot. */
    private static final Pattern STOP_TONE = Pattern.compile("[\\u0301\\u0323]");

    private static final Pattern STOP = Pattern.compile(".*(?:c|ch|p|t)");
    private static final Pattern FRONT = Pattern.compile("[eêiy].*");
    private static final Set<String> BEFORE_FRONT = words("gh ngh");
    private static final Set<String> NOT_BEFORE_FRONT = words("c ng");
    private static final Pattern CASE = Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+");
    private static final int LONGEST_ONSET = 3;

    private Syllable() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /** Tells whether a word, in small letters, in capitals, or with a first capital, is spelled as a syllable. */
    public static boolean isSpelled(String word) {
        if (!CASE.matcher(word).matches()) {
            return false;
        }
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        long tones = TONE.matcher(decomposed).results().count();
        boolean isStopTone = STOP_TONE.matcher(decomposed).find();
        String plain = Normalizer.normalize(TONE.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC);
        if (tones > 1 || STOP.matcher(plain).matches() && !isStopTone) {
            return false;
        }
        for (int onset = 0; onset <= Math.min(LONGEST_ONSET, plain.length() - 1); onset++) {
            if (isSpelled(plain.substring(0, onset), plain.substring(onset))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpelled(String onset, String rime) {
        boolean isFront = FRONT.matcher(rime).matches();
        return RIMES.contains(rime)
                && (onset.isEmpty() || ONSETS.contains(onset))
                && !(isFront ? NOT_BEFORE_FRONT : BEFORE_FRONT).contains(onset);
    }
}
