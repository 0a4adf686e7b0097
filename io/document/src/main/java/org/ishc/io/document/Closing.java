package org.ishc.io.document;

import java.util.List;
import java.util.Objects;

/**
 * The end of a sheet.
 *
 * @param heading what stands above the recipients: {@code Nơi nhận:}
 * @param recipients to whom it goes, in order, each a line
 * @param office the office of who signs, or the dots to write it on
 * @param name the name of who signs, or the dots to write it on
 */
public record Closing(String heading, List<String> recipients, String office, String name) {

    /** Refuses null; copies the list. */
    public Closing {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(name, "name");
        recipients = List.copyOf(recipients);
    }
}
