package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.Rulebook;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreText;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.UnitScoring;
import org.ishc.core.explain.Explanation;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.json.CanonicalJson;
import org.ishc.io.message.Messages;
import org.ishc.io.report.ScoreJson;
import org.ishc.io.rulebook.RulebookText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code score PKG --rulebook FILE --period P [--stage FINAL] [--explain]}: scores, ranks, awards. */
@Command(name = "score", description = "Scores the units of a period by a rulebook.")
final class ScoreCommand extends PackageCommand {

  @Option(names = "--rulebook", required = true, description = "the rulebook, YAML or JSON")
  Path rulebookPath = Path.of("");

  @Option(names = "--period", required = true, description = "the scored period")
  String period = "";

  @Option(names = "--stage", description = "SELF, PEER, REVIEW or FINAL", defaultValue = "FINAL")
  String stage = "FINAL";

  @Option(names = "--explain", description = "with the explanation of every point")
  boolean isExplained;

  @Override
  public Integer call() throws IOException {
    Rulebook rulebook = RulebookText.read(rulebookPath);
    UnitLevel level =
        rulebook.level().orElseThrow(() -> new IOException(rulebookPath + ": rulebooks that apply to CLUB are not scored yet"));
    LoadedPackage loaded = load();
    UnitScoring data =
        UnitScoring.of(loaded.figures(), loaded.targets(), loaded.groups(), loaded.assessments(), period(period), level);
    ScoreCard card = Scorer.score(rulebook, data, stage());
    text(isJson() ? CanonicalJson.write(ScoreJson.of(card, isExplained, language())) : table(card));
    boolean isInForce =
        card.findings().stream().noneMatch(finding -> finding.finding().code() == EmulationFinding.NOT_IN_FORCE);
    return isInForce ? ExitCode.DONE : ExitCode.FAILED;
  }

  private Stage stage() {
    try {
      return Stage.valueOf(stage);
    } catch (IllegalArgumentException unknown) {
      throw new UsageException("--stage: '" + stage + "'; allowed are " + List.of(Stage.values()));
    }
  }

  private String table(ScoreCard card) {
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
    StringBuilder text = new StringBuilder(TextTable.of(rows));
    for (ScoreCard.AwardList award : card.awards()) {
      text.append(award.award()).append(award.group().map(group -> " " + group).orElse("")).append(": ").append(award.units()).append('\n');
    }
    for (ScoreCard.ScoreFinding finding : card.findings()) {
      text.append(finding.finding().severity())
          .append("  ")
          .append(finding.finding().code().code())
          .append("  ")
          .append(finding.unit().map(Objects::toString).orElse(""))
          .append("  ")
          .append(finding.path())
          .append("  ")
          .append(Messages.in(language()).text(finding.finding()))
          .append('\n');
    }
    if (isExplained) {
      for (ScoreCard.UnitScore unit : card.units()) {
        text.append('\n').append(unit.unit()).append('\n');
        explain(unit.explanation(), 1, text);
      }
    }
    return text.toString();
  }

  private void explain(Explanation node, int depth, StringBuilder text) {
    text.append("  ".repeat(depth)).append(ScoreText.of(node, language())).append('\n');
    node.children().forEach(child -> explain(child, depth + 1, text));
  }
}
