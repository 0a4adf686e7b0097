package org.ishc.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.organisation.CrosswalkAudit;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;

/** A crosswalk from old units to new ones, looked through as a whole. */
public final class AuditCrosswalk {

    private AuditCrosswalk() {}

    /**
     * Returns what a package's own crosswalk holds: how many pass whole or in part, which codes came to name another
     * unit.
     */
    public static CrosswalkAudit audit(Path path) throws IOException {
        LoadedPackage loaded = PackageReader.read(path);
        return CrosswalkAudit.of(loaded.registry(), loaded.findings());
    }

    /** Returns the units whose successors differ in another crosswalk. */
    public static List<CrosswalkAudit.Difference> compare(Path path, Path other) throws IOException {
        return CrosswalkAudit.compare(
                PackageReader.read(path).registry(), PackageReader.read(other).registry());
    }
}
