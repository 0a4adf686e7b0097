package org.ishc.service.store;

import java.util.Optional;
import org.ishc.core.finding.Severity;

/**
 * Which findings of a package are asked for.
 *
 * @param severity of this severity
 * @param code of this code, exactly
 * @param text with this text in their place or sentence, in either language, whatever its case
 * @param page which page, from 1
 */
public record FindingFilter(Optional<Severity> severity, Optional<String> code, Optional<String> text, int page) {

    /** How many findings a page holds. */
    public static final int PAGE_SIZE = 100;

    /** Returns how many findings come before the page. */
    long offset() {
        return (long) (Math.max(1, page) - 1) * PAGE_SIZE;
    }
}
