package org.ishc.core.finding;

import java.util.List;

/**
 * A kind of finding, such as {@code org.overlap}. Codes are promises: never renamed, never reused.
 *
 * <p>Each package keeps its codes in one enum that implements this interface; the catalogue of all codes is made from
 * those enums.
 */
public interface FindingCode {

    /** Returns what the kind is. */
    FindingDefinition definition();

    /** Returns the code as it stands in reports, such as {@code club.illegal-transition}. */
    default String code() {
        return definition().code();
    }

    /** Returns the severity unless a profile says otherwise. */
    default Severity severity() {
        return definition().severity();
    }

    /**
     * Returns the names of the arguments that every finding of this code carries, in the order in which texts use them;
     * may be empty.
     */
    default List<String> arguments() {
        return definition().arguments();
    }
}
