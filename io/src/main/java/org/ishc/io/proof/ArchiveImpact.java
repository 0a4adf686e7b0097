package org.ishc.io.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.base.Allowed;
import org.ishc.io.ingest.Verdict;

/**
 * What changes over an archive of packages between two ways of validating it.
 *
 * @param packages every package, by name, whether anything changes or not
 * @param unread what lies in the archive and is no package, by name
 */
public record ArchiveImpact(List<PackageChange> packages, List<String> unread) {

    /** Copies the lists. */
    public ArchiveImpact {
        packages = List.copyOf(packages);
        unread = List.copyOf(unread);
    }

    /**
     * One package before and after.
     *
     * @param name its name in the archive
     * @param before its outcome before; empty when there was none
     * @param after its outcome after; empty when there is none
     */
    public record PackageChange(String name, Optional<Outcome> before, Optional<Outcome> after) {
        /** Refuses null. */
        public PackageChange {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** Tells whether the verdict changes. */
        public boolean isVerdictChanged() {
            return !before.map(Outcome::verdict).equals(after.map(Outcome::verdict));
        }

        /**
         * Returns the codes that count more or less often, or otherwise, by code; empty when only one side is known.
         */
        public List<CodeCount> codes() {
            if (before.isEmpty() || after.isEmpty()) {
                return List.of();
            }
            SortedSet<String> codes = new TreeSet<>(before.get().codes().keySet());
            codes.addAll(after.get().codes().keySet());
            List<CodeCount> changed = new ArrayList<>();
            for (String code : codes) {
                Outcome.Counted then =
                        before.get().codes().getOrDefault(code, new Outcome.Counted(Optional.empty(), 0));
                Outcome.Counted now = after.get().codes().getOrDefault(code, new Outcome.Counted(Optional.empty(), 0));
                boolean isOtherwise = then.severity().isPresent()
                        && now.severity().isPresent()
                        && !then.severity().equals(now.severity());
                if (then.count() != now.count() || isOtherwise) {
                    changed.add(new CodeCount(code, then, now, 1));
                }
            }
            return changed;
        }
    }

    /**
     * A code before and after.
     *
     * @param code the code
     * @param before how it counted
     * @param after how it counts
     * @param packages in how many packages that changes
     */
    public record CodeCount(String code, Outcome.Counted before, Outcome.Counted after, int packages) {
        /**
         * Refuses null.
         *
         * @throws IllegalArgumentException when the code is spelled as none
         */
        public CodeCount {
            Allowed.code(code, "code");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        private CodeCount plus(CodeCount other) {
            return new CodeCount(code, plus(before, other.before), plus(after, other.after), packages + other.packages);
        }

        private static Outcome.Counted plus(Outcome.Counted one, Outcome.Counted other) {
            return new Outcome.Counted(one.severity().or(other::severity), one.count() + other.count());
        }
    }

    /**
     * How many packages go from one verdict to another.
     *
     * @param from the verdict before; empty when there was none
     * @param to the verdict after; empty when there is none
     * @param packages how many
     */
    public record VerdictCount(Optional<Verdict> from, Optional<Verdict> to, int packages) {
        /** Refuses null. */
        public VerdictCount {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * Returns how many packages have which verdicts before and after, those that keep theirs included; in the order of
     * verdicts.
     */
    public List<VerdictCount> verdicts() {
        SortedMap<String, VerdictCount> counts = new TreeMap<>();
        for (PackageChange change : packages) {
            Optional<Verdict> from = change.before().map(Outcome::verdict);
            Optional<Verdict> to = change.after().map(Outcome::verdict);
            counts.merge(
                    place(from) + " " + place(to),
                    new VerdictCount(from, to, 1),
                    (one, other) -> new VerdictCount(from, to, one.packages() + 1));
        }
        return List.copyOf(counts.values());
    }

    private static int place(Optional<Verdict> verdict) {
        return verdict.map(Verdict::ordinal).orElse(Verdict.values().length);
    }

    /**
     * Returns the codes that change in some package, by code, with their numbers over the packages in which they
     * change.
     */
    public List<CodeCount> codes() {
        SortedMap<String, CodeCount> totals = new TreeMap<>();
        packages.forEach(change -> change.codes().forEach(code -> totals.merge(code.code(), code, CodeCount::plus)));
        return List.copyOf(totals.values());
    }
}
