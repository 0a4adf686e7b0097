package org.ishc.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.ingest.CodeChange;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Waived;
import org.ishc.io.message.Messages;
import org.ishc.io.profile.Profile;

/** The result of a validation for somebody who reads it: the verdict first, then how much was found, what, where, and what to do about it. */
public final class ValidationText {

  private final Validation validation;
  private final Messages messages;
  private final StringBuilder text = new StringBuilder();

  private ValidationText(Validation validation, Language language) {
    this.validation = validation;
    this.messages = Messages.in(language);
  }

  /**
   * Returns the text, each line ended by a line feed.
   *
   * @param limit how many findings of one code are listed, 0 or more
   */
  public static String of(Validation validation, Language language, int limit) {
    return new ValidationText(validation, language).write(limit);
  }

  private String write(int limit) {
    String verdict = validation.verdict().name();
    line(verdict + ": " + messages.text("report.verdict." + verdict));
    validation.manifest().asOf().ifPresent(day -> line(messages.text("report.as-of", "day", day)));
    line("SHA-256 " + validation.sha256());
    line(
        messages.text(
            "report.counts", "errors", validation.count(Severity.ERROR), "warnings", validation.count(Severity.WARNING), "infos", validation.count(Severity.INFO)));
    profiles();
    for (Ledger.Entry entry : validation.ledger().entries()) {
      if (entry.status() == Ledger.Status.FAILED) {
        line(messages.text("report.failed", "check", entry.check(), "reason", entry.reason().orElse("")));
      } else if (entry.status() == Ledger.Status.SKIPPED && !validation.ledger().isComplete()) {
        line(messages.text("report.skipped", "check", entry.check(), "reason", entry.reason().orElse("")));
      }
    }
    ValidationJson.listed(validation, limit).forEach(this::finding);
    ValidationJson.listedWaived(validation.waived(), limit).forEach(this::waived);
    return text.toString();
  }

  private void profiles() {
    for (Profile.Layer layer : validation.profiles()) {
      line(messages.text("report.profile", "name", layer.name(), "version", layer.version(), "sha256", layer.sha256()));
    }
    for (CodeChange change : validation.changes()) {
      String to = messages.text("report.severity." + change.severity().map(Severity::name).orElse("off"));
      line(
          messages.text(
              "report.change", "code", change.code().code(), "from", messages.text("report.severity." + change.code().severity()), "to", to,
              "profile", change.profile(), "findings", change.findings()));
    }
    if (!validation.profiles().isEmpty()) {
      line(messages.text("report.waived", "count", validation.waived().size()));
    }
  }

  private void waived(Waived waived) {
    finding(waived.finding());
    line(
        "    "
            + messages.text(
                "report.waiver", "by", waived.waiver().by(), "until", waived.waiver().until(), "reason", waived.waiver().reason(),
                "profile", waived.waiver().profile()));
  }

  private void finding(Finding finding) {
    Location at = finding.location();
    List<String> parts = new ArrayList<>(List.of(messages.text("report.severity." + finding.severity()), finding.code().code()));
    String file = Optional.ofNullable(at.file()).or(() -> Optional.ofNullable(at.table())).orElse("");
    if (!file.isEmpty()) {
      parts.add(at.line() != null ? file + ":" + at.line() : at.row() != null ? file + "#" + at.row() : file);
    }
    Optional.ofNullable(at.cell()).ifPresent(parts::add);
    Optional.ofNullable(at.column()).ifPresent(parts::add);
    Optional.ofNullable(at.key()).ifPresent(key -> parts.add(key.toString()));
    line(String.join("  ", parts));
    line("    " + messages.text(finding));
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
