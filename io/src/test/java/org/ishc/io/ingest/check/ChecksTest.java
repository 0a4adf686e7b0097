package org.ishc.io.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ishc.io.ingest.CheckListener;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.LedgerReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check runs behind a wall of its own: what crashes is said, and takes down only what stands on it. */
class ChecksTest {

    private static final String DIGEST = "ab".repeat(32);

    private final List<String> heard = new ArrayList<>();
    private long now;
    private final Checks checks = new Checks(
            new CheckListener() {
                @Override
                public void started(String check) {
                    heard.add("started " + check);
                }

                @Override
                public void finished(String check, long records) {
                    heard.add("finished " + check + " " + records);
                }
            },
            () -> now);

    private Optional<String> run(String check, List<String> needs, Supplier<String> body) {
        return checks.run(check, needs, () -> 7, body);
    }

    private List<String> ledger() {
        return checks.ledger().entries().stream()
                .map(entry -> entry.check() + " " + entry.status()
                        + entry.reason().map(reason -> " " + reason.phrase()).orElse(""))
                .toList();
    }

    @Test
    void checkThatRuns_isNotedWithItsRecordsAndItsTime() {
        assertEquals(Optional.of("made"), run("values", List.of(), () -> {
            now += 5_000;
            return "made";
        }));
        Ledger.Entry entry = checks.ledger().entries().get(0);
        assertEquals(
                new Ledger.Entry("values", Ledger.Status.RAN, Optional.empty(), 7, Duration.ofNanos(5_000)), entry);
        assertEquals(List.of("started values", "finished values 7"), heard);
        assertTrue(checks.ledger().isComplete());
    }

    static List<Throwable> crashes() {
        return List.of(
                new IllegalStateException("x"),
                new StackOverflowError(),
                new AssertionError("x"),
                new NoClassDefFoundError("x"));
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void crash_isNoted_andTheNextCheckRuns(Throwable crash) {
        assertEquals(Optional.empty(), run("values", List.of(), () -> {
            throw sneaky(crash);
        }));
        assertEquals(Optional.of("made"), run("targets", List.of(), () -> "made"));
        assertEquals(List.of("values FAILED CRASH", "targets RAN"), ledger());
        assertFalse(checks.ledger().isComplete());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Nothing can be done about it here, and whoever runs the machine must see it. */
    @Test
    void outOfMemory_isNotCaught() {
        assertThrows(
                OutOfMemoryError.class,
                () -> run("values", List.of(), () -> {
                    throw new OutOfMemoryError("x");
                }));
    }

    @Test
    void checkWhoseGroundFellAway_isSkipped_andSoIsWhatNeedsThat() {
        run("org-units", List.of(), () -> {
            throw new IllegalStateException("x");
        });
        run("registry", List.of("org-units"), () -> "made");
        run("values", List.of("clubs", "registry"), () -> "made");
        run("clubs", List.of("table:clubs"), () -> "made");
        assertEquals(
                List.of("org-units FAILED CRASH", "registry SKIPPED NEEDS", "values SKIPPED NEEDS", "clubs RAN"),
                ledger());
        assertEquals(
                "registry",
                checks.ledger().entries().get(2).reason().orElseThrow().values().get("check"));
        assertFalse(heard.contains("started registry"));
    }

    /** What is not in the package is not there for others either; that is theirs to judge. */
    @Test
    void checkThatWasSkipped_isNoGroundThatFellAway() {
        checks.skip("clubs", LedgerReason.ABSENT.with());
        assertEquals(Optional.of("made"), run("values", List.of("clubs"), () -> "made"));
    }

    @Test
    void inputThatStayedTheSame_hasItsDigest_andNoLineOfItsOwn() {
        assertEquals(DIGEST, checks.digest(() -> DIGEST, () -> true));
        assertTrue(checks.isOfOneInput());
        assertEquals(List.of(), ledger());
    }

    @Test
    void inputThatChangedMeanwhile_isNoted() {
        assertEquals(DIGEST, checks.digest(() -> DIGEST, () -> false));
        assertFalse(checks.isOfOneInput());
        assertEquals(List.of("input FAILED CHANGED"), ledger());
        assertFalse(checks.ledger().isOfOneInput());
    }

    @Test
    void inputThatIsGone_hasADigestOfZeros() {
        assertEquals(
                "0".repeat(64),
                checks.digest(
                        () -> {
                            throw new UncheckedIOException(new IOException("gone"));
                        },
                        () -> true));
        assertEquals(List.of("input FAILED CHANGED"), ledger());
    }

    /** An adapter of a host may give anything; a report names no digest that is none. */
    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB", "none"})
    void whatIsNoDigest_isNotTakenForOne(String digest) {
        assertEquals("0".repeat(64), checks.digest(() -> digest, () -> true));
        assertFalse(checks.isOfOneInput());
        assertEquals(List.of("input FAILED CRASH"), ledger());
    }
}
