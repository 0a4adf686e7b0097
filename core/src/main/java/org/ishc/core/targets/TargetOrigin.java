package org.ishc.core.targets;

/**
 * How a target came about. Where one target is asked for and none of these is named, the first that is in force counts,
 * in this order. Source: specification, <i>indicators</i>, Origins of targets.
 */
public enum TargetOrigin {
    /** Assigned from above (giao); so it is where nothing is said. */
    ASSIGNED,
    /** Approved (phê duyệt). */
    APPROVED,
    /** Agreed between units (giao ước). */
    AGREED,
    /** Registered by the unit itself (đăng ký). */
    REGISTERED
}
