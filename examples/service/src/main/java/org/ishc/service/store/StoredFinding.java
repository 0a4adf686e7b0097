package org.ishc.service.store;

import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Severity;

/**
 * A finding as a reader of the report sees it.
 *
 * @param code the code
 * @param severity the severity
 * @param placeVi file, line or cell, column and record in Vietnamese, as far as they are known
 * @param placeEn the same in English
 * @param vi the sentence in Vietnamese
 * @param en the sentence in English
 */
public record StoredFinding(
        String code, Severity severity, Optional<String> placeVi, Optional<String> placeEn, String vi, String en) {

    /** Returns the place in a language. */
    public Optional<String> place(Language language) {
        return language == Language.VI ? placeVi : placeEn;
    }

    /** Returns the sentence in a language. */
    public String text(Language language) {
        return language == Language.VI ? vi : en;
    }
}
