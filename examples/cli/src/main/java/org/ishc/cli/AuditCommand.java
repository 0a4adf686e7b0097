package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.CrosswalkAudit;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitChangeText;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.message.Notation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit PKG [--against PKG2]}: how far a crosswalk can be trusted, and where two differ. */
@Command(name = "audit", description = "Audits the crosswalk of a package.")
final class AuditCommand extends PackageCommand {

    @Option(names = "--against", description = "another crosswalk to compare with")
    @Nullable
    Path against;

    /** An audit is the list of all that was found. */
    @Override
    ReadOptions options() throws IOException {
        return super.options().withKept(ReadOptions.DEFAULT.kept());
    }

    @Override
    public Integer call() throws IOException {
        LoadedPackage loaded = load();
        Registry registry = loaded.registry();
        boolean isReference = registry.hasUnitsOf(reference().registry());
        List<Finding> findings = isReference
                ? Registry.of(registry.versions(), registry.lineage().rows()).findings()
                : loaded.findings();
        Map<String, @Nullable Object> tree = tree(CrosswalkAudit.of(registry, findings));
        if (against != null) {
            List<Map<String, @Nullable Object>> differing = new ArrayList<>();
            CrosswalkAudit.compare(registry, load(against).registry())
                    .forEach(difference -> differing.add(row(difference)));
            tree.put("differing", differing);
        }
        text(isJson() ? CanonicalJson.write(tree) : readable(tree, registry));
        return ExitCode.DONE;
    }

    private static Map<String, @Nullable Object> tree(CrosswalkAudit audit) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("versions", audit.versions());
        Map<String, Object> successions = new LinkedHashMap<>();
        successions.put("full", audit.full());
        successions.put("partial", audit.partial());
        if (audit.area() > 0) {
            successions.put("area", audit.area());
        }
        tree.put("successions", successions);
        List<Map<String, Object>> renamed = new ArrayList<>();
        audit.renamedCodes().forEach((date, codes) -> renamed.add(pair("date", date.toString(), "codes", codes)));
        tree.put("renamed_codes", renamed);
        List<Map<String, Object>> splits = new ArrayList<>();
        audit.splits()
                .forEach((successors, predecessors) ->
                        splits.add(pair("successors", successors, "predecessors", predecessors)));
        tree.put("splits", splits);
        tree.put("province_disagreements", audit.provinceDisagreements());
        tree.put("codes", audit.codes());
        return tree;
    }

    private static Map<String, Object> pair(String one, Object first, String other, Object second) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put(one, first);
        pair.put(other, second);
        return pair;
    }

    private static Map<String, @Nullable Object> row(CrosswalkAudit.Difference difference) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("date", difference.date().toString());
        row.put("predecessor_code", difference.predecessor().value());
        row.put(
                "only_first",
                difference.onlyFirst().stream().map(UnitCode::value).toList());
        row.put(
                "only_second",
                difference.onlySecond().stream().map(UnitCode::value).toList());
        return row;
    }

    /** The numbers, then each row that somebody doubts. */
    private String readable(Map<String, @Nullable Object> tree, Registry registry) {
        StringBuilder text = new StringBuilder();
        if (language() == Language.VI) {
            lines(tree, text);
        } else {
            tree.forEach(
                    (key, value) -> text.append(key).append("  ").append(value).append('\n'));
        }
        String doubtful = language() == Language.VI ? "nghi vấn" : "doubtful";
        for (Succession row : registry.lineage().rows()) {
            row.doubt().ifPresent(doubt -> text.append(doubtful)
                    .append("  ")
                    .append(language().day(row.date()))
                    .append("  ")
                    .append(name(registry, row.predecessor(), row.date().minusDays(1)))
                    .append(" → ")
                    .append(name(registry, row.successor(), row.date()))
                    .append("  ")
                    .append(UnitChangeText.doubt(doubt, language()))
                    .append('\n'));
        }
        return text.toString();
    }

    /** Each number in a line; of lists what they come to. */
    private static void lines(Map<String, @Nullable Object> tree, StringBuilder text) {
        tree.forEach((key, value) -> {
            if (value instanceof Map<?, ?> parts && key.equals("successions")) {
                parts.forEach((part, number) -> line(part, number, text));
            } else if (value instanceof Map<?, ?> codes) {
                line(
                        key,
                        codes.isEmpty()
                                ? Notation.NONE
                                : codes.entrySet().stream()
                                        .map(code -> code.getKey() + ": "
                                                + Language.VI.decimal(String.valueOf(code.getValue())))
                                        .collect(Collectors.joining(", ")),
                        text);
            } else if (value instanceof List<?> list) {
                line(key, list.stream().map(AuditCommand::inWords).collect(Collectors.joining("; ")), text);
            } else {
                line(key, value, text);
            }
        });
    }

    private static void line(Object key, @Nullable Object value, StringBuilder text) {
        String said = String.valueOf(value);
        text.append(TableWords.word("audit." + key).orElse(String.valueOf(key)))
                .append(": ")
                .append(value instanceof Number ? Language.VI.decimal(said) : said)
                .append('\n');
    }

    /** The parts of an entry of a list: days and numbers as they are written. */
    private static String inWords(Object entry) {
        return entry instanceof Map<?, ?> parts
                ? parts.values().stream()
                        .map(part -> new TableWords(Language.VI, TableWords.Named.NOTHING, Set.of()).cell("", part))
                        .collect(Collectors.joining(" "))
                : String.valueOf(entry);
    }

    private static String name(Registry registry, UnitCode code, LocalDate on) {
        return code
                + registry.findVersion(code, on)
                        .flatMap(UnitVersion::name)
                        .map(name -> " " + name)
                        .orElse("");
    }
}
