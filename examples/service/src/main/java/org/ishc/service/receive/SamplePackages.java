package org.ishc.service.receive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ishc.sample.SamplePackage;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.FileSystemUtils;

/** The sample package of national size, as somebody would send it. */
public final class SamplePackages {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SamplePackages() {}

    /**
     * Returns the sample package: the same bytes every time.
     *
     * @throws IOException when it cannot be written
     */
    public static Upload national() throws IOException {
        return new Upload("ishc-sample.zip", new ByteArrayResource(bytes()));
    }

    private static byte[] bytes() throws IOException {
        Path folder = Files.createTempDirectory("sample");
        try {
            SamplePackage.write(folder);
            return zip(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Packs the files of a folder, in the order of their names, with no times in it. */
    private static byte[] zip(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> listed = Files.list(folder)) {
            List<Path> files = listed.sorted().toList();
            for (Path file : files) {
                ZipEntry entry = new ZipEntry(file.getFileName().toString());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
