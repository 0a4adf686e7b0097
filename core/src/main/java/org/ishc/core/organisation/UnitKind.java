package org.ishc.core.organisation;

/** The body of the association that stands at a unit. Source: specification, <i>organisation</i>, Units. */
public enum UnitKind {
    /** An association of the elderly (Hội Người cao tuổi), with members and a board of its own. */
    ASSOCIATION,
    /**
     * A board that represents the association without members of its own (Ban Đại diện Hội Người cao tuổi); such boards
     * became associations in 2023–24.
     */
    REPRESENTATIVE_BOARD,
    /** A branch in a village or neighbourhood (chi hội). */
    BRANCH,
    /** The central committee of the association (Trung ương Hội). */
    CENTRAL_COMMITTEE
}
