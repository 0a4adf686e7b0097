package org.ishc.core.figure;

/** How a figure came about. */
public enum FigureStatus {
    /** From what lies below, or from the unit's own report where nothing lies below. */
    ROLLED_UP,
    /** The unit's own word, since what lies below is incomplete. */
    DECLARED,
    /** Some of it rests on periods or sources that were reported in part. */
    PARTIAL,
    /** There is no figure, which is not zero. */
    MISSING
}
