package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ishc.core.base.Language;
import org.ishc.io.message.Messages;
import org.ishc.io.message.Phrases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetPhraseTest {

    @ParameterizedTest
    @EnumSource(SheetPhrase.class)
    void phrase_isSaidInVietnamese(SheetPhrase phrase) {
        assertTrue(
                Messages.in(Language.VI).find("phrase." + Phrases.name(phrase)).isPresent(), phrase.english());
    }
}
