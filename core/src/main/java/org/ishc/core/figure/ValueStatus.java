package org.ishc.core.figure;

/** How sure a reported figure is, the weakest first. Source: specification, <i>indicators</i>, Status of values. */
public enum ValueStatus {
    /** Estimated before all was counted (ước). */
    ESTIMATED,
    /** Reported by the unit (báo cáo); so it is where nothing is said. */
    REPORTED,
    /** Checked by those above (đã kiểm tra). */
    VERIFIED
}
