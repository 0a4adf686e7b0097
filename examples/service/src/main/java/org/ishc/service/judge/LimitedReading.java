package org.ishc.service.judge;

import java.io.IOException;
import java.nio.file.Path;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.table.Headings;

/**
 * Reads a package as the service reads every package, within its limits.
 *
 * @param unzipped the most bytes that a package may have once it is unpacked
 */
public record LimitedReading(long unzipped) {

    /** Returns how much a package may hold. */
    Limits limits() {
        return Limits.DEFAULT
                .withFileBytes(unzipped)
                .withArchive(unzipped, Limits.DEFAULT.ratio(), Limits.DEFAULT.entries());
    }

    /**
     * Reads a package.
     *
     * @param kept how many findings of each table and code are kept; all are counted
     * @throws IOException when it is in no form that is known
     */
    public LoadedPackage read(Path file, int kept) throws IOException {
        return PackageReader.read(
                PackageFormats.installed().open(file, new Opening(limits(), Headings.STANDARD)),
                ReadOptions.DEFAULT.withKept(kept));
    }
}
