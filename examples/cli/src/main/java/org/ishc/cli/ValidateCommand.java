package org.ishc.cli;

import java.io.IOException;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.json.CanonicalJson;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.report.ValidationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code validate PKG}: what is wrong in a package, and the verdict. */
@Command(name = "validate", description = "Validates a package.")
final class ValidateCommand extends PackageCommand {

  @Option(names = "--limit", description = "how many findings of one code are listed", defaultValue = "1000")
  int limit = ValidationJson.DEFAULT_LIMIT;

  @Override
  public Integer call() throws IOException {
    if (limit < 0) {
      throw new UsageException("--limit: '" + limit + "'; allowed are 0 and more");
    }
    LoadedPackage loaded = load();
    text(isJson() ? CanonicalJson.write(ValidationJson.of(loaded.validation(), limit)) : ValidationText.of(loaded.validation(), language(), limit));
    return exitCode(loaded.verdict());
  }

  static int exitCode(Verdict verdict) {
    return switch (verdict) {
      case VALID -> ExitCode.DONE;
      case INVALID -> ExitCode.FAILED;
      case UNDETERMINED, NOT_APPLICABLE -> ExitCode.UNDETERMINED;
    };
  }
}
