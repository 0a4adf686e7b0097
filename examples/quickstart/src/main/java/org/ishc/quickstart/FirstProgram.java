package org.ishc.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import org.ishc.core.base.Language;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.message.Messages;

/** The shortest program: what is wrong with a package. */
public final class FirstProgram {

    private FirstProgram() {}

    /** Says the verdict on a package, and every finding. */
    public static void main(String[] arguments) throws IOException {
        LoadedPackage loaded = PackageReader.read(Path.of(arguments[0]));
        System.out.println(loaded.verdict());
        loaded.findings()
                .forEach(finding -> System.out.println(Messages.in(Language.EN).text(finding)));
    }
}
