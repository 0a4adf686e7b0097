package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.text.UnreadableTextException;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.json.CanonicalJson;
import org.ishc.io.profile.Profile;
import org.ishc.io.profile.ProfileReader;
import org.ishc.io.report.ReportOptions;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.report.ValidationText;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.table.Headings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code validate PKG [--profile FILE]… [--report FORM:FILE]…}: what is wrong in a package, and the verdict. */
@Command(name = "validate", description = "Validates a package.")
final class ValidateCommand extends PackageCommand {

  @Option(names = "--limit", description = "how many findings of one code are listed; 1000 unless a profile says otherwise")
  @Nullable Integer limit;

  @Option(names = "--profile", description = "a profile; several stack, the later wins")
  List<Path> profilePaths = List.of();

  @Option(names = "--report", description = "FORM:FILE, such as html:report.html; may be given several times")
  List<String> reports = List.of();

  @Override
  public Integer call() throws IOException {
    if (limit != null && limit < 0) {
      throw new UsageException("--limit: '" + limit + "'; allowed are 0 and more");
    }
    List<ReportTarget> targets = reports.stream().map(ReportTarget::parse).toList();
    Profile profile = profile(profilePaths);
    int listed = limit != null ? limit : profile.thresholds().listedPerCode().orElse(ValidationJson.DEFAULT_LIMIT);
    Validation validation = validate(packagePath, profile);
    text(isJson() ? CanonicalJson.write(ValidationJson.of(validation, listed)) : ValidationText.of(validation, language(), listed));
    for (ReportTarget target : targets) {
      target.write(validation, new ReportOptions(language(), listed, Optional.of(packagePath)));
      err().println(target.file());
    }
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

  /** Reads a package within the limits of a profile, and lets its findings count by it. */
  static Validation validate(Path path, Profile profile) throws IOException {
    Opening opening = new Opening(profile.thresholds().limits(Limits.DEFAULT), Headings.STANDARD);
    return PackageReader.read(PackageFormats.installed().open(path, opening)).validation().under(profile);
  }

  static int exitCode(Verdict verdict) {
    return switch (verdict) {
      case VALID -> ExitCode.DONE;
      case INVALID -> ExitCode.FAILED;
      case UNDETERMINED, NOT_APPLICABLE -> ExitCode.UNDETERMINED;
    };
  }
}
