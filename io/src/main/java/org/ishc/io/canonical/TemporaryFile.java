package org.ishc.io.canonical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apiguardian.api.API;

/** Files in the machine's folder for temporary files; where there is none, that is said. For our own artifacts. */
@API(status = API.Status.INTERNAL)
public final class TemporaryFile {

    private static final String PREFIX = "ishc";

    private TemporaryFile() {}

    /** Something that is made in a folder. */
    @FunctionalInterface
    interface Making {
        Path in(Path folder) throws IOException;
    }

    /**
     * Makes an empty file, which whoever asks for it deletes.
     *
     * @param suffix of its name
     * @throws StatedFaultException when none can be made
     */
    public static Path file(String suffix) throws StatedFaultException {
        return make(place(), folder -> Files.createTempFile(folder, PREFIX, suffix));
    }

    /**
     * Makes an empty folder, which whoever asks for it deletes.
     *
     * @throws StatedFaultException when none can be made
     */
    public static Path folder() throws StatedFaultException {
        return make(place(), folder -> Files.createTempDirectory(folder, PREFIX));
    }

    private static String place() {
        return System.getProperty("java.io.tmpdir", "");
    }

    static Path make(String place, Making making) throws StatedFaultException {
        try {
            return making.in(Path.of(place));
        } catch (IOException | IllegalArgumentException none) {
            throw new StatedFaultException(FilePhrase.NO_TEMPORARY.with("folder", place), none);
        }
    }
}
