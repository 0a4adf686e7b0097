package org.ishc.io.pack;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.ishc.core.document.Statement;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.ishc.io.border.FileNames;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.csv.Bytes;
import org.ishc.io.spi.Limits;
import org.ishc.io.table.ExchangeFinding;
import org.jspecify.annotations.Nullable;

/**
 * The files of one zip archive that can be read. Every entry is unzipped once, into nothing, to hold it to the limits
 * and its checksum; what is hostile or damaged becomes a finding. Of an archive whose directory is gone, since it was
 * cut off, the entries before the cut are still read.
 */
public final class ZipArchive {

    private static final long RATIO_FROM = 1 << 20;

    private final Path path;
    private final String name;
    private final boolean isAllRead;
    private final Limits limits;
    private final PackedFiles files;
    private long unzipped;

    private ZipArchive(Path path, Limits limits, List<Finding> findings, boolean isAllRead) {
        this.path = path;
        this.isAllRead = isAllRead;
        this.name = FileNames.of(path);
        this.limits = limits;
        this.files = new PackedFiles(findings);
    }

    /**
     * Tells whether an archive keeps to the limits and is whole, before it is handed to a library that unzips it.
     *
     * @param findings what is wrong with it is added here
     * @throws IOException when the path itself cannot be read
     */
    public static boolean isSound(Path path, Limits limits, List<Finding> findings) throws IOException {
        List<Finding> found = new ArrayList<>();
        read(path, limits, found, true);
        findings.addAll(found);
        return found.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * Reads an archive.
     *
     * @param findings what is wrong with it is added here
     * @return the files
     * @throws IOException when the path itself cannot be read
     */
    static PackedFiles read(Path path, Limits limits, List<Finding> findings) throws IOException {
        return read(path, limits, findings, false);
    }

    private static PackedFiles read(Path path, Limits limits, List<Finding> findings, boolean isAllRead)
            throws IOException {
        ZipArchive archive = new ZipArchive(path, limits, findings, isAllRead);
        long size = Files.size(path);
        if (size > limits.fileBytes()) {
            archive.limit(archive.name, "file-bytes", limits.fileBytes(), size);
            return archive.files;
        }
        try (ZipFile zip = LibraryBorder.read(() -> new ZipFile(path.toFile()))) {
            archive.byDirectory(zip);
        } catch (ZipException | LibraryBorder.UnreadableException damaged) {
            archive.damaged(archive.name, FilePhrase.NO_DIRECTORY.with());
            archive.inSequence(size);
        }
        return archive.files;
    }

    private void byDirectory(ZipFile zip) {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        if (entries.size() > limits.entries()) {
            limit(name, "entries", limits.entries(), entries.size());
            return;
        }
        for (ZipEntry entry :
                entries.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
            if (isFile(entry) && files.isReadable(FileNames.inPackage(entry.getName()))) {
                try {
                    LibraryBorder.read(() -> {
                        try (InputStream in = zip.getInputStream(entry)) {
                            take(entry, in, entry.getCompressedSize(), () -> inDirectory(entry.getName()));
                        }
                        return true;
                    });
                } catch (IOException damaged) {
                    damaged(entry.getName(), FilePhrase.unreadable(damaged));
                }
            }
        }
    }

    private InputStream inDirectory(String entryName) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        ZipEntry entry = zip.getEntry(entryName);
        if (entry == null) {
            zip.close();
            throw new ZipException(entryName + " is not there any more");
        }
        return new FilterInputStream(zip.getInputStream(entry)) {
            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }

    private void inSequence(long size) throws IOException {
        try (ZipInputStream zip = sequence()) {
            int seen = 0;
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                int place = seen;
                seen++;
                if (seen > limits.entries()) {
                    limit(name, "entries", limits.entries(), seen);
                    return;
                }
                if (isFile(entry) && files.isReadable(FileNames.inPackage(entry.getName()))) {
                    try {
                        ZipEntry zipEntry = entry;
                        LibraryBorder.read(() -> {
                            take(zipEntry, zip, size, () -> inSequence(place));
                            return true;
                        });
                    } catch (IOException cutOff) {
                        damaged(entry.getName(), FilePhrase.CUT_OFF.with());
                        return;
                    }
                }
            }
        }
    }

    /**
     * Litter is passed over as if it were not there; but of what another library is to read, everything is looked at.
     */
    private boolean isFile(ZipEntry entry) {
        String entryName = FileNames.inPackage(entry.getName());
        return !entryName.endsWith("/") && (isAllRead || !PackedFiles.isLitter(entryName));
    }

    private ZipInputStream sequence() throws IOException {
        return new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)));
    }

    private InputStream inSequence(int place) throws IOException {
        ZipInputStream zip = sequence();
        for (int i = 0; i <= place; i++) {
            zip.getNextEntry();
        }
        return zip;
    }

    /** Returns the next entry; null at the end, which is also where the cut goes through an entry's head. */
    private static @Nullable ZipEntry next(ZipInputStream zip) {
        try {
            return LibraryBorder.read(zip::getNextEntry);
        } catch (IOException headIsCut) {
            return null;
        }
    }

    /** Unzips an entry into nothing. */
    private void take(ZipEntry entry, InputStream in, long compressed, Bytes bytes) throws IOException {
        String entryName = FileNames.inPackage(entry.getName());
        long byRatio = Math.max(RATIO_FROM, Math.max(1, compressed) * limits.ratio());
        long left = limits.unzippedBytes() - unzipped;
        long allowed = Math.min(Math.min(left, byRatio), limits.fileBytes());
        MessageDigest digest = Sha256.digest();
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = in.read(buffer); read >= 0 && size <= allowed; read = in.read(buffer)) {
            size += read;
            digest.update(buffer, 0, read);
            sum.update(buffer, 0, read);
        }
        unzipped += Math.min(size, allowed);
        if (size > left) {
            limit(entryName, "unzipped-bytes", limits.unzippedBytes(), limits.unzippedBytes() - left + size);
        } else if (size > byRatio) {
            limit(entryName, "ratio", limits.ratio(), size / Math.max(1, compressed));
        } else if (size > limits.fileBytes()) {
            limit(entryName, "file-bytes", limits.fileBytes(), size);
        } else if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
            damaged(entryName, FilePhrase.CHECKSUM.with());
        } else {
            String sha256 = Sha256.hex(digest.digest());
            files.put(entryName, new PackedFile(bytes, () -> sha256));
        }
    }

    private void damaged(String file, Statement reason) {
        files.add(ExchangeFinding.DAMAGED, file, "reason", reason);
    }

    private void limit(String file, String limit, long allowed, long found) {
        files.add(ExchangeFinding.LIMIT, file, "limit", limit, "allowed", allowed, "found", found);
    }
}
