package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target is shared out, or it is said which option stands against it. */
class AllocateCommandTest {

    @TempDir
    Path folder;

    private Path sound;

    @BeforeEach
    void write() throws IOException {
        sound = SamplesPackage.sound().folder(folder);
    }

    @Test
    void unitWithoutUnitsBelow_isNamed() {
        Run vietnamese = allocate("A1", "--lang", "vi");
        assertTrue(vietnamese.err().contains("ngày 31/03/2026 Xã A không có đơn vị trực thuộc nào"), vietnamese.err());
        Run english = allocate("A1", "--lang", "en");
        assertTrue(english.err().contains("On 2026-03-31 no unit lies below A1"), english.err());
        assertEquals(ExitCode.FAILED, english.exit());
    }

    @Test
    void totalBelowTheMinimum_saysOfHowManyUnits() {
        Run run = allocate("P1", "--minimum", "6", "--lang", "en");
        assertTrue(run.err().contains("Total 10 is below 2 units times the minimum 6"), run.err());
    }

    @Test
    void unknownIndicator_isSaidOfTheOptionThatNamesIt() {
        Run allocated = allocate("P1", "--weights", "visits.hom", "--period", "2026-Q1", "--lang", "en");
        assertTrue(allocated.err().contains("--weights: 'visits.hom'; did you mean visits.home?"), allocated.err());
        Run restated = Run.run(
                "restate",
                sound,
                "--indicator",
                "visits.home",
                "--period",
                "2026-Q1",
                "--to",
                "2026-12-31",
                "--method",
                "weights:visits.hom",
                "--lang",
                "en");
        assertTrue(restated.err().contains("--method weights: 'visits.hom'"), restated.err());
    }

    private Run allocate(String parent, String... more) {
        List<Object> command =
                new ArrayList<>(List.of("allocate", sound, "--total", "10", "--parent", parent, "--on", "2026-03-31"));
        command.addAll(List.of(more));
        return Run.run(command);
    }
}
