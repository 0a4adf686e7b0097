package org.ishc.io.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Language;

/**
 * A document as it is printed: what its writers put on paper, each in its own format.
 *
 * @param language the language of all texts
 * @param name the name of the whole, for the title of a page or the properties of a file
 * @param asOf the day of the data, which dates the file; empty where none is known
 * @param sheets one or more, each beginning on a page of its own
 */
public record Printed(Language language, String name, Optional<LocalDate> asOf, List<Sheet> sheets) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when there is no sheet
     */
    public Printed {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(asOf, "asOf");
        sheets = Allowed.some(sheets, "sheets");
    }
}
