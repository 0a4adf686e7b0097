package org.ishc.io.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ishc.core.finding.Finding;
import org.ishc.io.border.Timeless;
import org.ishc.io.spi.DigestedFile;
import org.ishc.io.spi.InPlace;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.OpeningFindings;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageSource;

/**
 * A package in a zip archive: the files of the folder form, at its root or below one folder. Hostile and damaged
 * archives become findings.
 */
public final class ZipFormat implements PackageFormat {

    /** Creates the form; it has no state. */
    public ZipFormat() {}

    @Override
    public String name() {
        return "zip";
    }

    @Override
    public List<String> suffixes() {
        return List.of(".zip");
    }

    @Override
    public boolean sniffs(Path path, byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    @Override
    public PackageSource open(Path path, Opening opening) throws IOException {
        OpeningFindings findings = new OpeningFindings();
        DigestedFile sent = DigestedFile.of(path);
        return new CsvPackage(
                ZipArchive.read(path, opening.limits(), findings).inRoot(),
                sent::sha256,
                sent::isUnchanged,
                findings,
                opening);
    }

    @Override
    public void write(PackageSource source, List<Finding> findings, Path to) throws IOException {
        InPlace.file(to, path -> {
            Path folder = Files.createDirectory(path.resolveSibling("folder"));
            List<String> names = CsvPackageWriter.write(source, findings, folder);
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
                for (String name : names) {
                    ZipEntry entry = new ZipEntry(name);
                    entry.setTimeLocal(Timeless.ENTRY_TIME);
                    zip.putNextEntry(entry);
                    Files.copy(folder.resolve(name), zip);
                    zip.closeEntry();
                }
            }
        });
    }
}
