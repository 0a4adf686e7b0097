package org.ishc.cli;

import java.io.IOException;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.json.CanonicalJson;
import org.ishc.io.message.Messages;
import org.ishc.io.report.ValidationJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code validate PKG}: what is wrong in a package, and the verdict. */
@Command(name = "validate", description = "Validates a package.")
final class ValidateCommand extends PackageCommand {

  @Option(names = "--limit", description = "how many findings of one code are listed", defaultValue = "1000")
  int limit = ValidationJson.DEFAULT_LIMIT;

  @Override
  public Integer call() throws IOException {
    LoadedPackage loaded = load();
    text(isJson() ? CanonicalJson.write(ValidationJson.of(loaded, limit)) : summary(loaded));
    return exitCode(loaded.verdict());
  }

  static int exitCode(Verdict verdict) {
    return switch (verdict) {
      case VALID -> ExitCode.DONE;
      case INVALID -> ExitCode.FAILED;
      case UNDETERMINED, NOT_APPLICABLE -> ExitCode.UNDETERMINED;
    };
  }

  private String summary(LoadedPackage loaded) {
    StringBuilder summary = new StringBuilder();
    summary.append(loaded.verdict()).append("  ").append(loaded.sha256()).append('\n');
    Messages messages = Messages.in(language());
    int listed = 0;
    for (Finding finding : loaded.findings()) {
      if (listed++ == limit) {
        summary.append("…\n");
        break;
      }
      Location at = finding.location();
      summary
          .append(finding.severity())
          .append("  ")
          .append(finding.code().code())
          .append("  ")
          .append(at.file() == null ? at.table() == null ? "" : at.table() : at.file())
          .append(at.line() == null ? "" : ":" + at.line())
          .append(at.column() == null ? "" : " " + at.column())
          .append("  ")
          .append(messages.text(finding))
          .append('\n');
    }
    for (Ledger.Entry entry : loaded.ledger().entries()) {
      if (entry.status() == Ledger.Status.FAILED) {
        summary.append("FAILED  ").append(entry.check()).append("  ").append(entry.reason().orElse("")).append('\n');
      }
    }
    return summary.toString();
  }
}
