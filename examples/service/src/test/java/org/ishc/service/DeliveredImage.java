package org.ishc.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.ishc.io.testing.ImageFile;
import org.ishc.io.testing.ImageFile.Carried;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** What the file of the image makes of the jar, beside the jar; made once for all tests. */
final class DeliveredImage {

    private static @Nullable Carried made;

    private DeliveredImage() {}

    /** Returns the image; skips the test where no jar was built. */
    static synchronized Carried get() throws IOException {
        Path jar = DeliveredJar.file();
        if (made == null) {
            Path folder = jar.resolveSibling("image");
            FileSystemUtils.deleteRecursively(folder);
            made = ImageFile.carryOut(
                    Path.of("Containerfile"),
                    Files.createDirectory(folder),
                    (named, to) -> Files.copy(jar, to, StandardCopyOption.COPY_ATTRIBUTES));
        }
        return made;
    }
}
