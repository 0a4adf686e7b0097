package org.ishc.io.report.tree;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.message.Messages;
import org.ishc.io.profile.Waiver;
import org.jspecify.annotations.Nullable;

/** The results of a SARIF run, and the lists that they point into: the rules by code, and the files as artifacts. */
public final class SarifResults {

    private final Messages messages;
    private final String input;
    private final Optional<String> base;
    private final Map<String, Integer> ruleIndexes = new LinkedHashMap<>();
    private final List<FindingCode> rules = new ArrayList<>();
    private final Map<String, Integer> artifactIndexes = new LinkedHashMap<>();

    /**
     * Looks at what is listed.
     *
     * @param input the name of the package
     * @param base where the package lies for whoever receives the report; empty when files are named from the package
     */
    public SarifResults(List<Listed> listed, Messages messages, String input, Optional<String> base) {
        this.messages = messages;
        this.input = input;
        this.base = base.map(text -> text.isEmpty() || text.endsWith("/") ? text : text + "/");
        for (Listed each : listed) {
            FindingCode code = each.finding().code();
            if (ruleIndexes.putIfAbsent(code.code(), rules.size()) == null) {
                rules.add(code);
            }
            String file = each.finding().location().file();
            if (file != null) {
                // the input itself is artifact 0
                artifactIndexes.putIfAbsent(file, artifactIndexes.size() + 1);
            }
        }
    }

    /** Returns the codes, in the order in which they are first listed. */
    public List<FindingCode> rules() {
        return rules;
    }

    public List<Map<String, Object>> artifacts(String sha256) {
        List<Map<String, Object>> artifacts = new ArrayList<>();
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("location", Map.of("uri", uriOf(null)));
        whole.put("roles", List.of("analysisTarget"));
        whole.put("hashes", Map.of("sha-256", sha256));
        artifacts.add(whole);
        artifactIndexes.keySet().forEach(file -> {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("location", Map.of("uri", uriOf(file)));
            part.put("parentIndex", 0);
            artifacts.add(part);
        });
        return artifacts;
    }

    public Map<String, Object> result(Listed listed) {
        Finding finding = listed.finding();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.code().code());
        result.put("ruleIndex", ruleIndexes.getOrDefault(finding.code().code(), -1));
        result.put("level", level(finding.severity()));
        result.put("message", Map.of("text", messages.text(finding)));
        result.put("locations", List.of(location(finding.location())));
        result.put("partialFingerprints", Map.of("ishcFinding/v1", fingerprint(finding)));
        listed.waiver().ifPresent(waiver -> result.put("suppressions", List.of(suppression(waiver))));
        return result;
    }

    private static Map<String, Object> suppression(Waiver waiver) {
        Map<String, Object> suppression = new LinkedHashMap<>();
        suppression.put("kind", "external");
        suppression.put("status", "accepted");
        suppression.put("justification", waiver.reason());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("by", waiver.by());
        properties.put("until", waiver.until().toString());
        properties.put("profile", waiver.profile());
        suppression.put("properties", properties);
        return suppression;
    }

    private Map<String, Object> location(Location at) {
        Map<String, Object> location = new LinkedHashMap<>();
        Map<String, Object> physical = new LinkedHashMap<>();
        Map<String, Object> artifact = new LinkedHashMap<>();
        String file = at.file();
        artifact.put("uri", uriOf(file));
        artifact.put("index", file == null ? 0 : artifactIndexes.getOrDefault(file, 0));
        physical.put("artifactLocation", artifact);
        if (at.line() != null) {
            physical.put("region", Map.of("startLine", at.line()));
        }
        location.put("physicalLocation", physical);
        if (at.table() != null) {
            location.put("logicalLocations", List.of(logical(at)));
        }
        return location;
    }

    private static Map<String, Object> logical(Location at) {
        Map<String, Object> logical = new LinkedHashMap<>();
        String name = at.table()
                + (at.row() == null ? "" : "[" + at.row() + "]")
                + (at.column() == null ? "" : "." + at.column());
        logical.put("fullyQualifiedName", name);
        logical.put("kind", at.column() != null ? "column" : at.row() != null ? "row" : "table");
        Map<String, Object> properties = new LinkedHashMap<>();
        put(properties, "table", at.table());
        put(properties, "row", at.row());
        put(properties, "column", at.column());
        put(properties, "cell", at.cell());
        put(properties, "pointer", at.pointer());
        put(properties, "key", at.key());
        put(properties, "value", at.value());
        logical.put("properties", properties);
        return logical;
    }

    private static void put(Map<String, Object> tree, String key, @Nullable Object value) {
        if (value != null) {
            tree.put(key, value);
        }
    }

    /** The same for the same fault in the same record, wherever in the file it stands. */
    private static String fingerprint(Finding finding) {
        Location at = finding.location();
        String record = at.key() == null ? "#" + at.row() : at.key().toString();
        return Sha256.of(String.join("\n", finding.code().code(), at.table() + "", record, at.column() + "")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The reference to a file of the package, or to the package itself. */
    private String uriOf(@Nullable String file) {
        boolean isInput = file == null || file.equals(input);
        if (base.isEmpty()) {
            return uri(file == null ? input : file);
        }
        return uri(base.get() + (isInput ? input : input + "/" + file));
    }

    /** A path as a relative reference, its blanks and letters beyond ASCII escaped. */
    static String uri(String path) {
        try {
            // as an absolute path, so that a colon in the first segment is not taken for the end of a scheme
            return new URI(null, null, "/" + path.replace('\\', '/'), null)
                    .toASCIIString()
                    .substring(1)
                    .replace(":", "%3A");
        } catch (URISyntaxException impossibleForAnAbsolutePath) {
            throw new IllegalStateException(impossibleForAnAbsolutePath);
        }
    }

    /** Returns what SARIF calls a severity. */
    public static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
