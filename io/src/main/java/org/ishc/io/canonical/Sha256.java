package org.ishc.io.canonical;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ishc.core.base.Allowed;
import org.jspecify.annotations.Nullable;

/** SHA-256 in lower-case hex digits. */
public final class Sha256 {

    private static final int DIGITS = 64;

    private Sha256() {}

    /** Returns the digest of some bytes. */
    public static String of(byte[] bytes) {
        return hex(digest().digest(bytes));
    }

    /**
     * Returns the digest of a file.
     *
     * @throws IOException when it cannot be read
     */
    public static String of(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            update(digest, in);
        }
        return hex(digest.digest());
    }

    /**
     * Takes all that is left of a stream into a digest; the caller closes it.
     *
     * @throws IOException when it cannot be read
     */
    public static void update(MessageDigest digest, InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
    }

    /** Returns what was digested, 64 digits. */
    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /** Tells whether a text is spelled as a digest: 64 lower-case hex digits. */
    public static boolean isDigest(String text) {
        return text.length() == DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /**
     * Refuses a text that is spelled as no digest.
     *
     * @param name what it is called
     * @throws IllegalArgumentException when it is not 64 lower-case hex digits
     * @throws NullPointerException when it is null
     */
    public static void require(@Nullable String text, String name) {
        String given = Allowed.given(text, name, "a digest");
        Allowed.only(isDigest(given), name, "'" + given + "'", DIGITS + " lower-case hex digits");
    }

    /** Begins a digest, for what comes in pieces. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
