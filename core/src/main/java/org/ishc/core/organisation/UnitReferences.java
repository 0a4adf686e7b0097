package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Codes;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;

/**
 * Whether a unit code names something on the day at which it is read: the guard against codes that came to mean another
 * unit.
 */
public final class UnitReferences {

    private UnitReferences() {}

    /**
     * Checks a code at the day at which it is read.
     *
     * @param text the code as written
     * @param on the day
     * @param location where it is written
     * @return {@code ref.unknown-unit} or {@code ref.unit-not-valid}, which says what the code names and when; empty
     *     when all is well
     */
    public static Optional<Finding> check(Registry registry, String text, LocalDate on, Location location) {
        Optional<Finding> unknown = checkEver(registry, text, location);
        if (unknown.isPresent()
                || registry.findVersion(UnitCode.parse(text), on).isPresent()) {
            return unknown;
        }
        List<String> known = new ArrayList<>();
        for (UnitVersion version : registry.versionsOf(UnitCode.parse(text))) {
            known.add(version.name().orElse(text) + " " + version.validity());
        }
        return Optional.of(Finding.of(
                ReferenceFinding.UNIT_NOT_VALID,
                location,
                "unit_code",
                text,
                "on",
                on,
                "known",
                known,
                "became",
                became(registry, UnitCode.parse(text), on)));
    }

    /**
     * The units that hold on a day what the last unit of a code before it passed on, by code; none where no unit of the
     * code ended before, or no row says.
     */
    private static List<UnitCode> became(Registry registry, UnitCode code, LocalDate on) {
        List<UnitVersion> ended = registry.versionsOf(code).stream()
                .filter(version -> !version.validity().endExclusive().isAfter(on))
                .toList();
        return ended.isEmpty()
                ? List.of()
                : registry
                        .lineage()
                        .successors(code, ended.get(ended.size() - 1).validity().start(), on)
                        .stream()
                        .map(Successor::code)
                        .toList();
    }

    /** Checks that a code names a unit on some day; empty when it does. */
    public static Optional<Finding> checkEver(Registry registry, String text, Location location) {
        return Codes.isCode(text) && !registry.versionsOf(UnitCode.parse(text)).isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(ReferenceFinding.UNKNOWN_UNIT, location, "unit_code", text));
    }
}
