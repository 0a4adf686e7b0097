package org.ishc.io.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.VietnameseText;
import org.ishc.core.finding.Finding;
import org.ishc.io.border.FileNames;
import org.ishc.io.csv.Bytes;
import org.ishc.io.spi.DigestedFile;
import org.ishc.io.spi.InPlace;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.OpeningFindings;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.ExchangeFinding;

/**
 * A package in a folder: {@code datapackage.json} and CSV files. Links that lead out of the folder are not followed.
 */
public final class FolderFormat implements PackageFormat {

    /** Creates the form; it has no state. */
    public FolderFormat() {}

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public List<String> suffixes() {
        return List.of();
    }

    @Override
    public boolean sniffs(Path path, byte[] head) {
        return Files.isDirectory(path);
    }

    @Override
    public PackageSource open(Path path, Opening opening) throws IOException {
        OpeningFindings findings = new OpeningFindings();
        PackedFiles files = new PackedFiles(findings);
        Path root = path.toRealPath();
        List<DigestedFile> sent = new ArrayList<>();
        for (Path file : files(files, root, opening.limits().entries())) {
            take(files, root, file, opening.limits()).ifPresent(sent::add);
        }
        return new CsvPackage(
                files.inRoot(),
                files::sha256,
                () -> sent.stream().allMatch(DigestedFile::isUnchanged),
                findings,
                opening);
    }

    /** What lies in a folder, in order; nothing of it, and a finding, when that is too much. */
    private static List<Path> files(PackedFiles files, Path root, int most) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.walk(root)) {
            found = all.filter(file -> !file.equals(root))
                    .limit(most + 1L)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        if (found.size() <= most) {
            return found;
        }
        files.add(ExchangeFinding.LIMIT, FileNames.of(root), "limit", "entries", "allowed", (long) most, "found", (long)
                found.size());
        return List.of();
    }

    private static Optional<DigestedFile> take(PackedFiles files, Path root, Path file, Limits limits)
            throws IOException {
        String name = VietnameseText.normalize(FileNames.below(root, file));
        if (name.startsWith(".") || PackedFiles.isLitter(name) || !Files.exists(file)) {
            return Optional.empty();
        }
        if (!file.toRealPath().startsWith(root)) {
            files.add(ExchangeFinding.UNSAFE_PATH, name, "path", name);
        } else if (Files.isRegularFile(file) && files.isReadable(name)) {
            long size = Files.size(file);
            if (size > limits.fileBytes()) {
                files.add(
                        ExchangeFinding.LIMIT,
                        name,
                        "limit",
                        "file-bytes",
                        "allowed",
                        limits.fileBytes(),
                        "found",
                        size);
            } else {
                DigestedFile digested = DigestedFile.of(file);
                files.put(name, new PackedFile((Bytes.Seekable) digested::open, digested::sha256));
                return Optional.of(digested);
            }
        }
        return Optional.empty();
    }

    @Override
    public void write(PackageSource source, List<Finding> findings, Path to) throws IOException {
        InPlace.folder(to, folder -> CsvPackageWriter.write(source, findings, folder));
    }
}
