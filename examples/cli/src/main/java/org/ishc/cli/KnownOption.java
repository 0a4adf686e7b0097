package org.ishc.cli;

import java.time.LocalDate;
import org.ishc.io.ingest.LoadedPackage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --known DATE}: only what was recorded or decided by the day. */
final class KnownOption {

    @Option(names = "--known", description = "only values, reports and events recorded and targets decided by this day")
    @Nullable
    LocalDate known;

    /** Returns what of a package was known on the day; all of it when no day was said. */
    LoadedPackage of(LoadedPackage loaded) {
        return known == null ? loaded : loaded.known(known);
    }
}
