package org.ishc.io.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.ishc.core.club.NormPack;
import org.ishc.core.club.NormPackReader;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.io.rulebook.RulebookText;

/**
 * The norm packs that are shipped, one a scheme, and reading others. What a decision does not publish is named a
 * default in its norm's source.
 */
public final class NormPacks {

    private static final List<String> NAMES = List.of("scheme-1533", "scheme-1336", "scheme-1648");

    private NormPacks() {}

    /** Returns the names of the shipped packs, the oldest first. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns a shipped pack.
     *
     * @throws IllegalArgumentException when none is shipped under the name
     */
    public static NormPack shipped(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("No norm pack '" + name + "' is shipped; known are " + NAMES);
        }
        try (InputStream in = Objects.requireNonNull(NormPacks.class.getResourceAsStream(name + ".yaml"), name)) {
            return NormPackReader.read(RulebookText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a pack from a file.
     *
     * @throws IOException when the file cannot be read
     * @throws UnreadableTextException when it is no norm pack
     */
    public static NormPack read(Path file) throws IOException {
        return NormPackReader.read(RulebookText.parse(file));
    }
}
