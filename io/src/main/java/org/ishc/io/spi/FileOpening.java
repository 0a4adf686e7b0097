package org.ishc.io.spi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.io.border.FileNames;
import org.ishc.io.table.ExchangeFinding;

/**
 * A package in one file while it is opened, for one thread: what is found goes here, with the file's name. Afterwards
 * it is a {@link FilePackage}.
 */
public final class FileOpening {

    private final Path path;
    private final Opening opening;
    private final DigestedFile digested;
    private final OpeningFindings findings = new OpeningFindings();

    /**
     * Begins: digests the file.
     *
     * @param opening how the package is opened
     * @throws IOException when the file cannot be read
     */
    public FileOpening(Path path, Opening opening) throws IOException {
        this.path = path;
        this.opening = opening;
        this.digested = DigestedFile.of(path);
    }

    /** Returns where the file is. */
    public Path path() {
        return path;
    }

    /** Returns its name, for findings. */
    public String file() {
        return FileNames.of(path);
    }

    /** Returns how the package is opened. */
    public Opening opening() {
        return opening;
    }

    /** Returns the file with its digest. */
    DigestedFile digested() {
        return digested;
    }

    /** Returns what was found so far, to be added to; of each code no more than a thousand are kept. */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns what was found to the end. */
    List<Finding> complete() {
        return findings.complete(file());
    }

    /**
     * Tells whether the file is no larger than allowed; else {@code package.limit} is added.
     *
     * @throws IOException when its size cannot be read
     */
    public boolean isWithinSize() throws IOException {
        long allowed = opening.limits().fileBytes();
        long size = Files.size(path);
        if (size > allowed) {
            limit(Location.none(), "file-bytes", allowed, size);
        }
        return size <= allowed;
    }

    /** Adds what was found. */
    public void add(FindingCode code, Location location, Object... arguments) {
        findings.add(of(code, location, arguments));
    }

    /** Adds {@code package.limit}. */
    public void limit(Location location, String limit, long allowed, long found) {
        add(ExchangeFinding.LIMIT, location, "limit", limit, "allowed", allowed, "found", found);
    }

    /** Returns a finding in this file, at the line of the location if it has one. */
    Finding of(FindingCode code, Location location, Object... arguments) {
        return Finding.of(code, location.withSource(file(), location.line(), null, null), arguments);
    }
}
