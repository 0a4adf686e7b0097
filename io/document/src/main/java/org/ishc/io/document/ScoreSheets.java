package org.ishc.io.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.rulebook.Reads;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Labels;
import org.ishc.io.message.Notation;

/** Score sheets (phiếu chấm điểm): what each unit got for each criterion at each stage, on what evidence, and why. */
public final class ScoreSheets {

    private final LoadedPackage loaded;
    private final Rulebook rulebook;
    private final Period period;
    private final Formalities formalities;
    private final Wording wording;
    private final ScoringData data;
    private final Snapshot map;
    private final Map<Stage, ScoreCard> cards = new EnumMap<>(Stage.class);
    private final ScoreCard last;
    private final Reasons reasons;

    private ScoreSheets(LoadedPackage loaded, Rulebook rulebook, Period period, Formalities formalities) {
        this.loaded = loaded;
        this.rulebook = rulebook;
        this.period = period;
        this.formalities = formalities;
        this.wording = new Wording(formalities.language());
        this.data = loaded.scoring(rulebook, period);
        this.map = loaded.registry().asOf(loaded.calendar().lastDay(period));
        this.last = Scorer.score(rulebook, data, Stage.FINAL);
        for (Stage stage : Stage.values()) {
            if (hasFacts(stage)) {
                cards.put(stage, stage == Stage.FINAL ? last : Scorer.score(rulebook, data, stage));
            }
        }
        if (cards.isEmpty()) {
            cards.put(Stage.FINAL, last);
        }
        this.reasons = new Reasons(wording, last, data);
    }

    /**
     * Returns a sheet for each unit.
     *
     * @param units the units, or none for all that are scored, by code
     * @throws IllegalArgumentException when a unit is not scored, or nothing is, since the rulebook is not in force
     */
    public static Printed of(
            LoadedPackage loaded, Rulebook rulebook, Period period, List<String> units, Formalities formalities) {
        ScoreSheets sheets = new ScoreSheets(loaded, rulebook, period, formalities);
        return new Printed(
                formalities.language(),
                sheets.wording.say("score-sheet.name", "period", period),
                Optional.of(loaded.asOf()),
                sheets.scored(units).stream().map(sheets::sheet).toList());
    }

    private boolean hasFacts(Stage stage) {
        return loaded.assessments().stream()
                .anyMatch(fact -> fact.stage() == stage
                        && fact.period().equals(period)
                        && fact.value().isPresent());
    }

    private List<ScoreCard.UnitScore> scored(List<String> units) {
        if (units.isEmpty()) {
            return last.units().stream()
                    .sorted(Comparator.comparing(ScoreCard.UnitScore::unit))
                    .toList();
        }
        return units.stream()
                .map(code -> last.find(new Contestant(code))
                        .orElseThrow(() -> new IllegalArgumentException("unit: '" + code
                                + "'; allowed are the units that are scored: "
                                + last.units().stream()
                                        .map(unit -> unit.unit().code())
                                        .sorted()
                                        .limit(70)
                                        .toList())))
                .toList();
    }

