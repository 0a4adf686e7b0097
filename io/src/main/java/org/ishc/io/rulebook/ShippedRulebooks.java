package org.ishc.io.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;

/**
 * The rulebooks that are shipped. Each is an example, not official: no emulation table of the association is published.
 */
public final class ShippedRulebooks {

    private static final List<String> NAMES = List.of(
            "default-2022",
            "default-2023",
            "ladder-90",
            "thousand-950",
            "leader-relative",
            "club-grading",
            "verified-100");

    private ShippedRulebooks() {}

    /**
     * Returns the names: two of 100 points before and after letter 69/HNCT-BĐN, 90 points on ladders, 950 and 50 of
     * bonus, one against the leader of the cluster, one for clubs, and one of 100 points in February, on verified
     * figures only and with a criterion for reports in time.
     */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns a rulebook by its name.
     *
     * @throws IllegalArgumentException when none is shipped under it
     */
    public static Rulebook read(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("No rulebook '" + name + "' is shipped; known are " + NAMES);
        }
        return resource(name + ".yaml");
    }

    /**
     * Returns the 100-point example for provinces in 2022, before letter 69/HNCT-BĐN ordered the replication of clubs
     * into the scoring.
     */
    public static Rulebook provinces2022() {
        return read("default-2022");
    }

    /**
     * Returns the 100-point example for provinces in 2023, which carries out the letter's order; quality weighs as much
     * as quantity.
     */
    public static Rulebook provinces2023() {
        return read("default-2023");
    }

    private static Rulebook resource(String resource) {
        try (InputStream in = Objects.requireNonNull(ShippedRulebooks.class.getResourceAsStream(resource), resource)) {
            return RulebookReader.read(RulebookText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
