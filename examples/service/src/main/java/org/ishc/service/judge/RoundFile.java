package org.ishc.service.judge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamSource;

/**
 * A file with which a round is collected, beside what is asked.
 *
 * @param kind what it is
 * @param fileName as whoever opened the round named it; only shown
 * @param form the ending that says how it is read
 * @param content gives its bytes
 */
public record RoundFile(Kind kind, String fileName, String form, InputStreamSource content) {

    /** What a file is to a round. */
    public enum Kind {
        /** The units, and the indicators that count before those of answers; the built-in ones without. */
        REGISTER,
        /** The package from many of an earlier round, against which this one is held. */
        PREVIOUS,
        /** By which findings count; several stack in their order, the later wins. */
        PROFILE;

        private Path in(Path folder) {
            return folder.resolve(name().toLowerCase(Locale.ROOT));
        }

        /** Returns the files of this kind in the folder of a round, in their order. */
        List<Path> files(Path folder) throws IOException {
            if (!Files.exists(in(folder))) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(in(folder))) {
                return files.sorted().toList();
            }
        }
    }

    /** Writes the file into the folder of a round, behind those of its kind that lie there. */
    void write(Path folder) throws IOException {
        String name = String.format(Locale.ROOT, "%02d.%s", kind.files(folder).size(), form);
        try (InputStream in = content.getInputStream()) {
            Files.copy(in, Files.createDirectories(kind.in(folder)).resolve(name));
        }
    }
}
