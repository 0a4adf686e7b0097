package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** How much a package may hold. */
class LimitsTest {

    @Test
    void default_isWhatTheSpecificationAllows() {
        Limits limits = Limits.DEFAULT;
        assertEquals(2L << 30, limits.fileBytes());
        assertEquals(4L << 30, limits.unzippedBytes());
        assertEquals(200, limits.ratio());
        assertEquals(1_000, limits.entries());
        assertEquals(20_000_000, limits.rows());
        assertEquals(32_767, limits.cellLength());
        assertEquals(100, limits.jsonDepth());
    }

    @Test
    void other_changesOneLimit_andKeepsTheRest() {
        Limits limits = Limits.DEFAULT
                .withFileBytes(1)
                .withArchive(2, 3, 4)
                .withRows(5)
                .withCellLength(6)
                .withJsonDepth(7);
        assertEquals(new Limits(1, 2, 3, 4, 5, 6, 7), limits);
        assertEquals(Limits.DEFAULT.rows(), Limits.DEFAULT.withFileBytes(1).rows());
    }

    /** A host that mistypes a number hears which, and what it may be. */
    @Test
    void limitBelowOne_isRefused_byItsName() {
        Map<String, Executable> refused = new LinkedHashMap<>();
        refused.put("fileBytes is 0", () -> Limits.DEFAULT.withFileBytes(0));
        refused.put("unzippedBytes is -1", () -> Limits.DEFAULT.withArchive(-1, 1, 1));
        refused.put("ratio is 0", () -> Limits.DEFAULT.withArchive(1, 0, 1));
        refused.put("entries is 0", () -> Limits.DEFAULT.withArchive(1, 1, 0));
        refused.put("rows is 0", () -> Limits.DEFAULT.withRows(0));
        refused.put("cellLength is -5", () -> Limits.DEFAULT.withCellLength(-5));
        refused.put("jsonDepth is 0", () -> Limits.DEFAULT.withJsonDepth(0));
        refused.forEach((expected, beyond) -> assertEquals(
                expected + "; allowed is 1 or more",
                assertThrows(IllegalArgumentException.class, beyond).getMessage()));
    }

    @Test
    void builder_asksForEveryLimit() {
        String message = assertThrows(
                        IllegalStateException.class,
                        () -> Limits.builder().fileBytes(1).build())
                .getMessage();
        assertTrue(message.contains("unzippedBytes") && message.contains("jsonDepth"), message);
    }
}
