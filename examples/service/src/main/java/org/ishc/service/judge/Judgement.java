package org.ishc.service.judge;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Severity;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.message.LedgerWords;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.table.ExchangeFinding;
import org.jspecify.annotations.Nullable;

/**
 * What a package came to, as far as the service keeps it in columns.
 *
 * @param sha256 of the bytes
 * @param name what the package calls itself
 * @param sender the code of the unit that sends it
 * @param period the code of the period that it is about
 * @param asOf the day of the data
 * @param verdict the verdict
 * @param errors how many findings refuse something
 * @param warnings how many are to be looked at
 * @param infos how many others there are
 * @param isApplicable whether any known table is there
 * @param weight how many bytes of memory the package takes once it is read
 * @param whole what is wrong with the file as a whole, as in the report: it is damaged on its way, hostile, or larger
 *     than allowed
 * @param ledger what every check came to, in words of both languages
 * @param report the report as canonical JSON
 */
public record Judgement(
        String sha256,
        Optional<String> name,
        Optional<String> sender,
        Optional<String> period,
        LocalDate asOf,
        Verdict verdict,
        long errors,
        long warnings,
        long infos,
        boolean isApplicable,
        long weight,
        List<Map<?, ?>> whole,
        List<?> ledger,
        String report) {

    private static final List<FindingCode> WHOLE_FILE =
            List.of(ExchangeFinding.DAMAGED, ExchangeFinding.UNSAFE_PATH, ExchangeFinding.LIMIT);

    /** Tells whether something is larger than allowed. */
    public boolean isTooLarge() {
        return whole.stream().anyMatch(finding -> ExchangeFinding.LIMIT.code().equals(finding.get("code")));
    }

    /** Tells whether it is a package that can be worked with: it is whole, and any known table is there. */
    public boolean isReadable() {
        return whole.isEmpty() && isApplicable;
    }

    /** Returns what a file comes to that no reader takes; why is said where it is held against what is asked. */
    public static Judgement unreadable(String sha256, LocalDate receivedOn) {
        Map<String, Object> report = new TreeMap<>(Map.of(
                "codes",
                Map.of(),
                "findings",
                List.of(),
                "input_sha256",
                sha256,
                "ledger",
                List.of(),
                "verdict",
                Verdict.INVALID.name()));
        return new Judgement(
                sha256,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                receivedOn,
                Verdict.INVALID,
                1,
                0,
                0,
                false,
                0,
                List.of(),
                List.of(),
                CanonicalJson.write(report));
    }

    /** Returns the facts of a package, for another process. */
    static Map<String, @Nullable Object> facts(LoadedPackage loaded, long weight) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("sha256", loaded.sha256());
        facts.put("name", loaded.manifest().name().orElse(null));
        facts.put("sender", loaded.manifest().sender().map(UnitCode::value).orElse(null));
        facts.put("period", loaded.manifest().period().map(Period::code).orElse(null));
        facts.put("as_of", loaded.asOf().toString());
        facts.put("verdict", loaded.verdict().name());
        loaded.counts().severities().forEach((severity, count) -> facts.put(severity.name(), count));
        facts.put("applicable", loaded.isApplicable());
        facts.put("weight", weight);
        facts.put(
                "whole",
                loaded.findings().stream()
                        .filter(Judgement::isOfWholeFile)
                        .map(ValidationJson::finding)
                        .toList());
        facts.put(
                "ledger",
                loaded.ledger().entries().stream().map(Judgement::line).toList());
        return facts;
    }

    private static Map<String, Object> line(Ledger.Entry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("status", entry.status().name());
        line.put("records", entry.records());
        for (Language language : Language.values()) {
            LedgerWords words = LedgerWords.in(language);
            line.put("check_" + language.code(), words.check(entry.check()));
            entry.reason().ifPresent(reason -> line.put("reason_" + language.code(), words.reason(reason)));
        }
        return line;
    }

    private static boolean isOfWholeFile(Finding finding) {
        return WHOLE_FILE.contains(finding.code());
    }

    /** Reads the facts of another process. */
    static Judgement of(String facts, String report) {
        Map<?, ?> tree = CanonicalJson.readObject(facts);
        List<Map<?, ?>> whole = ((List<?>) value(tree, "whole", List.of()))
                .stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
        return new Judgement(
                (String) value(tree, "sha256", ""),
                optional(tree, "name"),
                optional(tree, "sender"),
                optional(tree, "period"),
                LocalDate.parse((String) value(tree, "as_of", "")),
                Verdict.valueOf((String) value(tree, "verdict", "")),
                number(tree, Severity.ERROR.name()),
                number(tree, Severity.WARNING.name()),
                number(tree, Severity.INFO.name()),
                Boolean.TRUE.equals(tree.get("applicable")),
                number(tree, "weight"),
                whole,
                (List<?>) value(tree, "ledger", List.of()),
                report);
    }

    private static Object value(Map<?, ?> tree, String key, Object missing) {
        Object value = tree.get(key);
        return value == null ? missing : value;
    }

    private static Optional<String> optional(Map<?, ?> tree, String key) {
        return Optional.ofNullable(tree.get(key)).map(String::valueOf);
    }

    private static long number(Map<?, ?> tree, String key) {
        return ((Number) value(tree, key, 0)).longValue();
    }
}
