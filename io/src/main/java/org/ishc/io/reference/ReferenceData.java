package org.ishc.io.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ishc.core.base.Language;
import org.ishc.core.base.Worded;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.organisation.OrganisationFinding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitAlias;

/**
 * The units that are used where a package brings none: the {@linkplain #builtIn() built-in} ones, or those with a later
 * decree laid over them. Immutable and safe for use by many threads.
 */
public final class ReferenceData implements Worded {

    private static final ReferenceData BUILT_IN =
            new ReferenceData(BuiltInReference::registry, LocalDate.parse(BuiltInReference.EDITION), Optional.empty());

    private final Supplier<Registry> registry;
    private final LocalDate edition;
    private final Optional<String> overlay;

    private ReferenceData(Supplier<Registry> registry, LocalDate edition, Optional<String> overlay) {
        this.registry = registry;
        this.edition = edition;
        this.overlay = overlay;
    }

    /** Returns the built-in data. */
    public static ReferenceData builtIn() {
        return BUILT_IN;
    }

    /**
     * Returns data with others laid over them.
     *
     * @param registry both together
     * @param edition the day up to which decrees were looked up
     * @param sha256 the digest of what was laid over
     */
    public static ReferenceData overlaid(Registry registry, LocalDate edition, String sha256) {
        return new ReferenceData(() -> registry, edition, Optional.of(sha256));
    }

    /**
     * Returns data that were made for what they are used for, so that no day lies after them: the register of a round.
     */
    public static ReferenceData of(Registry registry) {
        return new ReferenceData(() -> registry, LocalDate.MAX, Optional.empty());
    }

    /** Returns the units; the same object every time. */
    public Registry registry() {
        return registry.get();
    }

    /** Returns the day up to which decrees were looked up. */
    public LocalDate edition() {
        return edition;
    }

    /** Returns the digest of what is laid over the built-in data; empty when nothing is. */
    public Optional<String> overlay() {
        return overlay;
    }

    /** Returns other official spellings of names: for looking names up, never for showing. */
    public List<UnitAlias> aliases() {
        return BuiltInReference.aliases();
    }

    /** Says that a day lies after the edition; empty when it does not. */
    public Optional<Finding> findBehind(LocalDate day) {
        return edition.isBefore(day)
                ? Optional.of(Finding.of(
                        OrganisationFinding.REFERENCE_BEHIND, Location.none(), "edition", edition, "day", day))
                : Optional.empty();
    }

    /**
     * Returns what the data are called where it is told which were used: their edition, and the digest of what is laid
     * over.
     */
    @Override
    public String in(Language language) {
        return language.say(language.day(edition), edition.toString())
                + overlay.map(sha256 -> language.say(" kèm bản bổ sung ", " with ") + "sha256:" + sha256)
                        .orElse("");
    }

    @Override
    public String toString() {
        return in(Language.EN);
    }
}
