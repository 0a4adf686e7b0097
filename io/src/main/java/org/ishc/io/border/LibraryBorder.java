package org.ishc.io.border;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The border to the libraries below, which read the bytes of somebody else: CSV, JSON, YAML, workbooks, archives.
 * Whatever a parser throws of bytes that are not as it hoped comes back as one {@link UnreadableException}; what was
 * thrown by ourselves, from within its call, passes as it is.
 */
public final class LibraryBorder {

    private static final int MAX_REASON = 300;

    private LibraryBorder() {}

    /** A call of a library. */
    @FunctionalInterface
    public interface Call<T> {
        /** Calls it. */
        T get() throws IOException;
    }

    /** Thrown when a library could not read what it was given: says the library's own reason. */
    public static final class UnreadableException extends IOException {

        private static final long serialVersionUID = 1L;

        UnreadableException(Throwable thrown) {
            super(reason(thrown), thrown);
        }
    }

    /** Carries what we throw ourselves, while a library calls us, through that library. */
    private static final class OurOwnException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final RuntimeException own;

        OurOwnException(RuntimeException own) {
            super(own);
            this.own = own;
        }
    }

    /**
     * Calls a library.
     *
     * @throws UnreadableException when it throws anything unchecked, runs out of stack, or lacks a class of its own
     * @throws IOException as the library throws it
     */
    @SuppressWarnings("IllegalCatch")
    public static <T> T read(Call<T> call) throws IOException {
        try {
            return call.get();
        } catch (UncheckedIOException failed) {
            throw failed.getCause() == null ? new UnreadableException(failed) : failed.getCause();
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError thrown) {
            try {
                passOurs(thrown);
            } catch (OurOwnException passing) {
                throw passing.own;
            }
            throw new UnreadableException(thrown);
        }
    }

    /** Runs what is ours while a library calls us. */
    @SuppressWarnings("IllegalCatch")
    public static void inside(Runnable ours) {
        try {
            ours.run();
        } catch (RuntimeException own) {
            throw ours(own);
        }
    }

    /** Marks what we threw ourselves while a library called us, to be thrown through that library. */
    public static RuntimeException ours(RuntimeException own) {
        return own instanceof OurOwnException ? own : new OurOwnException(own);
    }

    /** Throws on what is marked as ours in what a library threw; goes on when nothing is. */
    public static void passOurs(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof OurOwnException passing) {
                throw passing;
            }
        }
    }

    /** Returns what a library says, in one line of bounded length. */
    public static String reason(Throwable thrown) {
        String said = thrown.getMessage();
        String reason = said == null || said.isBlank()
                ? thrown.getClass().getSimpleName()
                : said.strip().lines().findFirst().orElse("");
        return Printable.of(reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON) + "…");
    }
}
