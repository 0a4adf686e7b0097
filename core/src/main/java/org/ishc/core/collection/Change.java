package org.ishc.core.collection;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;

/**
 * Something about a sender's figures that somebody should ask about.
 *
 * @param sender whose figures
 * @param indicator which one; empty when several are meant
 * @param finding what was found, at no place
 */
public record Change(UnitCode sender, Optional<IndicatorCode> indicator, Finding finding) {
    /** Refuses null. */
    public Change {
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(finding, "finding");
    }

    /** By sender, code and indicator, none first. */
    public static final Comparator<Change> ORDER = Comparator.comparing(Change::sender)
            .thenComparing(change -> change.finding().code().code())
            .thenComparing(
                    change -> change.indicator().map(IndicatorCode::value).orElse(""));
}
