package org.ishc.io.edit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ishc.core.base.Codes;
import org.ishc.core.base.UnitCode;
import org.ishc.core.base.VietnameseText;
import org.ishc.core.organisation.NameResolver;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Translation;
import org.ishc.core.organisation.Translation.Translated;
import org.ishc.core.organisation.UnitAlias;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.csv.FormulaGuard;
import org.ishc.io.table.OuterSpace;

/**
 * The cells that stand behind a cell with a unit's code or written name once it is carried to the map of another day;
 * counts what became of each. For one thread.
 */
public final class CellTranslation {

    /** How many written names are kept with their answer, so that what comes again and again is resolved once. */
    private static final int KEPT = 50_000;

    private final Translation translation;
    private final Optional<NameResolver> names;
    private final CandidateSink candidates;
    private final Map<Translation.Status, Long> counts = new EnumMap<>(Translation.Status.class);
    private final Map<String, Translated> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Translated> eldest) {
            return size() > KEPT;
        }
    };
    private long empty;
    private long row;

    private CellTranslation(Translation translation, Optional<NameResolver> names, CandidateSink candidates) {
        this.translation = translation;
        this.names = names;
        this.candidates = candidates;
    }

    /** Takes what a written name may mean that no one unit has for certain. */
    @FunctionalInterface
    public interface CandidateSink {
        /**
         * Takes the candidates of a name, when it comes first.
         *
         * @param row the record, from 1
         * @param text the name
         * @param found the units that it may mean, the best first
         * @throws IOException when they cannot be written
         */
        void take(long row, String text, List<NameResolver.Candidate> found) throws IOException;
    }

    /**
     * What stands behind a cell.
     *
     * @param to the codes on the other day, joined by {@code |}
     * @param status how the unit was carried
     * @param name their names on the other day, joined alike
     */
    public record Cells(String to, String status, String name) {
        /** Refuses null. */
        public Cells {
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(name, "name");
        }

        /** What stands behind an empty cell. */
        public static final Cells EMPTY = new Cells("", "", "");

        /** The headings behind a heading. */
        public static Cells headings(String column) {
            return new Cells(column + "_to", column + "_status", column + "_name");
        }
    }

    /** Carries codes from the map of one day to that of another. */
    public static CellTranslation ofCodes(Registry registry, LocalDate from, LocalDate to) {
        return new CellTranslation(Translation.of(registry, from, to), Optional.empty(), (row, text, found) -> {});
    }

    /**
     * Carries written names and addresses.
     *
     * @param aliases other spellings of the names of the registry's units
     * @param candidates takes what is not sure
     */
    public static CellTranslation ofNames(
            Registry registry, Collection<UnitAlias> aliases, LocalDate from, LocalDate to, CandidateSink candidates) {
        return new CellTranslation(
                Translation.of(registry, from, to),
                Optional.of(NameResolver.of(registry.asOf(from), aliases)),
                candidates);
    }

    /**
     * Carries the cell of the next record.
     *
     * @throws IOException when candidates cannot be written
     */
    public Cells next(String cell) throws IOException {
        row++;
        String text = VietnameseText.normalize(OuterSpace.trim(cell));
        if (text.isEmpty()) {
            empty++;
            return Cells.EMPTY;
        }
        Translated carried = names.isPresent()
                ? named(names.get(), text)
                : Codes.isCode(text) ? translation.translate(UnitCode.parse(text)) : Translated.UNKNOWN;
        counts.merge(carried.status(), 1L, Long::sum);
        return new Cells(
                joined(carried, unit -> unit.code().value()),
                carried.status().name(),
                joined(carried, unit -> FormulaGuard.escape(unit.name().orElse(""))));
    }

    private static String joined(Translated carried, Function<UnitVersion, String> part) {
        return carried.units().stream().map(part).collect(Collectors.joining("|"));
    }

    private Translated named(NameResolver resolver, String text) throws IOException {
        Translated answer = kept.get(text);
        if (answer == null) {
            NameResolver.Resolution resolution = resolver.resolve(text);
            Optional<NameResolver.Candidate> only = resolution.findOnly();
            if (only.isPresent()) {
                answer = translation.translate(only.get().unit().code());
            } else {
                answer = resolution.isAmbiguous() ? Translated.AMBIGUOUS : Translated.UNKNOWN;
                if (!resolution.candidates().isEmpty()) {
                    candidates.take(row, text, resolution.candidates());
                }
            }
            kept.put(text, answer);
        }
        return answer;
    }

    /** Returns how many cells had each status; those that none had are not there. */
    public Map<Translation.Status, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** Returns how many cells were empty. */
    public long empty() {
        return empty;
    }

    /** Tells whether some cells name no unit, or several. */
    public boolean hasUnsure() {
        return counts.containsKey(Translation.Status.UNKNOWN) || counts.containsKey(Translation.Status.AMBIGUOUS);
    }
}
