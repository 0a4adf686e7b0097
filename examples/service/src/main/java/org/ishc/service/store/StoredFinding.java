package org.ishc.service.store;

import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Severity;

/**
 * A finding as a reader of the report sees it.
 *
 * @param code the code
 * @param severity the severity
 * @param place file, line or cell, and column, as far as they are known
 * @param vi the sentence in Vietnamese
 * @param en the sentence in English
 */
public record StoredFinding(String code, Severity severity, Optional<String> place, String vi, String en) {

    /** Returns the sentence in a language. */
    public String text(Language language) {
        return language == Language.VI ? vi : en;
    }
}
