package org.ishc.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ishc.io.edit.Edit;
import org.ishc.io.edit.FixProposal;
import org.ishc.io.edit.FixProposals;
import org.ishc.io.edit.Fixes;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;

/** What a machine could mend in a package. The file that was sent stays as it is. */
public final class MendPackage {

    private MendPackage() {}

    /** Returns what could stand where, and why; somebody who knows looks at it. */
    public static List<FixProposal> propose(Path path) throws IOException {
        PackageSource source = PackageFormats.installed().open(path);
        return FixProposals.of(PackageReader.read(source), source);
    }

    /** Reads a package with the changes that somebody accepted. */
    public static LoadedPackage read(Path path, List<Edit> accepted) throws IOException {
        PackageSource source = PackageFormats.installed().open(path);
        return PackageReader.read(new Fixes(source.sha256(), accepted).apply(source));
    }
}
