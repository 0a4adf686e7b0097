package org.ishc.io.canonical;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LibraryTest {

    /** What stands in records must never be the placeholder of the build. */
    @Test
    void version_isThatOfTheArtifact() {
        assertTrue(Library.version().matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"), Library.version());
    }
}
