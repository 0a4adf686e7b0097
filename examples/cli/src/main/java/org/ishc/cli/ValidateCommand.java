package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.text.UnreadableTextException;
import org.ishc.io.fix.FixProposals;
import org.ishc.io.fix.Fixes;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.json.CanonicalJson;
import org.ishc.io.profile.Profile;
import org.ishc.io.profile.ProfileReader;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.report.ValidationText;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Headings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code validate PKG [--profile FILE]… [--fixes FILE]}: what is wrong in a package, and the verdict. */
@Command(name = "validate", description = "Validates a package.")
final class ValidateCommand extends PackageCommand {

  @Option(names = "--limit", description = "how many findings of one code are listed; 1000 unless a profile says otherwise")
  @Nullable Integer limit;

  @Option(names = "--profile", description = "a profile; several stack, the later wins")
  List<Path> profilePaths = List.of();

  @Option(names = "--fixes", description = "where to write what could be mended; nothing is ever mended by itself")
  @Nullable Path fixesPath;

  @Override
  public Integer call() throws IOException {
    if (limit != null && limit < 0) {
      throw new UsageException("--limit: '" + limit + "'; allowed are 0 and more");
    }
    Profile profile = profile(profilePaths);
    int listed = limit != null ? limit : profile.thresholds().listedPerCode().orElse(ValidationJson.DEFAULT_LIMIT);
    PackageSource source = open(packagePath, profile);
    LoadedPackage loaded = PackageReader.read(source);
    Validation validation = loaded.validation().under(profile);
    if (fixesPath != null) {
      Files.writeString(fixesPath, CanonicalJson.write(Fixes.tree(loaded.sha256(), FixProposals.of(loaded, source))));
    }
    text(isJson() ? CanonicalJson.write(ValidationJson.of(validation, listed)) : ValidationText.of(validation, language(), listed));
    return exitCode(validation.verdict());
  }

  /** The profiles of some files, stacked in their order. */
  static Profile profile(List<Path> paths) throws IOException {
    List<Profile> profiles = new ArrayList<>();
    for (Path path : paths) {
      try {
        profiles.add(ProfileReader.read(path));
      } catch (UnreadableTextException none) {
        throw new IOException(path + ": " + none.getMessage(), none);
      }
    }
    return Profile.stack(profiles);
  }

  /** Opens a package within the limits of a profile. */
  static PackageSource open(Path path, Profile profile) throws IOException {
    return PackageFormats.installed().open(path, new Opening(profile.thresholds().limits(Limits.DEFAULT), Headings.STANDARD));
  }

  static int exitCode(Verdict verdict) {
    return switch (verdict) {
      case VALID -> ExitCode.DONE;
      case INVALID -> ExitCode.FAILED;
      case UNDETERMINED, NOT_APPLICABLE -> ExitCode.UNDETERMINED;
    };
  }
}
