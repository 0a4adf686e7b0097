package org.ishc.io.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.ishc.io.profile.Waiver;
import org.ishc.io.report.tree.LazyList;
import org.ishc.io.report.tree.Listed;
import org.jspecify.annotations.Nullable;

/**
 * The result of a validation as a tree for canonical JSON: verdict, digest, counts, findings in their order, ledger.
 *
 * <p>Interpretation: a finding carries its text in both languages, {@code message_vi} and {@code message_en}, so that
 * the report does not depend on who asks; counts are of what was found, whatever is listed, so {@code report.truncated}
 * is not among them. Where a profile was used, three keys follow the ledger: {@code waived}, {@code profiles} and
 * {@code changes}, the codes that count otherwise.
 */
public final class ValidationJson {

    /** How many findings of one code are listed, unless another number is asked for. */
    public static final int DEFAULT_LIMIT = 1_000;

    /** The version of the specification that is checked against. */
    public static final String SPEC = "1";

    private ValidationJson() {}

    /**
     * Returns the tree.
     *
     * @param limit how many findings of one code are listed, 0 or more; counts stay exact, and {@code report.truncated}
     *     says what is not listed
     */
    public static Map<String, Object> of(Validation validation, int limit) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("verdict", validation.verdict().name());
        tree.put("input_sha256", validation.sha256());
        tree.put("spec", SPEC);
        tree.put("counts", counts(validation));
        tree.put("codes", validation.counts().codes());
        tree.put("findings", new LazyList<>(Listed.counting(validation, limit), ValidationJson::finding));
        tree.put("ledger", ledger(validation));
        if (!validation.profiles().isEmpty()) {
            tree.put("waived", new LazyList<>(Listed.waived(validation.waived(), limit), ValidationJson::waived));
            tree.put("profiles", profiles(validation));
            tree.put("changes", changes(validation));
        }
        return tree;
    }

    /** Returns the ledger as trees. */
    static List<Map<String, @Nullable Object>> ledger(Validation validation) {
        return validation.ledger().entries().stream().map(ValidationJson::entry).toList();
    }

    /** Returns the profiles as trees. */
    static List<Map<String, Object>> profiles(Validation validation) {
        return validation.profiles().stream().map(ValidationJson::layer).toList();
    }

    /** Returns the codes that count otherwise, as trees. */
    static List<Map<String, Object>> changes(Validation validation) {
        return validation.changes().stream().map(ValidationJson::change).toList();
    }

    /** Returns how many findings count of each severity, and how many are waived. */
    public static Map<String, Object> counts(Validation validation) {
        Map<String, Object> counts = new LinkedHashMap<>();
        validation.counts().severities().forEach((severity, count) -> counts.put(severity.name(), count));
        counts.put("WAIVED", validation.counts().waivedInAll());
        return counts;
    }

    private static Map<String, @Nullable Object> waived(Waived waived) {
        Waiver waiver = waived.waiver();
        Map<String, @Nullable Object> tree = finding(waived.finding());
        Map<String, Object> by = new LinkedHashMap<>();
        by.put("reason", waiver.reason());
        by.put("by", waiver.by());
        by.put("until", waiver.until().toString());
        by.put("profile", waiver.profile());
        tree.put("waiver", by);
        return tree;
    }

    private static Map<String, Object> layer(Profile.Layer layer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", layer.name());
        tree.put("version", layer.version());
        tree.put("sha256", layer.sha256());
        return tree;
    }

    private static Map<String, Object> change(CodeChange change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", change.code().code());
        tree.put("from", change.code().severity().name());
        tree.put("to", change.severity().map(Severity::name).orElse("off"));
        tree.put("profile", change.profile());
        tree.put("findings", change.findings());
        return tree;
    }

    /** Returns one finding as a tree. */
    public static Map<String, @Nullable Object> finding(Finding finding) {
        Location at = finding.location();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("code", finding.code().code());
        tree.put("severity", finding.severity().name());
        tree.put("table", at.table());
        tree.put("file", at.file());
        tree.put("row", at.row());
        tree.put("line", at.line());
        tree.put("column", at.column());
        tree.put("cell", at.cell());
        tree.put("pointer", at.pointer());
        tree.put("key", at.key());
        tree.put("value", at.value());
        Map<String, Object> arguments = new TreeMap<>();
        finding.arguments().forEach((name, value) -> arguments.put(name, argument(value)));
        tree.put("arguments", arguments);
        tree.put("message_vi", Messages.in(Language.VI).text(finding));
        tree.put("message_en", Messages.in(Language.EN).text(finding));
        return tree;
    }

    /** Returns an argument as a value of JSON; null where it may be missing and is. */
    static @Nullable Object argument(@Nullable Object value) {
        if (value == null || value instanceof Long || value instanceof Integer) {
            return value;
        }
        if (value instanceof Optional<?> some) {
            return some.map(ValidationJson::argument).orElse(null);
        }
        return value instanceof List<?> list
                ? list.stream().map(ValidationJson::argument).toList()
                : value.toString();
    }

    private static Map<String, @Nullable Object> entry(Ledger.Entry entry) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("check", entry.check());
        tree.put("status", entry.status().name());
        entry.reason().ifPresent(reason -> tree.put("reason", reason.toString()));
        tree.put("records", entry.records());
        return tree;
    }
}
