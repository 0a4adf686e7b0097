package org.ishc.io.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishc.core.base.Codes;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.NameResolver;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.Successor;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.edit.CellFixes.Suggestion;
import org.ishc.io.edit.FixProposal.Confidence;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.reference.BuiltInReference;
import org.ishc.io.table.Table;

/**
 * Which unit is meant by a number without its zeros, by a code whose unit has ended, or by a name written for a code.
 */
final class UnitFixes {

    private static final int MOST_DIGITS = 5;
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{2,5}(?!\\d)");
    private static final Set<String> UNIT_COLUMNS =
            Set.of("unit_code", "parent_code", "predecessor_code", "successor_code", "authority_code");

    private static final Set<UnitLevel> CLUBS_STAND_IN = Set.of(UnitLevel.COMMUNE, UnitLevel.BRANCH);

    private final Registry registry;
    private final Optional<UnitCode> sender;
    private final Snapshot map;
    private final Supplier<NameResolver> names;

    UnitFixes(LoadedPackage loaded) {
        this.registry = loaded.registry();
        this.map = registry.asOf(loaded.asOf());
        this.sender = loaded.manifest().sender().filter(map::contains);
        NameResolver[] made = new NameResolver[1];
        this.names = () -> {
            if (made[0] == null) {
                made[0] = NameResolver.of(
                        map, registry.hasUnitsOf(BuiltInReference.registry()) ? BuiltInReference.aliases() : List.of());
            }
            return made[0];
        };
    }

    /**
     * The codes that a number is with zeros before it: those of the level of the table below the sender, where there
     * are any, else all that are units.
     */
    Optional<Suggestion> withZeros(String text, Finding finding) {
        List<String> padded = Stream.iterate("0" + text, zeros -> zeros.length() <= MOST_DIGITS, zeros -> "0" + zeros)
                .filter(this::isUnit)
                .filter(code -> !isOfClubs(finding) || wasOfClubs(UnitCode.parse(code)))
                .toList();
        List<String> own = padded.stream()
                .filter(code -> isOwn(UnitCode.parse(code)) && isOfLevel(UnitCode.parse(code), finding))
                .toList();
        return suggested(FixReason.LEADING_ZEROS, own.isEmpty() ? padded : own);
    }

    private static Optional<Suggestion> suggested(FixReason reason, List<String> codes) {
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Suggestion(reason, Confidence.LIKELY, codes));
    }

    boolean isUnit(String text) {
        return Codes.isCode(text) && !registry.versionsOf(UnitCode.parse(text)).isEmpty();
    }

    private boolean isOwn(UnitCode code) {
        return map.contains(code)
                && sender.map(unit -> map.isWithin(code, unit)).orElse(true);
    }

    /** Clubs stand in communes and branches; of other tables any level may be meant. */
    private boolean isOfLevel(UnitCode code, Finding finding) {
        return !isOfClubs(finding) || CLUBS_STAND_IN.contains(map.unit(code).level());
    }

    private boolean wasOfClubs(UnitCode code) {
        return registry.versionsOf(code).stream().anyMatch(version -> CLUBS_STAND_IN.contains(version.level()));
    }

    private static boolean isOfClubs(Finding finding) {
        return Table.CLUBS.tableName().equals(finding.location().table());
    }

    /** The units that the people of the one meant belong to on the day. */
    Optional<Suggestion> successors(Finding finding) {
        UnitCode code = UnitCode.parse(String.valueOf(finding.arguments().get("unit_code")));
        if (!(finding.arguments().get("on") instanceof LocalDate on)) {
            return Optional.empty();
        }
        Optional<LocalDate> last = registry.versionsOf(code).stream()
                .map(UnitVersion::validity)
                .filter(range -> !range.endExclusive().isAfter(on))
                .map(range -> range.endExclusive().minusDays(1))
                .max(LocalDate::compareTo);
        List<Successor> successors =
                last.map(day -> registry.lineage().successors(code, day, on)).orElse(List.of());
        return suggested(
                FixReason.SUCCESSOR,
                successors.stream().map(successor -> successor.code().value()).toList());
    }

    /**
     * The one code that stands beside its name, else the one unit of the sender that a name written for a code fits
     * best, when nothing speaks against it.
     */
    Optional<Suggestion> named(Finding finding) {
        String text = finding.location().value();
        String column = finding.location().column();
        if (text == null || column == null || !UNIT_COLUMNS.contains(column) || text.isBlank()) {
            return Optional.empty();
        }
        List<String> codes = NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(code -> isUnit(code) && isOwn(UnitCode.parse(code)) && isOfLevel(UnitCode.parse(code), finding))
                .distinct()
                .toList();
        if (codes.size() == 1) {
            return suggested(FixReason.UNIT_NAME, codes);
        }
        List<NameResolver.Candidate> own = names.get().resolve(text).candidates().stream()
                .filter(candidate -> isOwn(candidate.unit().code())
                        && isOfLevel(candidate.unit().code(), finding))
                .toList();
        return new NameResolver.Resolution(own)
                .findOnly()
                .flatMap(only -> suggested(
                        FixReason.UNIT_NAME, List.of(only.unit().code().value())));
    }
}
