package org.ishc.core.club;

/** What an event may have to carry. Source: specification, <i>clubs</i>, States and events. */
public enum EventArgument {
    /** The number of the decision. */
    DOCUMENT("document_no"),
    /** A unit valid on the day of the decision. */
    AUTHORITY("authority_code"),
    /** Another club, which runs on the day of effect. */
    TARGET_CLUB("target_code"),
    /** A unit valid on the day of effect. */
    TARGET_UNIT("target_code"),
    /** The category of the obstacle. */
    CATEGORY("category"),
    /** The day by which it should be done. */
    DUE("due_on"),
    /** A remark. */
    NOTE("note");

    private final String column;

    EventArgument(String column) {
        this.column = column;
    }

    /** Returns the column that holds it. */
    public String column() {
        return column;
    }

    boolean isCarriedBy(ClubEvent event) {
        return switch (this) {
            case DOCUMENT -> event.document().isPresent();
            case AUTHORITY -> event.authority().isPresent();
            case TARGET_CLUB, TARGET_UNIT -> event.target().isPresent();
            case CATEGORY -> event.category().isPresent();
            case DUE -> event.dueOn().isPresent();
            case NOTE -> event.note().isPresent();
        };
    }
}
