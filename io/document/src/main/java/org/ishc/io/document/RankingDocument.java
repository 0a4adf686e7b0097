package org.ishc.io.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Codes;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Notation;
import org.ishc.io.message.ScoreSentences;

/** The ranking (bảng xếp hạng): the units of each group with their points, class and the awards they may get. */
public final class RankingDocument {

    private final LoadedPackage loaded;
    private final ScoreCard card;
    private final Rulebook rulebook;
    private final ScoringData data;
    private final Snapshot map;
    private final Wording wording;

    private RankingDocument(LoadedPackage loaded, Rulebook rulebook, Period period, Wording wording) {
        this.loaded = loaded;
        this.rulebook = rulebook;
        this.data = loaded.scoring(rulebook, period);
        this.card = Scorer.score(rulebook, data, Stage.FINAL);
        this.map = loaded.registry().asOf(loaded.calendar().lastDay(period));
        this.wording = wording;
    }

    /**
     * Returns the document: by the final assessments, on the map of the period's last day. Where nobody has a total it
     * says why.
     *
     * @param rulebook what is scored by
     * @param formalities whose document it is, and who signs it
     */
    public static Printed of(LoadedPackage loaded, Rulebook rulebook, Period period, Formalities formalities) {
        Wording wording = new Wording(formalities.language());
        RankingDocument ranking = new RankingDocument(loaded, rulebook, period, wording);
        Sheet sheet = new Sheet(
                true,
                formalities.head(ranking.map, ranking.map.roots().stream().findFirst()),
                Optional.of(wording.say("ranking.title")),
                Notation.capital(wording.say("ranking.about", "period", period)),
                Optional.empty(),
                ranking.parts(formalities),
                formalities.closing(false));
        return new Printed(
                formalities.language(),
                wording.say("ranking.name", "period", period),
                Optional.of(loaded.asOf()),
                List.of(sheet));
    }

    private List<Part> parts(Formalities formalities) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(
                wording.say("score-sheet.by", "title", wording.title(rulebook), "version", rulebook.version())));
        formalities.decision().ifPresent(decision -> parts.add(new Part.Paragraph(wording.decision(decision))));
        ranked(parts);
        awards().ifPresent(items -> {
            parts.add(new Part.Heading(wording.say("ranking.awards")));
            parts.add(items);
        });
        out(parts);
        parts.add(new Part.Paragraph(wording.say("ranking.council")));
        return parts;
    }

    /** The units that have a total, by group; where there is none, what speaks of the whole score. */
    private void ranked(List<Part> parts) {
        Map<String, List<ScoreCard.UnitScore>> groups = new LinkedHashMap<>();
        for (ScoreCard.UnitScore unit : card.units()) {
            if (unit.status() == ScoreCard.UnitStatus.SCORED) {
                groups.computeIfAbsent(
                                unit.group().map(wording::group).orElseGet(() -> wording.say("group.none")),
                                name -> new ArrayList<>())
                        .add(unit);
            }
        }
        groups.forEach((name, units) -> {
            parts.add(new Part.Heading(Notation.capital(name)));
            parts.add(table(units));
            ties(units).ifPresent(parts::add);
        });
        if (groups.isEmpty()) {
            parts.add(new Part.Paragraph(wording.say("ranking.nobody")));
            ScoreSentences sentences =
                    new ScoreSentences(wording.language(), rulebook, loaded.catalogue(), code -> Optional.of(code)
                            .filter(Codes::isCode)
                            .flatMap(text -> map.findName(UnitCode.parse(text))));
            card.findings().stream()
                    .filter(found -> found.unit().isEmpty())
                    .map(found -> new Part.Paragraph(sentences.text(found)))
                    .forEach(parts::add);
        }
    }

    /** The units that are out of the ranking, those with one reason together. */
    private void out(List<Part> parts) {
        Reasons reasons = new Reasons(wording, card, data);
        Map<String, List<String>> out = new LinkedHashMap<>();
        card.units().stream()
                .filter(unit -> unit.status() != ScoreCard.UnitStatus.SCORED)
                .forEach(unit -> out.computeIfAbsent(reasons.out(unit), reason -> new ArrayList<>())
                        .add(Wording.name(map, unit.unit().code())));
        if (!out.isEmpty()) {
            parts.add(new Part.Heading(wording.say("ranking.out")));
            parts.add(new Part.Items(out.entrySet().stream()
                    .map(reason -> wording.notation().list(reason.getValue()) + ": " + reason.getKey())
                    .toList()));
        }
    }

    private Part.Table table(List<ScoreCard.UnitScore> units) {
        List<Part.Column> columns = new ArrayList<>(
                List.of(Part.Column.marks(wording.say("rank"), 9), Part.Column.words(wording.say("unit"), 26)));
        rulebook.sections()
                .forEach(section ->
                        columns.add(Part.Column.numbers(wording.title(section.code(), section.title()), 13)));
        columns.add(Part.Column.numbers(wording.say("total"), 10));
        columns.add(Part.Column.words(wording.say("class"), 14));
        columns.add(Part.Column.words(wording.say("award"), 16));
        List<Part.Row> rows = new ArrayList<>();
        for (ScoreCard.UnitScore unit : units) {
            List<String> cells = new ArrayList<>(List.of(
                    unit.rank().map(Object::toString).orElse(Notation.NONE),
                    Wording.name(map, unit.unit().code())));
            unit.sections().forEach(score -> cells.add(points(score.points())));
            cells.add(points(unit.total()));
            cells.add(unit.band().map(band -> wording.band(rulebook, band)).orElse(Notation.NONE));
            cells.add(String.join(", ", awards(unit.unit())));
            rows.add(new Part.Row(cells, false));
        }
        return new Part.Table(
                Optional.empty(),
                columns,
                rows,
                List.of(wording.say("rounded", "decimals", rulebook.points().decimals())),
                wording.source(loaded, rulebook));
    }

    private List<String> awards(Contestant unit) {
        return card.awards().stream()
                .filter(award -> award.units().contains(unit))
                .map(award -> wording.award(rulebook, award.award()))
                .toList();
    }

    /** Units of one rank, named for the council. */
    private Optional<Part> ties(List<ScoreCard.UnitScore> units) {
        Map<Integer, List<String>> byRank = new LinkedHashMap<>();
        units.forEach(unit -> unit.rank().ifPresent(rank -> byRank.computeIfAbsent(rank, number -> new ArrayList<>())
                .add(Wording.name(map, unit.unit().code()))));
        List<String> ties = byRank.entrySet().stream()
                .filter(rank -> rank.getValue().size() > 1)
                .map(rank -> wording.say("ranking.tie", "rank", rank.getKey(), "units", rank.getValue()))
                .toList();
        return ties.isEmpty() ? Optional.empty() : Optional.of(new Part.Items(ties));
    }

    private Optional<Part> awards() {
        List<String> items = card.awards().stream()
                .filter(award -> !award.units().isEmpty())
                .map(award -> wording.say(
                        "ranking.award",
                        "award",
                        wording.award(rulebook, award.award())
                                + award.group()
                                        .map(group -> " (" + wording.group(group) + ")")
                                        .orElse(""),
                        "units",
                        award.units().stream()
                                .map(unit -> Wording.name(map, unit.code()))
                                .toList()))
                .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new Part.Items(items));
    }

    private String points(Optional<Fraction> points) {
        return wording.notation().number(points, rulebook.points().decimals());
    }
}
