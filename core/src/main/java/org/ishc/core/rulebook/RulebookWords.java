package org.ishc.core.rulebook;

import org.apiguardian.api.API;

/** Words of closed sets that a rulebook writes and its model does not keep as they are written: in lower case. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RulebookWords {

    private RulebookWords() {}

    /** How far a rulebook has come; it changes no score. */
    public enum Status {
        /** Still discussed. */
        DRAFT,
        /** In use. */
        ACTIVE,
        /** No longer to be used. */
        DEPRECATED
    }

    /** Whether the facts of a criterion need evidence. */
    public enum Evidence {
        /** They count only with evidence. */
        REQUIRED
    }

    /** Whether units that are tied where a quota cuts keep the class. */
    public enum Cut {
        /** All keep it. */
        INCLUDE,
        /** None keeps it. */
        EXCLUDE
    }

    /** Among whom an award is given. */
    public enum Per {
        /** In each group. */
        GROUP,
        /** Among all. */
        ALL
    }
}
