package org.ishc.io.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LibraryBorderTest {

    static List<Throwable> thrown() {
        return List.of(
                new IllegalArgumentException("bad"),
                new ArrayIndexOutOfBoundsException("bad"),
                new NumberFormatException("bad"),
                new ArithmeticException("bad"),
                new ClassCastException("bad"),
                new StackOverflowError("bad"),
                new NoClassDefFoundError("bad"),
                new AssertionError("bad"));
    }

    @ParameterizedTest
    @MethodSource
    void thrown(Throwable thrown) {
        LibraryBorder.UnreadableException refused = assertThrows(
                LibraryBorder.UnreadableException.class,
                () -> LibraryBorder.read(() -> LibraryBorderTest.<String, RuntimeException>throwing(thrown)));
        assertEquals("bad", refused.getMessage());
        assertSame(thrown, refused.getCause());
    }

    @SuppressWarnings("unchecked")
    private static <T, E extends Throwable> T throwing(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @Test
    void failureToRead_passes() {
        IOException failed = new IOException("disk");
        assertSame(
                failed,
                assertThrows(
                        IOException.class,
                        () -> LibraryBorder.read(() -> LibraryBorderTest.<String, IOException>throwing(failed))));
        assertSame(
                failed,
                assertThrows(
                        IOException.class,
                        () -> LibraryBorder.read(() -> LibraryBorderTest.<String, RuntimeException>throwing(
                                new UncheckedIOException(failed)))));
    }

    @Test
    void whatIsOurs_isNeverTheSendersFault() {
        IllegalStateException own = new IllegalStateException("ours");
        assertSame(
                own,
                assertThrows(
                        IllegalStateException.class,
                        () -> LibraryBorder.read(() -> {
                            try {
                                LibraryBorder.inside(() -> LibraryBorderTest.<String, RuntimeException>throwing(own));
                            } catch (RuntimeException asALibraryDoes) {
                                throw new IllegalArgumentException("record 3 cannot be read", asALibraryDoes);
                            }
                            return "";
                        })));
    }

    @Test
    void reason_isOneLineThatATerminalShows() {
        assertEquals("NullPointerException", LibraryBorder.reason(new NullPointerException()));
        assertEquals("a\\u001B[31m", LibraryBorder.reason(new IllegalStateException("a\u001B[31m\nat line 2")));
        assertEquals(
                301,
                LibraryBorder.reason(new IllegalStateException("x".repeat(5_000)))
                        .length());
        assertFalse(Printable.ofLines("a\tb\n\u202Ec").contains("\u202E"));
        assertEquals("a\tb\n\\u202Ec", Printable.ofLines("a\tb\n\u202Ec"));
    }
}
