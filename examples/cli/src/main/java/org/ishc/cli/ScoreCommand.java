package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreText;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.StageDifferences;
import org.ishc.core.emulation.change.Margins;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Messages;
import org.ishc.io.message.ScoreSentences;
import org.ishc.io.report.ScoreJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code score PKG --rulebook FILE --period P [--stage FINAL] [--explain] [--compare STAGE] [--margin CRITERION]
 * [--known DATE]}: scores, ranks, awards.
 */
@Command(name = "score", description = "Scores the units of a period by a rulebook.")
final class ScoreCommand extends PackageCommand {

    @Option(names = "--rulebook", required = true, description = "the rulebook, YAML, JSON or a workbook")
    Path rulebookPath = Path.of("");

    @Option(names = "--period", required = true, description = "the scored period")
    String period = "";

    @Option(names = "--stage", description = "SELF, PEER, REVIEW or FINAL", defaultValue = "FINAL")
    String stage = "FINAL";

    @Option(names = "--explain", description = "with the explanation of every point")
    boolean isExplained;

    @Option(names = "--compare", description = "with the differences to this stage")
    @Nullable
    String compare;

    @Option(
            names = "--margin",
            description = "with the least increase of this criterion's indicator that gives a better class")
    @Nullable
    String margin;

    @Mixin
    KnownOption known = new KnownOption();

    @Mixin
    IndicatorsOption further = new IndicatorsOption();

    @Override
    Optional<IndicatorsOption> indicatorsOption() {
        return Optional.of(further);
    }

    @Override
    public Integer call() throws IOException {
        Rulebook rulebook = RulebookFile.read(rulebookPath);
        LoadedPackage loaded = known.of(load());
        ScoringData data = loaded.scoring(rulebook, period(period));
        ScoreCard card = Scorer.score(rulebook, data, stage(stage));
        Optional<List<StageDifferences.Difference>> differences = Optional.ofNullable(compare)
                .map(ToolCommand::stage)
                .map(other -> StageDifferences.between(card, Scorer.score(rulebook, data, other), data));
        Optional<List<Margins.Margin>> margins = Optional.ofNullable(margin)
                .map(name -> Margins.of(rulebook, criterion(rulebook, name), data, stage(stage), loaded.catalogue()));
        if (isJson()) {
            json(tree(card, differences, margins));
        } else {
            text(readable(card, sentences(loaded, card), names(loaded, card), differences, margins));
        }
        boolean isInForce = card.findings().stream()
                .noneMatch(finding -> finding.finding().code() == EmulationFinding.NOT_IN_FORCE);
        return isInForce ? ExitCode.DONE : ExitCode.FAILED;
    }

    private Map<String, @Nullable Object> tree(
            ScoreCard card,
            Optional<List<StageDifferences.Difference>> differences,
            Optional<List<Margins.Margin>> margins) {
        Map<String, @Nullable Object> tree = ScoreJson.of(card, isExplained, language());
        differences.ifPresent(list -> tree.put(
                "differences", ScoreJson.differences(list, card.rulebook().points())));
        margins.ifPresent(given -> tree.put("margins", ScoreJson.margins(given)));
        return tree;
    }

    private static ItemCode criterion(Rulebook rulebook, String text) {
        List<ItemCode> codes = rulebook.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .map(Rulebook.Criterion::code)
                .toList();
        return codes.stream()
                .filter(code -> code.value().equals(text))
                .findFirst()
                .orElseThrow(() -> UsageException.of("--margin", text, codes));
    }

    private ScoreSentences sentences(LoadedPackage loaded, ScoreCard card) {
        TableWords.Named names = names(loaded, card);
        return new ScoreSentences(
                language(), card.rulebook(), loaded.catalogue(), code -> names.find("unit_code", code));
    }

    private String readable(
            ScoreCard card,
            ScoreSentences sentences,
            TableWords.Named names,
            Optional<List<StageDifferences.Difference>> differences,
            Optional<List<Margins.Margin>> margins) {
        StringBuilder text = new StringBuilder(table(rows(card), names));
        for (ScoreCard.AwardList award : card.awards()) {
            text.append(title(card, award.award()))
                    .append(award.group()
                            .map(group -> new TableWords(language(), names, Set.of()).inGroup(group))
                            .orElse(""))
                    .append(": ")
                    .append(TableWords.units(
                            award.units(), names, language(), language().say("không có", "nobody")))
                    .append('\n');
        }
        card.findings().forEach(finding -> append(finding, sentences, names, text));
        differences.ifPresent(list ->
                text.append(table(ScoreJson.differences(list, card.rulebook().points()), names)));
        margins.ifPresent(given -> text.append(table(ScoreJson.margins(given), names)));
        if (isExplained) {
            for (ScoreCard.UnitScore unit : card.units()) {
                text.append('\n')
                        .append(TableWords.units(List.of(unit.unit()), names, language(), ""))
                        .append('\n');
                explain(unit.explanation(), 1, text);
            }
        }
        return text.toString();
    }

    private static List<Map<String, @Nullable Object>> rows(ScoreCard card) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (ScoreCard.UnitScore unit : card.units()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("group", unit.group().orElse(null));
            row.put("rank", unit.rank().orElse(null));
            row.put("unit_code", unit.unit().code());
            row.put("total", unit.total().map(card.rulebook().points()::write).orElse(null));
            row.put("class", unit.band().map(ItemCode::value).orElse(null));
            row.put("status", unit.status().name());
            rows.add(row);
        }
        return rows;
    }

    private void append(
            ScoreCard.ScoreFinding finding, ScoreSentences sentences, TableWords.Named names, StringBuilder text) {
        text.append(Messages.in(language())
                        .text("report.severity." + finding.finding().severity()))
                .append("  ")
                .append(Messages.in(language()).listedUnder(finding.finding().code(), "  "))
                .append(finding.unit()
                        .map(unit -> TableWords.units(List.of(unit), names, language(), ""))
                        .orElse(""))
                .append("  ")
                .append(RulebookTitles.path(finding.path(), language()))
                .append("  ")
                .append(sentences.listed(finding))
                .append('\n');
    }

    private String title(ScoreCard card, ItemCode code) {
        return language() == Language.VI ? RulebookTitles.of(card.rulebook(), code, Language.VI) : code.value();
    }

    /** Names of units and clubs on the period's last day; titles of classes and criteria. */
    private static TableWords.Named names(LoadedPackage loaded, ScoreCard card) {
        Snapshot map = loaded.registry().asOf(loaded.calendar().lastDay(card.period()));
        TableWords.Named names = names(loaded, map);
        return (column, code) -> column.equals("class") || column.equals("criterion")
                ? Optional.of(RulebookTitles.of(card.rulebook(), ItemCode.parse(code), Language.VI))
                : names.find(column, code);
    }

    private void explain(ScoreTrace node, int depth, StringBuilder text) {
        text.append("  ".repeat(depth)).append(ScoreText.of(node, language())).append('\n');
        node.children().forEach(child -> explain(child, depth + 1, text));
    }
}
