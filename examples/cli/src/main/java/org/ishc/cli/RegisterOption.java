package org.ishc.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.ishc.core.base.Language;
import org.ishc.io.collect.Register;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.spi.Opening;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The register that a round of reports is held on; options of every command about one. */
final class RegisterOption {

    @Option(
            names = "--units",
            paramLabel = "PKG",
            description = "a package with the units; the built-in reference data without")
    @Nullable
    Path unitsPath;

    @Mixin
    ReferenceOption reference = new ReferenceOption();

    /** Reads the register. */
    Register read(PrintStream err, Language language, Opening opening) throws IOException {
        ReadOptions options = ReadOptions.DEFAULT.withReference(reference.read(err, language));
        return unitsPath == null ? Register.of(options.reference()) : Register.read(unitsPath, options, opening);
    }
}
