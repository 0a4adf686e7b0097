package org.ishc.io.proof;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ishc.core.finding.Severity;
import org.ishc.io.border.FileNames;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.profile.Profile;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Headings;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A folder of packages, or of saved reports on packages; what lies directly in it, by name. */
public final class Archive {

    private static final String JSON = ".json";

    private Archive() {}

    /**
     * Validates every package of a folder by two profiles. A package is read once, unless the profiles set different
     * limits.
     *
     * @throws IOException when the folder cannot be listed; a file that is no package is named in the result
     */
    public static ArchiveImpact impact(Path folder, Profile baseline, Profile changed) throws IOException {
        List<ArchiveImpact.PackageChange> changes = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (Path path : list(folder)) {
            String name = name(path);
            try {
                LoadedPackage before = read(path, baseline);
                boolean isReadAlike = limits(baseline).equals(limits(changed))
                        && baseline.waivers().equals(changed.waivers());
                LoadedPackage after = isReadAlike ? before : read(path, changed);
                changes.add(new ArchiveImpact.PackageChange(
                        name,
                        Optional.of(Outcome.of(before.validation().under(baseline))),
                        Optional.of(Outcome.of(after.validation().under(changed)))));
            } catch (IOException notAPackage) {
                unread.add(name);
            }
        }
        return new ArchiveImpact(changes, unread);
    }

    private static LoadedPackage read(Path path, Profile profile) throws IOException {
        PackageSource source = PackageFormats.installed().open(path, new Opening(limits(profile), Headings.STANDARD));
        // what counts is how many there are; of each one is kept, which says how gravely
        return PackageReader.read(source, ReadOptions.DEFAULT.withKept(1).withWaivers(profile.waivers()));
    }

    private static Limits limits(Profile profile) {
        return profile.thresholds().limits(Limits.DEFAULT);
    }

    /**
     * Compares saved JSON reports of the same names, such as those of two versions of the library.
     *
     * @throws IOException when a folder cannot be listed or a file not be read; a file that is no report is named in
     *     the result
     */
    public static ArchiveImpact compare(Path before, Path after) throws IOException {
        List<String> unread = new ArrayList<>();
        SortedMap<String, Outcome> earlier = reports(before, unread);
        SortedMap<String, Outcome> later = reports(after, unread);
        SortedMap<String, ArchiveImpact.PackageChange> changes = new TreeMap<>();
        Stream.concat(earlier.keySet().stream(), later.keySet().stream())
                .forEach(name -> changes.put(
                        name,
                        new ArchiveImpact.PackageChange(
                                name, Optional.ofNullable(earlier.get(name)), Optional.ofNullable(later.get(name)))));
        return new ArchiveImpact(
                List.copyOf(changes.values()),
                unread.stream().sorted().distinct().toList());
    }

    private static SortedMap<String, Outcome> reports(Path folder, List<String> unread) throws IOException {
        SortedMap<String, Outcome> reports = new TreeMap<>();
        for (Path path : list(folder)) {
            String name = name(path);
            if (!name.endsWith(JSON)) {
                continue;
            }
            try {
                reports.put(
                        name.substring(0, name.length() - JSON.length()),
                        report(CanonicalJson.readObject(Files.readString(path))));
            } catch (JacksonException
                    | CharacterCodingException
                    | IllegalArgumentException
                    | ClassCastException noReport) {
                unread.add(name);
            }
        }
        return reports;
    }

    /** Reads what counts from a report; the severities are those of the findings that it lists. */
    private static Outcome report(Map<?, ?> tree) {
        Map<String, Severity> severities = new TreeMap<>();
        for (Object finding : (List<?>) orEmpty(tree.get("findings"), List.of())) {
            Map<?, ?> map = (Map<?, ?>) finding;
            severities.put(String.valueOf(map.get("code")), Severity.valueOf(String.valueOf(map.get("severity"))));
        }
        SortedMap<String, Outcome.Counted> codes = new TreeMap<>();
        ((Map<?, ?>) orEmpty(tree.get("codes"), Map.of()))
                .forEach((code, count) -> codes.put(
                        String.valueOf(code),
                        new Outcome.Counted(Optional.ofNullable(severities.get(code)), ((Number) count).longValue())));
        Object waived = ((Map<?, ?>) orEmpty(tree.get("counts"), Map.of())).get("WAIVED");
        return new Outcome(
                Verdict.valueOf(String.valueOf(tree.get("verdict"))),
                codes,
                waived instanceof Number number ? number.longValue() : 0);
    }

    private static Object orEmpty(@Nullable Object value, Object empty) {
        return value == null ? empty : value;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted(Comparator.comparing(Archive::name)).toList();
        }
    }

    private static String name(Path path) {
        return FileNames.of(path);
    }
}
