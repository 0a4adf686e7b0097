package org.ishc.core.collection;

import java.util.List;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.FindingDefinition;
import org.ishc.core.finding.Severity;

/**
 * The findings on answers to a round, on what becomes one package, and on what changed since an earlier round. Source:
 * specification, <i>collection</i>.
 */
public enum CollectionFinding implements FindingCode {
    /** Nothing can be read of an answer. */
    UNREADABLE("round.unreadable", Severity.ERROR, "reason"),
    /** Nobody says who sent an answer. */
    NO_SENDER("round.no-sender", Severity.ERROR),
    /** The sender of an answer is not asked. */
    UNKNOWN_SENDER("round.unknown-sender", Severity.ERROR, "sender"),
    /** Nobody says when an answer came. */
    NO_DATE("round.no-date", Severity.ERROR),
    /** An answer is about another period, or says none. */
    PERIOD("round.period", Severity.ERROR, "asked", "asked_calendar", "told", "told_calendar"),
    /** The data of an answer are older than asked for. */
    AS_OF("round.as-of", Severity.WARNING, "as_of", "told"),
    /** A record is about a unit or club of somebody else. */
    NOT_OWNED("round.not-owned", Severity.ERROR, "unit_code", "sender"),
    /** A table that is asked for is not there, or empty. */
    TABLE_MISSING("round.table-missing", Severity.ERROR, "table"),
    /** An indicator that is asked for has no figure. */
    INDICATOR_MISSING("round.indicator-missing", Severity.ERROR, "indicator"),
    /** An answer came after it was due. */
    LATE("round.late", Severity.WARNING, "due", "received", "days"),
    /** An answer came after the end. */
    TOO_LATE("round.too-late", Severity.ERROR, "until", "received"),
    /** An answer brings units of its own; those of the register are used. */
    OWN_UNITS("round.own-units", Severity.WARNING, "tables"),
    /** An indicator is defined differently. */
    INDICATOR_DIFFERS("merge.indicator-differs", Severity.ERROR, "senders", "kept"),
    /** Several senders sent one club. */
    CLUB_TWICE("merge.club-twice", Severity.WARNING, "senders", "kept"),
    /** Several senders say different things of one key. */
    CONFLICT("merge.conflict", Severity.ERROR, "senders", "kept"),
    /** There was a figure, and there is none. */
    CHANGE_MISSING("change.missing", Severity.WARNING),
    /** The earlier figure cannot be held against this one. */
    NOT_COMPARABLE("change.not-comparable", Severity.INFO),
    /** A figure is far from the earlier one. */
    LARGE("change.large", Severity.WARNING, "then", "now"),
    /** All figures that are counted anew each time are those of the earlier round. */
    COPIED("change.copied", Severity.WARNING, "figures"),
    /** The clubs that existed at the end of the earlier period are not those with which this one begins. */
    BALANCE("change.balance", Severity.WARNING, "then", "opening"),
    /** A ratio stands out among those of all senders. */
    OUTLIER("change.outlier", Severity.INFO, "value", "median", "deviation");

    private final FindingDefinition definition;

    CollectionFinding(String code, Severity severity, String... arguments) {
        this.definition = new FindingDefinition(code, severity, List.of(arguments));
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
