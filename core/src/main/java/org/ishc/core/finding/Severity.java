package org.ishc.core.finding;

/** What a finding means for the item it speaks of. Source: specification, <i>exchange</i>, Findings. */
public enum Severity {
    /** The item is refused; a package with one is invalid. */
    ERROR,
    /** The item is kept; somebody should look. */
    WARNING,
    /** The item is kept; said for the record. */
    INFO
}
