package org.ishc.core.organisation;

/** How much of a unit passes to a successor. Source: specification, <i>organisation</i>, Successions. */
public enum Portion {
    /** All of it: its people, wherever a piece of its land may go. */
    FULL,
    /** A part of its people; how large, a share may say. */
    PARTIAL,
    /** A part of its land, on which nobody lives. */
    AREA;

    /**
     * Tells whether people pass, and with them clubs, figures and targets; where none do, the row counts nowhere as a
     * successor.
     */
    public boolean carries() {
        return this != AREA;
    }
}
