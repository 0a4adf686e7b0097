package org.ishc.core.organisation;

import java.util.List;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.FindingDefinition;
import org.ishc.core.finding.Severity;

/**
 * The findings on units, their classes, successions and restated figures. Source: specification, <i>organisation</i>.
 */
public enum OrganisationFinding implements FindingCode {
    /** {@code valid_to} is not after {@code valid_from}; the version is refused. */
    BAD_RANGE("org.bad-range", Severity.ERROR, "valid_from", "valid_to"),
    /** Two versions of a code share a day; the later row is refused. */
    OVERLAP("org.overlap", Severity.ERROR, "code", "day", "other_row"),
    /** The parent code is not valid through the whole range of the child; {@code day} is the first uncovered one. */
    UNKNOWN_PARENT("org.unknown-parent", Severity.ERROR, "parent", "day"),
    /** The child may not stand under such a parent on {@code day}, the first one. */
    LEVEL("org.level", Severity.ERROR, "level", "parent_level", "day"),
    /** Units stand under each other in a ring. */
    CYCLE("org.cycle", Severity.ERROR, "codes", "day"),
    /** On {@code day}, the first one, units exist and none is a root. */
    NO_ROOT("org.no-root", Severity.ERROR, "day"),
    /** On {@code day}, the first one, several units are roots. */
    MANY_ROOTS("org.many-roots", Severity.ERROR, "day", "codes"),
    /** The day asked for lies after the day up to which decrees were looked up for the reference data. */
    REFERENCE_BEHIND("org.reference-behind", Severity.WARNING, "edition", "day"),
    /** No version of the predecessor code ends on the date. */
    UNKNOWN_PREDECESSOR("succession.unknown-predecessor", Severity.ERROR, "code", "date"),
    /** No version of the successor code is valid on the date. */
    UNKNOWN_SUCCESSOR("succession.unknown-successor", Severity.ERROR, "code", "date"),
    /** A {@code full} row beside another row of the same predecessor and date that carries people. */
    PORTION("succession.portion", Severity.ERROR, "code", "date", "rows"),
    /**
     * The shares of a predecessor are given in part, or do not add up to 1; or a row by which land alone passes has
     * one.
     */
    SHARES("succession.shares", Severity.ERROR, "code", "date", "sum", "given", "rows"),
    /** A version ends and no row says where its people went. */
    NONE("succession.none", Severity.WARNING, "code", "date"),
    /** A successor of a commune lies outside the successors of the commune's province. */
    PROVINCE("succession.province", Severity.WARNING, "code", "date", "expected", "found"),
    /** A value's version ended and no row says where its people went. */
    RESTATE_LOST("restate.lost", Severity.ERROR, "code", "date", "value"),
    /** The method needs the shares of a split, and they are not known. */
    SHARES_MISSING("succession.shares-missing", Severity.ERROR, "code", "date"),
    /** The method needs reported values as weights of a split, and no period has all of them. */
    WEIGHTS_MISSING("restate.weights-missing", Severity.ERROR, "code", "date", "indicator"),
    /** The days of two rows of a unit and class meet; the later row is refused. */
    CLASS_OVERLAP("class.overlap", Severity.ERROR, "code", "class", "day", "other_row"),
    /** {@code valid_to} of a class is not after {@code valid_from}; the row is refused. */
    CLASS_BAD_RANGE("class.bad-range", Severity.ERROR, "valid_from", "valid_to"),
    /** The class is one of those that are built in, or might become so. */
    CLASS_RESERVED("class.reserved", Severity.ERROR, "class", "prefix");

    private final FindingDefinition definition;

    OrganisationFinding(String code, Severity severity, String... arguments) {
        this.definition = new FindingDefinition(code, severity, List.of(arguments));
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
