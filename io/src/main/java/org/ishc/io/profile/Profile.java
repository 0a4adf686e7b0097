package org.ishc.io.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Severity;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.message.FindingCodes;

/**
 * How findings count for whoever uses it: per code another severity or none, thresholds, waivers. Profiles stack; the
 * later wins. Immutable.
 *
 * <p>Interpretation: a profile changes how a finding counts and not whether the record could be used. A record refused
 * for a {@code cell.type} stays refused when the profile makes that a WARNING or turns it off, and a report lists every
 * code that a profile changed.
 *
 * @param layers the profiles that it was made of, in the order in which they were stacked; one for a profile that was
 *     read, none for {@link #NONE}
 * @param settings the codes that count otherwise, by name
 * @param thresholds the numbers that are set
 * @param waivers what does not count, in the order written; of two that speak of the same only the later
 */
public record Profile(
        List<Layer> layers, SortedMap<String, Setting> settings, Thresholds thresholds, List<Waiver> waivers) {

    /** The profile that changes nothing. */
    public static final Profile NONE = new Profile(List.of(), new TreeMap<>(), Thresholds.NONE, List.of());

    /** Refuses null; copies the collections. */
    public Profile {
        Objects.requireNonNull(thresholds, "thresholds");
        layers = List.copyOf(layers);
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        waivers = List.copyOf(waivers);
    }

    /**
     * One profile as it was read.
     *
     * @param name its name
     * @param version its version
     * @param sha256 the digest of its canonical text, 64 lower-case hex digits
     */
    public record Layer(String name, String version, String sha256) {
        /**
         * Refuses null.
         *
         * @throws IllegalArgumentException when the digest is not 64 lower-case hex digits
         */
        public Layer {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(version, "version");
            Sha256.require(sha256, "sha256");
        }
    }

    /**
     * How a code counts.
     *
     * @param code the code
     * @param severity its severity here; empty when it is off
     * @param profile the profile that says so
     */
    public record Setting(FindingCode code, Optional<Severity> severity, String profile) {

        /**
         * Refuses null; checks that the code may be lowered, if it is.
         *
         * @throws IllegalArgumentException when it may not
         */
        public Setting {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(profile, "profile");
            if (!FindingCodes.isLowerable(code) && FindingCodes.lowers(code, severity)) {
                throw new IllegalArgumentException(
                        code.code() + " may be raised only: without it a verdict could not be trusted");
            }
        }
    }

    /**
     * Returns profiles stacked in this order: the later wins, code by code, threshold by threshold, waiver by waiver.
     */
    public static Profile stack(List<Profile> profiles) {
        return profiles.stream().reduce(NONE, Profile::then);
    }

    /** Returns this profile with a later one on it. Associative; {@link #NONE} changes nothing on either side. */
    public Profile then(Profile later) {
        List<Layer> allLayers = new ArrayList<>(layers);
        allLayers.addAll(later.layers);
        SortedMap<String, Setting> allSettings = new TreeMap<>(settings);
        allSettings.putAll(later.settings);
        Set<List<Object>> said = later.waivers.stream().map(Waiver::target).collect(Collectors.toSet());
        List<Waiver> allWaivers = new ArrayList<>(waivers);
        allWaivers.removeIf(waiver -> said.contains(waiver.target()));
        allWaivers.addAll(later.waivers);
        return new Profile(allLayers, allSettings, thresholds.then(later.thresholds), allWaivers);
    }

    /** Returns a finding with the severity that it has here; empty when its code is off. */
    public Optional<Finding> judged(Finding finding) {
        Setting setting = settings.get(finding.code().code());
        return setting == null ? Optional.of(finding) : setting.severity().map(finding::withSeverity);
    }
}
