package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.ishc.io.testing.Folders;
import org.ishc.io.testing.FormatFuzz;

/** Random bytes in every form; {@code -Dfuzz.rounds=N} does N times as many. */
class FuzzProperties {

    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 1);
    private static Path folder = Path.of("");
    private static List<FormatFuzz> forms = List.of();

    @BeforeContainer
    static void soundPackages() throws IOException {
        folder = Files.createTempDirectory("fuzz");
        forms = new ArrayList<>();
        for (PackageFormat format : PackageFormats.installed().all()) {
            forms.add(FormatFuzz.of(format, Files.createDirectory(folder.resolve(format.name()))));
        }
    }

    @AfterContainer
    static void away() throws IOException {
        Folders.delete(folder);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void changedBytes_neverThrow_andNeverLoseARowUnsaid(@ForAll long seed) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            for (FormatFuzz form : forms) {
                assertEquals(Optional.empty(), form.findFault(seed + round * 7_919L));
            }
        }
    }
}
