package org.ishc.io.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubFinding;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.io.edit.CellFixes.Suggestion;
import org.ishc.io.edit.FixProposal.Confidence;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.table.ExchangeFinding;

/** Which unit, club or indicator is meant by a code that names none. */
final class CodeFixes {

    private final UnitFixes unitFixes;
    private final List<String> units;
    private final List<String> clubs;
    private final List<String> indicators;
    private final Map<List<Object>, Optional<Suggestion>> known = new HashMap<>();

    CodeFixes(LoadedPackage loaded) {
        this.unitFixes = new UnitFixes(loaded);
        this.units = loaded.registry().codes().stream().map(UnitCode::value).toList();
        this.clubs =
                loaded.clubs().clubs().stream().map(club -> club.code().value()).toList();
        this.indicators = loaded.catalogue().all().stream()
                .map(indicator -> indicator.code().value())
                .toList();
    }

    /** Finds the code that is meant; the same question is answered once. */
    Optional<Suggestion> find(Finding finding) {
        List<Object> question = List.of(
                finding.code(),
                finding.arguments(),
                String.valueOf(finding.location().table()),
                String.valueOf(finding.location().value()));
        return known.computeIfAbsent(question, values -> look(finding));
    }

    /**
     * Finds the unit that a code names as the form shows it, where a number stands in its place: {@code 00007} for 7.
     *
     * @param shown how the form shows the cell; empty when it holds a text
     */
    Optional<Suggestion> findShown(Finding finding, Optional<String> shown) {
        boolean isOfUnit =
                finding.code() == ReferenceFinding.UNKNOWN_UNIT || finding.code() == ReferenceFinding.UNIT_NOT_VALID;
        return shown.filter(text -> isOfUnit && unitFixes.isUnit(text))
                .map(text -> Suggestion.of(FixReason.LEADING_ZEROS, Confidence.LIKELY, text));
    }

    private Optional<Suggestion> look(Finding finding) {
        if (finding.code() == ExchangeFinding.CODE) {
            return unitFixes.named(finding);
        }
        if (finding.code() == ClubFinding.UNIT_LEVEL) {
            return Optional.ofNullable(finding.location().value())
                    .map(String::strip)
                    .filter(CodeFixes::isNumber)
                    .flatMap(text -> unitFixes.withZeros(text, finding));
        }
        if (!(finding.code() instanceof ReferenceFinding code)) {
            return Optional.empty();
        }
        return switch (code) {
            case UNKNOWN_UNIT -> unit(String.valueOf(finding.arguments().get("unit_code")), finding);
            case UNIT_NOT_VALID -> unitFixes.successors(finding);
            case UNKNOWN_CLUB -> club(String.valueOf(finding.arguments().get("club_code")));
            case UNKNOWN_INDICATOR -> near(String.valueOf(finding.arguments().get("indicator")), indicators);
            case REFUSED -> Optional.empty();
        };
    }

    private Optional<Suggestion> unit(String text, Finding finding) {
        return isNumber(text) ? unitFixes.withZeros(text, finding) : near(text, units);
    }

    /** A club's number without its zeros, or with those that its own code has lost, else a code that is nearly its. */
    private Optional<Suggestion> club(String text) {
        List<String> same = clubs.stream()
                .filter(code ->
                        isNumber(code) && isNumber(text) && withoutZeros(code).equals(withoutZeros(text)))
                .toList();
        return same.size() == 1
                ? Optional.of(Suggestion.of(FixReason.LEADING_ZEROS, Confidence.LIKELY, same.get(0)))
                : near(text, clubs);
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d+");
    }

    private static String withoutZeros(String number) {
        return number.replaceFirst("^0+(?=.)", "");
    }

    /** Letters are guessed, digits never: every number is one digit from another. */
    private static Optional<Suggestion> near(String text, List<String> codes) {
        Optional<String> alike = Nearness.findAlike(text, codes);
        if (alike.isPresent()) {
            return alike.map(code -> Suggestion.of(FixReason.CODE_NEAR, Confidence.LIKELY, code));
        }
        return Nearness.findNear(
                        text,
                        codes.stream()
                                .filter(code -> digits(code).equals(digits(text)))
                                .toList())
                .map(code -> Suggestion.of(FixReason.CODE_NEAR, Confidence.LIKELY, code));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
