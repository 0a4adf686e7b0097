package org.ishc.io.message;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Severity;
import org.ishc.core.interchange.CoreFindings;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.SheetFinding;

/**
 * Every code of a finding that the library gives, by its name: the vocabulary of profiles, waivers and the catalogue.
 */
public final class FindingCodes {

    /**
     * Codes that say that something sent was not read to its end, was not what its sender sent, or that a waiver
     * lapsed. Interpretation: the specification says of some of them that the verdict can never be VALID; were one
     * turned off or down, what nobody saw would pass for sound. A profile may raise them only.
     */
    private static final Set<String> NEVER_LOWERED = Set.of(
            "package.manifest",
            "package.missing-resource",
            "package.digest",
            "package.unsafe-path",
            "package.damaged",
            "package.limit",
            "package.duplicate-file",
            "package.row-count",
            "table.missing-column",
            "table.duplicate-column",
            "table.empty",
            "csv.unclosed-quote",
            "csv.after-quote",
            "csv.encoding",
            "report.truncated",
            "profile.waiver-expired",
            "profile.waiver-unused");

    private static final SortedMap<String, FindingCode> ALL =
            all(ExchangeFinding.values(), SheetFinding.values(), ExportFinding.values(), ProfileFinding.values());

    private FindingCodes() {}

    private static SortedMap<String, FindingCode> all(FindingCode[]... ofTheExchange) {
        SortedMap<String, FindingCode> all = new TreeMap<>();
        Stream.concat(CoreFindings.all().stream(), Stream.of(ofTheExchange).flatMap(Arrays::stream))
                .forEach(code -> all.put(code.code(), code));
        return Collections.unmodifiableSortedMap(all);
    }

    /** Returns all codes, by name. */
    public static Collection<FindingCode> all() {
        return ALL.values();
    }

    /** Finds a code by its name. */
    public static Optional<FindingCode> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /**
     * Tells whether a code may count for less than it says, be turned off or be waived. Without these no verdict could
     * be trusted.
     */
    public static boolean isLowerable(FindingCode code) {
        return !NEVER_LOWERED.contains(code.code());
    }

    /** Tells whether a severity, or none at all, is less than a code's own. */
    public static boolean lowers(FindingCode code, Optional<Severity> to) {
        return to.map(severity -> severity.compareTo(code.severity()) > 0).orElse(true);
    }
}
