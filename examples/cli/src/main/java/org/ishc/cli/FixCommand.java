package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.ishc.io.fix.Fixes;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fix PKG --apply FILE --to FILE2}: writes a package anew with the changes that somebody accepted; the package itself stays as it is. */
@Command(name = "fix", description = "Writes a package anew with accepted fixes.")
final class FixCommand extends WritingCommand {

  @Option(names = "--apply", required = true, paramLabel = "FILE", description = "the fixes of validate --fixes that were accepted, one text left in each")
  Path accepted = Path.of("");

  @Override
  PackageSource source(PackageFormats formats) throws IOException {
    Fixes fixes = Fixes.read(accepted);
    try {
      return fixes.open(packagePath, formats, opening());
    } catch (IllegalArgumentException unfit) {
      throw new IOException(accepted + ": " + unfit.getMessage(), unfit);
    }
  }
}
