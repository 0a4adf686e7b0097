package org.ishc.io.spi;

import java.util.Objects;
import org.apiguardian.api.API;
import org.ishc.io.table.Headings;

/**
 * How a package is opened.
 *
 * @param limits how much it may hold
 * @param headings which heading names which column
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Opening(Limits limits, Headings headings) {
    /** Refuses null. */
    public Opening {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(headings, "headings");
    }

    /** The default limits, and the headings of the specification. */
    public static final Opening DEFAULT = new Opening(Limits.DEFAULT, Headings.STANDARD);
}
