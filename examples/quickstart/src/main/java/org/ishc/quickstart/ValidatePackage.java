package org.ishc.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.message.Messages;

/** Validating what a locality sent. */
public final class ValidatePackage {

    private ValidatePackage() {}

    /** Prints what was found, and returns the verdict. */
    public static Verdict validate(Path path) throws IOException {
        LoadedPackage loaded = PackageReader.read(path);
        for (Finding finding : loaded.findings()) {
            System.out.println(finding.severity() + " " + finding.location().file() + ":"
                    + finding.location().line());
            System.out.println("  " + Messages.in(Language.EN).text(finding));
        }
        return loaded.verdict();
    }
}
