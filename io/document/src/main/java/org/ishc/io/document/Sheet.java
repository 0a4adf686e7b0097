package org.ishc.io.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.DomainStyle;

/**
 * A sheet with its own heading and signature: a letter, the score sheet of one unit, a report.
 *
 * @param isLandscape whether the paper lies on its side, for tables that are wide
 * @param head who issues it, where and when
 * @param title the kind of document, such as {@code PHIẾU CHẤM ĐIỂM}; empty for a letter, which has none
 * @param excerpt what it is about (trích yếu)
 * @param addressee to whom a letter goes; empty for all else
 * @param parts what it says
 * @param closing recipients and signature
 */
@Value.Builder
@DomainStyle
public record Sheet(
        boolean isLandscape,
        Letterhead head,
        Optional<String> title,
        String excerpt,
        Optional<String> addressee,
        List<Part> parts,
        Closing closing) {

    /** Refuses null; copies the list. */
    public Sheet {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(excerpt, "excerpt");
        Objects.requireNonNull(addressee, "addressee");
        Objects.requireNonNull(closing, "closing");
        parts = List.copyOf(parts);
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static SheetBuilder builder() {
        return new SheetBuilder();
    }
}
