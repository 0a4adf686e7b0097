package org.ishc.io.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Severity;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.message.Messages;
import org.ishc.io.report.ValidationText;
import org.jspecify.annotations.Nullable;

/** The impact of a change on an archive, as a tree for canonical JSON and as a text for people. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ArchiveReport {

    private ArchiveReport() {}

    /** Returns the tree: packages by name, verdicts in their order, codes by name. */
    public static Map<String, Object> json(ArchiveImpact impact) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("packages", impact.packages().stream().map(ArchiveReport::json).toList());
        tree.put("verdicts", impact.verdicts().stream().map(ArchiveReport::json).toList());
        tree.put("codes", impact.codes().stream().map(code -> json(code, true)).toList());
        tree.put("unread", impact.unread());
        return tree;
    }

    private static Map<String, @Nullable Object> json(ArchiveImpact.PackageChange change) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("package", change.name());
        tree.put("verdict_before", name(change.before().map(Outcome::verdict)));
        tree.put("verdict_after", name(change.after().map(Outcome::verdict)));
        tree.put("waived_before", change.before().map(Outcome::waived).orElse(null));
        tree.put("waived_after", change.after().map(Outcome::waived).orElse(null));
        tree.put("codes", change.codes().stream().map(code -> json(code, false)).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> json(ArchiveImpact.VerdictCount count) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("from", name(count.from()));
        tree.put("to", name(count.to()));
        tree.put("packages", count.packages());
        return tree;
    }

    private static Map<String, @Nullable Object> json(ArchiveImpact.CodeCount code, boolean isTotal) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("code", code.code());
        tree.put("before", code.before().count());
        tree.put("after", code.after().count());
        tree.put("severity_before", code.before().severity().map(Severity::name).orElse(null));
        tree.put("severity_after", code.after().severity().map(Severity::name).orElse(null));
        if (isTotal) {
            tree.put("packages", code.packages());
        }
        return tree;
    }

    private static @Nullable String name(Optional<Verdict> verdict) {
        return verdict.map(Verdict::name).orElse(null);
    }

    /**
     * Returns the text, each line ended by a line feed: the totals first, then the packages in which something changes.
     */
    public static String text(ArchiveImpact impact, Language language) {
        Messages messages = Messages.in(language);
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("archive.packages", "count", impact.packages().size()));
        impact.verdicts()
                .forEach(count -> lines.add(messages.text(
                        "archive.verdict",
                        "from",
                        shown(count.from(), messages),
                        "to",
                        shown(count.to(), messages),
                        "count",
                        count.packages())));
        lines.add(messages.text(impact.codes().isEmpty() ? "archive.no-codes" : "archive.codes"));
        impact.codes()
                .forEach(code -> lines.add("  " + line(code, messages) + "  "
                        + messages.text("archive.in-packages", "count", code.packages())));
        impact.packages().stream()
                .filter(change -> change.isVerdictChanged() || !change.codes().isEmpty())
                .forEach(change -> lines.addAll(lines(change, messages)));
        impact.unread().forEach(name -> lines.add(messages.text("archive.unread", "name", name)));
        return String.join("\n", lines) + "\n";
    }

    /** A package in which something changes: its verdicts, and below them its codes. */
    private static List<String> lines(ArchiveImpact.PackageChange change, Messages messages) {
        List<String> lines = new ArrayList<>();
        lines.add(change.name() + ": " + shown(change.before().map(Outcome::verdict), messages) + " → "
                + shown(change.after().map(Outcome::verdict), messages));
        change.codes().forEach(code -> lines.add("  " + line(code, messages)));
        return lines;
    }

    private static String shown(Optional<Verdict> verdict, Messages messages) {
        return verdict.map(given -> ValidationText.said(given, messages)).orElse("–");
    }

    private static String line(ArchiveImpact.CodeCount code, Messages messages) {
        String name = code.code();
        String said = messages.notation()
                .language()
                .say(
                        messages.find(name + ".meaning")
                                .map(meaning -> meaning.replaceFirst("\\.$", "") + " (" + name + "):")
                                .orElse(name),
                        name);
        return said + "  " + shown(code.before(), messages) + " → " + shown(code.after(), messages);
    }

    private static String shown(Outcome.Counted counted, Messages messages) {
        return counted.count()
                + counted.severity()
                        .map(severity -> " " + messages.text("report.severity." + severity))
                        .orElse("");
    }
}
