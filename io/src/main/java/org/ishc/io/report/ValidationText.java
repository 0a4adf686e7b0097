package org.ishc.io.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.canonical.Library;
import org.ishc.io.collect.ColumnCatalogue;
import org.ishc.io.ingest.CodeChange;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.ingest.Waived;
import org.ishc.io.message.LedgerWords;
import org.ishc.io.message.Messages;
import org.ishc.io.profile.Profile;
import org.ishc.io.report.tree.Listed;

/**
 * The result of a validation for somebody who reads it: the verdict first, then how much was found, what, where, and
 * what to do about it.
 */
public final class ValidationText {

    private static final Pattern ENDS = Pattern.compile("\\R");

    private final Validation validation;
    private final Messages messages;
    private final Writer out;

    private ValidationText(Validation validation, Language language, Writer out) {
        this.validation = validation;
        this.messages = Messages.in(language);
        this.out = out;
    }

    /**
     * Returns the text, each line ended by a line feed.
     *
     * @param limit how many findings of one code are listed, 0 or more
     */
    public static String of(Validation validation, Language language, int limit) {
        StringWriter text = new StringWriter();
        try {
            write(validation, language, limit, text);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return text.toString();
    }

    /**
     * Writes the text, each line ended by a line feed.
     *
     * @param limit how many findings of one code are listed, 0 or more
     * @throws IOException when it cannot be written
     */
    public static void write(Validation validation, Language language, int limit, Writer out) throws IOException {
        new ValidationText(validation, language, out).write(limit);
    }

    private void write(int limit) throws IOException {
        String verdict = validation.verdict().name();
        line(said(validation.verdict(), messages) + ": " + messages.text("report.verdict." + verdict));
        if (validation.manifest().asOf().isPresent()) {
            line(messages.text(
                    "report.as-of", "day", validation.manifest().asOf().get()));
        }
        line("SHA-256 " + validation.sha256());
        line(messages.text("report.versions", "spec", ValidationJson.SPEC, "library", Library.version()));
        line(messages.text(
                "report.counts",
                "errors",
                validation.count(Severity.ERROR),
                "warnings",
                validation.count(Severity.WARNING),
                "infos",
                validation.count(Severity.INFO)));
        profiles();
        ledger();
        // whoever reads has to mend the errors first
        List<Finding> listed = new ArrayList<>(Listed.counting(validation, limit));
        listed.sort(Comparator.comparing(Finding::severity));
        for (Finding finding : listed) {
            finding(finding);
        }
        for (Waived waived : Listed.waived(validation.waived(), limit)) {
            waived(waived);
        }
    }

    /** The checks that failed, and those that were skipped because of one. */
    private void ledger() throws IOException {
        boolean isComplete = validation.ledger().isComplete();
        for (Ledger.Entry entry : validation.ledger().entries()) {
            if (entry.status() == Ledger.Status.FAILED) {
                check(entry.check().equals(Ledger.INPUT) ? "report.input" : "report.failed", entry);
            } else if (entry.status() == Ledger.Status.SKIPPED && !isComplete) {
                check("report.skipped", entry);
            }
        }
    }

    private void check(String sentence, Ledger.Entry entry) throws IOException {
        LedgerWords words = LedgerWords.in(messages.notation().language());
        line(messages.text(
                sentence,
                "check",
                words.check(entry.check()),
                "reason",
                entry.reason().map(words::reason).orElse("")));
    }

    /** Returns how a verdict is said: in English by its code, which is a word. */
    public static String said(Verdict verdict, Messages messages) {
        return messages.notation().language().say(messages.text("page.verdict." + verdict), verdict.name());
    }

    private void profiles() throws IOException {
        for (Profile.Layer layer : validation.profiles()) {
            line(messages.text(
                    "report.profile", "name", layer.name(), "version", layer.version(), "sha256", layer.sha256()));
        }
        for (CodeChange change : validation.changes()) {
            line(change(change, messages));
        }
        if (!validation.profiles().isEmpty()) {
            line(messages.text("report.waived", "count", validation.waived().size()));
        }
    }

    /** Returns what a profile changes, as a sentence. */
    public static String change(CodeChange change, Messages messages) {
        String to = messages.text(
                "report.severity." + change.severity().map(Severity::name).orElse("off"));
        return messages.text(
                "report.change",
                "code",
                change.code().code(),
                "from",
                messages.text("report.severity." + change.code().severity()),
                "to",
                to,
                "profile",
                change.profile(),
                "findings",
                change.findings());
    }

    private void waived(Waived waived) throws IOException {
        finding(waived.finding());
        line("    "
                + messages.text(
                        "report.waiver",
                        "by",
                        waived.waiver().by(),
                        "until",
                        waived.waiver().until(),
                        "reason",
                        waived.waiver().reason(),
                        "profile",
                        waived.waiver().profile()));
    }

    private void finding(Finding finding) throws IOException {
        Location at = finding.location();
        List<String> parts = new ArrayList<>(List.of(messages.text("report.severity." + finding.severity())));
        parts.add(messages.listedUnder(finding.code(), ""));
        parts.removeIf(String::isEmpty);
        String place = Place.inFull(at, messages.notation().language());
        if (!place.isEmpty()) {
            parts.add(place);
        }
        line(String.join("  ", parts));
        line("    " + messages.listed(finding));
        Optional<String> example =
                ColumnCatalogue.findExample(finding, messages.notation().language());
        if (example.isPresent()) {
            line("    " + example.get());
        }
    }

    /**
     * Writes a line; the ends of lines within a text of the data are spaces, since one would begin a line of its own.
     */
    private void line(String words) throws IOException {
        out.write(ENDS.matcher(words).replaceAll(" "));
        out.write('\n');
    }
}
