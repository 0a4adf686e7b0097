package org.ishc.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Messages;

/** The result of a validation for somebody who reads it: the verdict first, then how much was found, what, where, and what to do about it. */
public final class ValidationText {

  private final LoadedPackage loaded;
  private final Messages messages;
  private final StringBuilder text = new StringBuilder();

  private ValidationText(LoadedPackage loaded, Language language) {
    this.loaded = loaded;
    this.messages = Messages.in(language);
  }

  /**
   * Returns the text, each line ended by a line feed.
   *
   * @param limit how many findings of one code are listed, 0 or more
   */
  public static String of(LoadedPackage loaded, Language language, int limit) {
    return new ValidationText(loaded, language).write(limit);
  }

  private String write(int limit) {
    String verdict = loaded.verdict().name();
    line(verdict + ": " + messages.text("report.verdict." + verdict));
    loaded.manifest().asOf().ifPresent(day -> line(messages.text("report.as-of", "day", day)));
    line("SHA-256 " + loaded.sha256());
    line(
        messages.text(
            "report.counts", "errors", count(Severity.ERROR), "warnings", count(Severity.WARNING), "infos", count(Severity.INFO)));
    for (Ledger.Entry entry : loaded.ledger().entries()) {
      if (entry.status() == Ledger.Status.FAILED) {
        line(messages.text("report.failed", "check", entry.check(), "reason", entry.reason().orElse("")));
      } else if (entry.status() == Ledger.Status.SKIPPED && !loaded.ledger().isComplete()) {
        line(messages.text("report.skipped", "check", entry.check(), "reason", entry.reason().orElse("")));
      }
    }
    ValidationJson.listed(loaded.findings(), limit).forEach(this::finding);
    return text.toString();
  }

  private long count(Severity severity) {
    return loaded.findings().stream().filter(finding -> finding.severity() == severity).count();
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
