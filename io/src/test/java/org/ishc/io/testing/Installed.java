package org.ishc.io.testing;

import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs that a test needs on the machine. A test whose program is not there is skipped and says why; it fails
 * instead when the system property {@code ishc.require}, a list with commas, names the program: {@code mvn verify
 * -Dishc.require=chromium,postgresql}.
 */
public final class Installed {

    /** The system property that lists the programs which must be there. */
    public static final String REQUIRE = "ishc.require";

    private Installed() {}

    /**
     * Goes on only when a program is there.
     *
     * @param program its name in the list
     * @param isThere whether it is there
     * @param remedy how to install it
     */
    public static void orSkip(String program, boolean isThere, String remedy) {
        withOrSkip(program, isThere, program + " is not installed: " + remedy);
    }

    /**
     * Goes on only when what a program needs besides is there.
     *
     * @param program its name in the list
     * @param isThere whether all is there
     * @param reason what is not, and what to do
     */
    public static void withOrSkip(String program, boolean isThere, String reason) {
        if (isRequired(program)) {
            Assertions.assertTrue(isThere, reason);
        }
        Assumptions.assumeTrue(isThere, reason);
    }

    private static boolean isRequired(String program) {
        return List.of(System.getProperty(REQUIRE, "").split(",")).stream()
                .map(String::strip)
                .anyMatch(program::equals);
    }
}
