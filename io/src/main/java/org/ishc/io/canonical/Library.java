package org.ishc.io.canonical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What this library says of itself in all that it writes. */
public final class Library {

    private Library() {}

    /** Returns its version, such as {@code 0.1.0}. */
    public static String version() {
        try (InputStream in = Objects.requireNonNull(Library.class.getResourceAsStream("library.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
