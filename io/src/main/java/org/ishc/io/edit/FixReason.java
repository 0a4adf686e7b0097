package org.ishc.io.edit;

import java.util.Locale;

/** Why a change is proposed; the message bundles say it in both languages under {@link #key()}. */
public enum FixReason {
    /** White space around the text is taken away. */
    TRIM,
    /** Control characters, which nobody sees, are taken away. */
    CONTROL_CHARACTER,
    /** The same day in a spelling that is read; Vietnamese dates name the day first. */
    DATE_SPELLING,
    /** The same number in a spelling that is read. */
    NUMBER_SPELLING,
    /** A spelling that may mean two numbers; somebody has to choose. */
    AMBIGUOUS_NUMBER,
    /** The same period in a spelling that is read. */
    PERIOD_SPELLING,
    /** The allowed word that differs only in case, marks or spacing. */
    WORD_SPELLING,
    /** The only allowed word one letter away. */
    WORD_NEAR,
    /**
     * The codes that are this number with zeros before it, such as a spreadsheet takes off: those of the sender where
     * there are any.
     */
    LEADING_ZEROS,
    /** The units that took over the one meant. */
    SUCCESSOR,
    /** The only unit of the sender that has the name written for its code. */
    UNIT_NAME,
    /** The only known code one letter away. */
    CODE_NEAR,
    /** The only column whose name is one letter or only marks away. */
    HEADING_NEAR,
    /** The very same row stands there already. */
    SAME_ROW;

    /** Returns the key of its text. */
    public String key() {
        return "fix." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
