package org.ishc.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Location;

/** A location in the few words in which reports for people show it. */
public final class Place {

    private Place() {}

    /**
     * Returns the file or table, with the line or the record's number: {@code values.csv:7}, {@code values#6}; empty
     * for the package as a whole.
     */
    public static String of(Location at) {
        String file = Optional.ofNullable(at.file())
                .or(() -> Optional.ofNullable(at.table()))
                .orElse("");
        if (file.isEmpty()) {
            return "";
        }
        return at.line() != null ? file + ":" + at.line() : at.row() != null ? file + "#" + at.row() : file;
    }

    /** Returns all that is known of the place, with two spaces between the parts. */
    public static String inFull(Location at) {
        List<String> parts = new ArrayList<>();
        if (!of(at).isEmpty()) {
            parts.add(of(at));
        }
        Optional.ofNullable(at.cell()).ifPresent(parts::add);
        Optional.ofNullable(at.column()).ifPresent(parts::add);
        Optional.ofNullable(at.key()).ifPresent(key -> parts.add(key.toString()));
        return String.join("  ", parts);
    }

    /** Returns the record's key as one text, its parts set apart by slashes; empty where no record is meant. */
    public static Optional<String> key(Location at) {
        return Optional.ofNullable(at.key()).map(key -> String.join(" / ", key));
    }
}
