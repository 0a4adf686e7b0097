package org.ishc.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the words of a sample are enough to take it for an encoding, and when another is too near. */
class EncodingEvidenceTest {

    private static EncodingEvidence of(int words, int plausible, int known) {
        return new EncodingEvidence(LegacyEncoding.TCVN3, words, plausible, known, true);
    }

    @ParameterizedTest
    @CsvSource({"5,5,0,true", "4,4,0,false", "3,3,1,true", "2,2,2,true", "1,1,1,false", "0,0,0,false"})
    void fiveWords_orTwoThatTheAssociationUses_areJustEnough(int words, int plausible, int known, boolean isEnough) {
        assertEquals(isEnough, of(words, plausible, known).isEnough());
    }

    @ParameterizedTest
    @CsvSource({"100,60,0,true", "100,59,0,false", "10,6,6,true", "1000,599,500,false"})
    void mostWords_mustBeVietnamese(int words, int plausible, int known, boolean isEnough) {
        assertEquals(isEnough, of(words, plausible, known).isEnough());
    }

    @ParameterizedTest
    @CsvSource({"15,10,true", "14,10,false", "10,0,true", "3,2,true", "10,10,false"})
    void evidence_leadsWhereItIsHalfAsMuchAgain(int one, int other, boolean leads) {
        assertEquals(leads, of(100, one, 0).leads(of(100, other, 0)));
    }

    @Test
    void encodingThatLacksAByte_hasNoWeight() {
        EncodingEvidence impossible = new EncodingEvidence(LegacyEncoding.VNI, 100, 100, 100, false);
        assertFalse(impossible.isEnough());
        assertTrue(of(5, 1, 0).leads(impossible));
        assertFalse(impossible.leads(of(5, 1, 0)));
    }
}
