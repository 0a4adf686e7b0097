package org.ishc.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.proof.RunRecord;
import org.ishc.io.spi.PackageFormats;

/** A score that anybody can check, years later. */
public final class KeepRecord {

    private KeepRecord() {}

    /** Returns the record of a score, as JSON: what went in, what came out. */
    public static String record(Path path, Rulebook rulebook, Period period) throws IOException {
        return RunRecord.of(PackageFormats.installed().open(path), rulebook, period, Stage.FINAL);
    }

    /** Scores again, and returns where that differs from the record; empty when the record holds. */
    public static List<RunRecord.Difference> verify(String record, Path path, Rulebook rulebook) throws IOException {
        return RunRecord.verify(record, PackageFormats.installed().open(path), rulebook);
    }
}
