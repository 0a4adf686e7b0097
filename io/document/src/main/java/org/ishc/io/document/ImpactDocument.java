package org.ishc.io.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.ishc.core.emulation.change.RulebookDiff;
import org.ishc.core.emulation.change.RulebookDiffText;
import org.ishc.core.emulation.change.RulebookEdits;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Notation;
import org.ishc.io.rulebook.RuleTestText;

/** The proposal to change a rulebook (tờ trình): what is changed, who moves and why, and what was tested. */
public final class ImpactDocument {

    private final LoadedPackage loaded;
    private final Rulebook baseline;
    private final Rulebook changed;
    private final Impact impact;
    private final Snapshot map;
    private final Wording wording;

    private ImpactDocument(LoadedPackage loaded, Period period, Rulebook baseline, Rulebook changed, Wording wording) {
        this.loaded = loaded;
        this.baseline = baseline;
        this.changed = changed;
        this.impact = Impact.of(baseline, changed, loaded.scoring(baseline, period), Stage.FINAL);
        this.map = loaded.registry().asOf(loaded.calendar().lastDay(period));
        this.wording = wording;
    }

    /**
     * Returns the document.
     *
     * @param baseline the rulebook as it is
     * @param changed the rulebook as it would be, of the same level
     * @param differences what the rulebooks say otherwise
     * @param tests what came of the tests of the changed rulebook; empty when none were run
     */
    public static Printed of(
            LoadedPackage loaded,
            Period period,
            Rulebook baseline,
            Rulebook changed,
            List<RulebookDiff.Difference> differences,
            Optional<List<RuleTestSuite.Result>> tests,
            Formalities formalities) {
        Wording wording = new Wording(formalities.language());
        ImpactDocument document = new ImpactDocument(loaded, period, baseline, changed, wording);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(wording.say(
                "impact.intro",
                "title",
                wording.title(changed),
                "from",
                baseline.version(),
                "to",
                changed.version(),
                "period",
                period)));
        document.changes(parts, differences);
        document.moves(parts);
        document.shares(parts);
        document.classes(parts);
        tests.ifPresent(results -> document.tests(parts, results));
        parts.add(new Part.Paragraph(wording.say("impact.end")));
        Sheet sheet = new Sheet(
                false,
                formalities.head(document.map, document.map.roots().stream().findFirst()),
                Optional.of(wording.say("impact.title")),
                wording.say("impact.about", "period", period),
                Optional.of(wording.say("impact.to")),
                parts,
                formalities.closing(true));
        return new Printed(
                formalities.language(), wording.say("impact.name"), Optional.of(loaded.asOf()), List.of(sheet));
    }

    private void changes(List<Part> parts, List<RulebookDiff.Difference> differences) {
        parts.add(new Part.Heading(wording.say("impact.changes")));
        parts.add(
                differences.isEmpty()
                        ? new Part.Paragraph(wording.say("impact.changes.none"))
                        : new Part.Items(differences.stream()
                                .map(difference ->
                                        RulebookDiffText.of(difference, baseline, changed, wording.language()) + ".")
                                .toList()));
    }

    private void moves(List<Part> parts) {
        parts.add(new Part.Heading(wording.say("impact.moves")));
        long up = impact.units().stream().filter(unit -> change(unit) < 0).count();
        long down = impact.units().stream().filter(unit -> change(unit) > 0).count();
        long classes = impact.units().stream()
                .filter(unit -> !unit.before().band().equals(unit.after().band()))
                .count();
        parts.add(new Part.Paragraph(wording.say(
                "impact.summary",
                "units",
                impact.units().size(),
                "up",
                up,
                "down",
                down,
                "pairs",
                impact.inversions(),
                "classes",
                classes)));
        List<Impact.Unit> scored = impact.units().stream()
                .filter(unit -> unit.before().total().isPresent()
                        || unit.after().total().isPresent())
                .toList();
        int unscored = impact.units().size() - scored.size();
        if (unscored > 0) {
            parts.add(new Part.Paragraph(wording.say("impact.unscored", "units", unscored)));
        }
        if (!scored.isEmpty()) {
            parts.add(table(scored));
        }
    }

    private Part table(List<Impact.Unit> scored) {
        int decimals = changed.points().decimals();
        List<Part.Row> rows = new ArrayList<>();
        for (Impact.Unit unit : scored) {
            rows.add(Part.Row.of(
                    name(unit.before().unit()),
                    wording.notation().number(unit.before().total(), decimals),
                    wording.notation().number(unit.after().total(), decimals),
                    difference(unit, decimals),
                    Notation.change(
                            unit.before().rank().map(Object::toString),
                            unit.after().rank().map(Object::toString)),
                    Notation.change(
                            unit.before().band().map(this::band),
                            unit.after().band().map(this::band))));
        }
        return new Part.Table(
                Optional.empty(),
                List.of(
                        Part.Column.words(wording.say("unit"), 30),
                        Part.Column.numbers(wording.say("total.before"), 12),
                        Part.Column.numbers(wording.say("total.after"), 12),
                        Part.Column.numbers(wording.say("difference"), 12),
                        Part.Column.marks(wording.say("rank"), 12),
                        Part.Column.words(wording.say("class"), 22)),
                rows,
                List.of(wording.say("rounded", "decimals", decimals)),
                source());
    }

    private String source() {
        return wording.source(loaded, baseline) + " "
                + wording.say("source.changed", "version", changed.version(), "digest", changed.digest());
    }

    private static int change(Impact.Unit unit) {
        return unit.before().rank().isPresent() && unit.after().rank().isPresent()
                ? unit.after().rank().get().compareTo(unit.before().rank().get())
                : 0;
    }

    private String difference(Impact.Unit unit, int decimals) {
        return unit.before()
                .total()
                .flatMap(before -> unit.after().total().map(after -> after.minus(before)))
                .map(value -> signed(value, decimals))
                .orElse(Notation.NONE);
    }

    private String signed(Fraction points, int decimals) {
        return (points.signum() > 0 ? "+" : "") + wording.notation().number(points, decimals);
    }

    private String name(Contestant unit) {
        return Wording.name(map, unit.code());
    }

    private String band(ItemCode code) {
        return wording.title(code, changed.findClassTitle(code).or(() -> baseline.findClassTitle(code)));
    }

    /** What each edit gives and takes, added up over all units. */
    private void shares(List<Part> parts) {
        parts.add(new Part.Heading(wording.say("impact.shares")));
        List<Part.Row> rows = new ArrayList<>();
        for (RulebookEdits.Edit edit : impact.edits()) {
            List<Impact.Unit> moved = impact.units().stream()
                    .filter(unit -> share(unit, edit)
                            .filter(value -> value.signum() != 0)
                            .isPresent())
                    .toList();
            Fraction least = bound(moved, edit, true);
            Fraction most = bound(moved, edit, false);
            rows.add(Part.Row.of(
                    title(edit),
                    wording.notation().number(moved.size()),
                    moved.isEmpty() ? Notation.NONE : signed(least, 2),
                    moved.isEmpty() ? Notation.NONE : signed(most, 2)));
        }
        if (rows.isEmpty()
                || impact.units().stream().allMatch(unit -> unit.attribution().isEmpty())) {
            parts.add(new Part.Paragraph(wording.say("impact.shares.none")));
            return;
        }
        parts.add(new Part.Table(
                Optional.empty(),
                List.of(
                        Part.Column.words(wording.say("edit"), 52),
                        Part.Column.numbers(wording.say("units"), 16),
                        Part.Column.numbers(wording.say("least"), 16),
                        Part.Column.numbers(wording.say("most"), 16)),
                rows,
                List.of(wording.say("rounded", "decimals", 2)),
                source()));
    }

    private static Fraction bound(List<Impact.Unit> units, RulebookEdits.Edit edit, boolean isLeast) {
        return units.stream()
                .flatMap(unit -> share(unit, edit).stream())
                .reduce((one, other) -> isLeast ? one.min(other) : one.max(other))
                .orElse(Fraction.ZERO);
    }

    private static Optional<Fraction> share(Impact.Unit unit, RulebookEdits.Edit edit) {
        return unit.attribution().flatMap(shares -> shares.stream()
                .filter(share -> share.edit().equals(edit))
                .map(Impact.Share::points)
                .findFirst());
    }

    /** An edit by the title of its criterion or section. */
    private String title(RulebookEdits.Edit edit) {
        if (edit.path().equals(RulebookEdits.WHOLE)) {
            return wording.say("edit.whole");
        }
        for (Rulebook rulebook : List.of(changed, baseline)) {
            for (Rulebook.Section section : rulebook.sections()) {
                for (Rulebook.Criterion criterion : section.criteria()) {
                    if (edit.path().equals(criterion.path())) {
                        return criterion.code() + " " + wording.title(criterion.code(), criterion.title());
                    }
                }
                if (edit.path().startsWith(section.path()) && !edit.path().contains("/criteria/")) {
                    return section.code() + " " + wording.title(section.code(), section.title());
                }
            }
        }
        return edit.path();
    }

    private void classes(List<Part> parts) {
        List<String> items = new ArrayList<>();
        impact.classes().forEach(moves -> move(band(moves.band()), moves.enters(), moves.leaves(), items));
        impact.awards()
                .forEach(moves -> move(
                        award(moves.award())
                                + moves.group()
                                        .map(group -> " (" + wording.group(group) + ")")
                                        .orElse(""),
                        moves.enters(),
                        moves.leaves(),
                        items));
        parts.add(new Part.Heading(wording.say("impact.classes")));
        parts.add(items.isEmpty() ? new Part.Paragraph(wording.say("impact.classes.none")) : new Part.Items(items));
    }

    private String award(ItemCode code) {
        return wording.title(code, changed.findAwardTitle(code).or(() -> baseline.findAwardTitle(code)));
    }

    private void move(String title, List<Contestant> enters, List<Contestant> leaves, List<String> items) {
        if (!enters.isEmpty()) {
            items.add(wording.say(
                    "impact.enters",
                    "title",
                    title,
                    "units",
                    enters.stream().map(this::name).toList()));
        }
        if (!leaves.isEmpty()) {
            items.add(wording.say(
                    "impact.leaves",
                    "title",
                    title,
                    "units",
                    leaves.stream().map(this::name).toList()));
        }
    }

    private void tests(List<Part> parts, List<RuleTestSuite.Result> results) {
        long passed = results.stream().filter(RuleTestSuite.Result::isPassed).count();
        parts.add(new Part.Heading(wording.say("impact.tests")));
        parts.add(new Part.Paragraph(wording.say("impact.tests.summary", "passed", passed, "all", results.size())));
        List<String> items = new ArrayList<>();
        for (RuleTestSuite.Result result : results) {
            items.add(wording.say(
                            result.isPassed() ? "impact.tests.passed" : "impact.tests.failed", "name", result.name())
                    + String.join("; ", RuleTestText.of(result, changed.points(), wording.language())));
        }
        if (!items.isEmpty()) {
            parts.add(new Part.Items(items));
        }
    }
}
