package org.ishc.core.organisation;

/** The body of the association that stands at a unit. Source: specification, <i>organisation</i>, Units. */
public enum UnitKind {
    /** Hội Người cao tuổi. */
    ASSOCIATION,
    /** Ban Đại diện Hội Người cao tuổi; such boards became associations in 2023–24. */
    REPRESENTATIVE_BOARD,
    /** Chi hội. */
    BRANCH,
    /** Trung ương Hội. */
    CENTRAL_COMMITTEE
}
