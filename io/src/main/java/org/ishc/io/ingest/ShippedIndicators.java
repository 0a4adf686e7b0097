package org.ishc.io.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.ishc.core.club.NormPack;
import org.ishc.core.figure.CatalogueReader;
import org.ishc.core.figure.Indicator;
import org.ishc.io.rulebook.RulebookText;

/**
 * The catalogues of derived indicators that are shipped: what decisions ask for, to be
 * {@linkplain ReadOptions#withIndicators handed over}.
 */
public final class ShippedIndicators {

    private static final List<String> NAMES = List.of("scheme-1336", "scheme-1648", "province-plan");

    private ShippedIndicators() {}

    /** Returns the names: two schemes of the government, and one province's plan as an example. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns a catalogue by its name.
     *
     * @throws IllegalArgumentException when none is shipped under it
     */
    public static List<Indicator> read(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("No catalogue '" + name + "' is shipped; known are " + NAMES);
        }
        String resource = "/org/ishc/io/indicator/" + name + ".yaml";
        try (InputStream in = Objects.requireNonNull(ShippedIndicators.class.getResourceAsStream(resource), resource)) {
            return new CatalogueReader(NormPack.SCHEME_1336)
                    .read(RulebookText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
