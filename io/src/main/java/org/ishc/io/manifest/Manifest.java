package org.ishc.io.manifest;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.immutables.value.Value;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.UnitCode;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * What a package says of itself.
 *
 * @param name the package's name
 * @param created when it was made: a date-time with offset, as it was written
 * @param sender the unit that sends it
 * @param period the period that it is about
 * @param calendar which days a period has
 * @param asOf the day of the data: "today" for every check
 * @param resources the tables that it lists
 * @param further what else it says, kept when the package is written anew: texts, numbers, booleans, lists and maps, in
 *     the order in which they stand
 */
@Value.Builder
@API(status = API.Status.STABLE, since = "0.1")
@DomainStyle
public record Manifest(
        Optional<String> name,
        Optional<String> created,
        Optional<UnitCode> sender,
        Optional<Period> period,
        PeriodCalendar calendar,
        Optional<LocalDate> asOf,
        List<Resource> resources,
        Map<String, Object> further) {

    /** What is assumed of a package without a manifest. */
    public static final Manifest NONE = new Manifest(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PeriodCalendar.CALENDAR,
            Optional.empty(),
            List.of(),
            Map.of());

    /** Refuses null; copies the collections. */
    public Manifest {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(further, "further");
        resources = List.copyOf(resources);
        further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static ManifestBuilder builder() {
        return new ManifestBuilder();
    }

    /**
     * A table that the manifest lists.
     *
     * @param name the table's name
     * @param paths the file's path inside the package, or those of several files that are one table; the name again
     *     where the form has no files
     * @param sha256 the file's digest as it is stated, which may be none; empty where nothing is
     * @param delimiter the separator of its cells, where it is stated
     * @param rows how many rows it has, where it is stated
     */
    public record Resource(
            String name,
            List<String> paths,
            Optional<String> sha256,
            Optional<Character> delimiter,
            Optional<Long> rows) {

        /** Lists a table of which nothing more is stated. */
        public Resource(String name, String path) {
            this(name, List.of(path), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /**
         * Refuses null; copies the paths.
         *
         * @throws IllegalArgumentException when there is no path
         */
        public Resource {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(delimiter, "delimiter");
            Objects.requireNonNull(rows, "rows");
            paths = List.copyOf(paths);
            Allowed.only(!paths.isEmpty(), "paths", paths, "one or more");
        }

        /** Returns the path; those of several files joined by plus signs. */
        public String path() {
            return String.join("+", paths);
        }
    }

    /**
     * Returns the day for which checks are made: {@link #asOf()}, else the last day of the period, else the last day
     * that a period can have.
     */
    public LocalDate today() {
        return asOf.or(() -> period.map(calendar::lastDay)).orElse(LocalDate.of(Period.MAX_YEAR, 12, 31));
    }
}
