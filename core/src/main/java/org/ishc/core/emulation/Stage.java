package org.ishc.core.emulation;

/** A step of assessment, from first to last. */
public enum Stage {
    /** Tự chấm. */
    SELF,
    /** Chấm chéo. */
    PEER,
    /** Thẩm định. */
    REVIEW,
    /** Chính thức. */
    FINAL
}