    private Sheet sheet(ScoreCard.UnitScore unit) {
        UnitCode code = UnitCode.parse(unit.unit().code());
        boolean isUnit = rulebook.level().isPresent() && map.contains(code);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(
                wording.say("score-sheet.by", "title", wording.title(rulebook), "version", rulebook.version())));
        formalities.decision().ifPresent(decision -> parts.add(new Part.Paragraph(wording.decision(decision))));
        parts.add(table(unit));
        parts.add(new Part.Paragraph(outcome(unit)));
        List<String> why = reasons.of(unit);
        if (!why.isEmpty()) {
            parts.add(new Part.Heading(wording.say("score-sheet.reasons")));
            parts.add(new Part.Items(why));
        }
        return new Sheet(
                true,
                formalities.head(
                        map, isUnit ? Optional.of(code) : map.roots().stream().findFirst()),
                Optional.of(wording.say("score-sheet.title")),
                Notation.capital(wording.say(
                        "score-sheet.about",
                        "period",
                        period,
                        "unit",
                        Wording.name(map, unit.unit().code()))),
                Optional.empty(),
                parts,
                formalities.closing(false));
    }

    /** What became of the unit: its class and rank, or why it has none. */
    private String outcome(ScoreCard.UnitScore unit) {
        if (unit.status() != ScoreCard.UnitStatus.SCORED) {
            return reasons.out(unit);
        }
        return wording.say(
                "score-sheet.outcome",
                "total",
                points(unit.total()),
                "class",
                unit.band().map(band -> wording.band(rulebook, band)).orElseGet(() -> wording.say("class.none")),
                "rank",
                unit.rank().map(Object::toString).orElse(Notation.NONE),
                "group",
                unit.group().map(wording::group).orElseGet(() -> wording.say("group.none")));
    }

    private Part.Table table(ScoreCard.UnitScore unit) {
        List<Part.Column> columns = new ArrayList<>(List.of(
                Part.Column.marks(wording.say("number.short"), 5),
                Part.Column.words(wording.say("criterion"), 34),
                Part.Column.numbers(wording.say("max"), 8)));
        cards.keySet()
                .forEach(stage ->
                        columns.add(Part.Column.numbers(Notation.capital(Labels.of(stage, wording.language())), 8)));
        columns.add(Part.Column.words(wording.say("evidence"), 18));
        columns.add(Part.Column.words(wording.say("reason"), 18));
        return new Part.Table(
                Optional.empty(),
                columns,
                rows(unit),
                List.of(wording.say("rounded", "decimals", rulebook.points().decimals())),
                wording.source(loaded, rulebook));
    }

    /** Section by section with its criteria, the total last. */
    private List<Part.Row> rows(ScoreCard.UnitScore unit) {
        List<Part.Row> rows = new ArrayList<>();
        int at = 0;
        for (int s = 0; s < rulebook.sections().size(); s++) {
            Rulebook.Section section = rulebook.sections().get(s);
            int place = s;
            rows.add(row(
                    section.code().value(),
                    wording.title(section.code(), section.title()),
                    points(Optional.of(section.max())),
                    each(unit, score -> score.sections().get(place).points()),
                    "",
                    "",
                    true));
            for (Rulebook.Criterion criterion : section.criteria()) {
                int index = at++;
                Optional<Assessment> fact = fact(unit, criterion);
                rows.add(row(
                        criterion.code().value(),
                        wording.title(criterion.code(), criterion.title()),
                        points(Optional.of(criterion.max())),
                        each(unit, score -> score.criteria().get(index).points()),
                        fact.flatMap(Assessment::evidence).orElse(""),
                        fact.flatMap(Assessment::reason).orElse(""),
                        false));
            }
        }
        rows.add(row(
                "",
                wording.say("total"),
                points(rulebook.totalMax().or(() -> Optional.of(rulebook.scale()))),
                each(unit, ScoreCard.UnitScore::total),
                "",
                "",
                true));
        return rows;
    }

    private interface Reading {
        Optional<Fraction> of(ScoreCard.UnitScore unit);
    }

    /** The points at each stage. */
    private List<String> each(ScoreCard.UnitScore unit, Reading reading) {
        return cards.values().stream()
                .map(card -> points(card.find(unit.unit()).flatMap(reading::of)))
                .toList();
    }

    private static Part.Row row(
            String code,
            String title,
            String max,
            List<String> points,
            String evidence,
            String reason,
            boolean isStrong) {
        List<String> cells = new ArrayList<>(List.of(code, title, max));
        cells.addAll(points);
        cells.add(evidence);
        cells.add(reason);
        return new Part.Row(cells, isStrong);
    }

    /** The first fact that a criterion reads and somebody entered, from the latest stage. */
    private Optional<Assessment> fact(ScoreCard.UnitScore unit, Rulebook.Criterion criterion) {
        return Reads.of(criterion)
                .flatMap(site -> site.inputs().fact().stream())
                .flatMap(code -> data.fact(unit.unit(), code, Stage.FINAL).stream())
                .findFirst();
    }

    private String points(Optional<Fraction> points) {
        return wording.notation().number(points, rulebook.points().decimals());
    }
}
