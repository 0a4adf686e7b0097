package org.ishc.cli;

import java.io.IOException;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import picocli.CommandLine.Command;

/**
 * {@code convert PKG --to FILE}: writes the package in the form that FILE's suffix names; a folder when it has none.
 */
@Command(name = "convert", description = "Writes a package in another form.")
final class ConvertCommand extends WritingCommand {

    @Override
    PackageSource source(PackageFormats formats) throws IOException {
        return formats.open(packagePath, opening());
    }
}
