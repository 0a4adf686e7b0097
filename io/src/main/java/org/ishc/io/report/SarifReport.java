package org.ishc.io.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Language;
import org.ishc.core.finding.FindingCode;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.canonical.Library;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.Validation;
import org.ishc.io.message.LedgerWords;
import org.ishc.io.message.Messages;
import org.ishc.io.report.tree.LazyList;
import org.ishc.io.report.tree.Listed;
import org.ishc.io.report.tree.SarifResults;

/**
 * The report as SARIF 2.1.0, which code hosts and editors show beside the lines of the files. Each code found is a
 * rule, explained in the language asked for and translated into the other; each finding is a result with its file and
 * line, table, record and column; a waived one carries its waiver as a suppression; a check that crashed is a
 * notification, and the run is then not successful.
 *
 * <p>Interpretation: verdict, digest, versions, counts and ledger stand in the run's properties, before anything else.
 * The input is the first artifact and carries the digest; the files inside it point to it. Every result names its file,
 * and one on the package as a whole the package itself: code scanning refuses a whole report otherwise. With a base of
 * the options, names begin there and go through the package.
 */
public final class SarifReport implements ReportForm {

    private static final String TOOL = "ISHC SDK";

    /** Creates the form. */
    public SarifReport() {}

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public void write(Validation validation, ReportOptions options, OutputStream out) throws IOException {
        List<Listed> listed = Listed.of(validation, options.limit());
        Language other = options.language() == Language.VI ? Language.EN : Language.VI;
        SarifResults results = new SarifResults(
                listed, Messages.in(options.language()), inputName(validation, options), options.base());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("properties", properties(validation));
        Map<String, Object> driver = component(results.rules(), options.language());
        run.put("tool", Map.of("driver", driver));
        run.put("language", options.language().code());
        Map<String, Object> translation = component(results.rules(), other);
        translation.put("language", other.code());
        translation.put("contents", List.of("localizedData"));
        translation.put("isComprehensive", true);
        run.put("translations", List.of(translation));
        run.put("invocations", List.of(invocation(validation.ledger(), Messages.in(options.language()))));
        run.put("artifacts", results.artifacts(validation.sha256()));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", new LazyList<>(listed, results::result));
        Map<String, Object> log = new LinkedHashMap<>();
        log.put(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        CanonicalJson.write(log, out);
    }

    private static String inputName(Validation validation, ReportOptions options) {
        return options.source()
                .map(path -> String.valueOf(path.getFileName()))
                .or(() -> validation.manifest().name())
                .orElse("package");
    }

    private static Map<String, Object> properties(Validation validation) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("verdict", validation.verdict().name());
        properties.put("input_sha256", validation.sha256());
        properties.put("spec", ValidationJson.SPEC);
        properties.put("library", Library.version());
        properties.put("profiles", ValidationJson.profiles(validation));
        properties.put("changes", ValidationJson.changes(validation));
        properties.put("counts", ValidationJson.counts(validation));
        properties.put("ledger", ValidationJson.ledger(validation));
        return properties;
    }

    /** The tool, and what its rules say, in one language. */
    private static Map<String, Object> component(List<FindingCode> codes, Language language) {
        Messages messages = Messages.in(language);
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("name", TOOL);
        component.put("version", Library.version());
        component.put("rules", new LazyList<>(codes, code -> rule(code, messages)));
        return component;
    }

    private static Map<String, Object> rule(FindingCode code, Messages messages) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", code.code());
        rule.put("shortDescription", Map.of("text", messages.explanation(code)));
        rule.put("help", Map.of("text", messages.text("report.meaning." + code.severity())));
        rule.put("defaultConfiguration", Map.of("level", SarifResults.level(code.severity())));
        return rule;
    }

    private static Map<String, Object> invocation(Ledger ledger, Messages messages) {
        Map<String, Object> invocation = new LinkedHashMap<>();
        invocation.put("executionSuccessful", ledger.isComplete());
        invocation.put(
                "toolExecutionNotifications",
                ledger.entries().stream()
                        .filter(entry -> entry.status() != Ledger.Status.RAN)
                        .map(entry -> notification(entry, messages))
                        .toList());
        return invocation;
    }

    private static Map<String, Object> notification(Ledger.Entry entry, Messages messages) {
        LedgerWords words = LedgerWords.in(messages.notation().language());
        boolean hasFailed = entry.status() == Ledger.Status.FAILED;
        Map<String, Object> notification = new LinkedHashMap<>();
        notification.put("descriptor", Map.of("id", entry.check()));
        notification.put("level", hasFailed ? "error" : "note");
        String text = messages.text(
                hasFailed ? "report.failed" : "report.skipped",
                "check",
                words.check(entry.check()),
                "reason",
                entry.reason().map(words::reason).orElse(""));
        notification.put("message", Map.of("text", text));
        return notification;
    }
}
