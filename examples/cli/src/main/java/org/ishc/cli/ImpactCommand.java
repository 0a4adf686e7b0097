package org.ishc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.emulation.change.RulebookDiff;
import org.ishc.core.emulation.change.RulebookEdits;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Labels;
import org.ishc.io.message.Notation;
import org.ishc.io.report.ImpactJson;
import org.ishc.io.report.ImpactReport;
import org.ishc.io.report.PastImpact;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code impact PKG --baseline R1 --changed R2 --period P [--stage FINAL] [--also PERIOD=PKG]… [--report FILE]}: what a
 * change of the rules does, before it is signed.
 */
@Command(name = "impact", description = "Shows what a change of the rulebook does to a period that is known.")
final class ImpactCommand extends PackageCommand {

    @Option(names = "--baseline", required = true, description = "the rulebook as it is")
    Path baselinePath = Path.of("");

    @Option(names = "--changed", required = true, description = "the rulebook as it would be")
    Path changedPath = Path.of("");

    @Option(names = "--period", required = true, description = "the scored period")
    String period = "";

    @Option(names = "--stage", description = "SELF, PEER, REVIEW or FINAL", defaultValue = "FINAL")
    String stage = "FINAL";

    @Option(names = "--also", description = "for the page: a further past period and its package")
    Map<String, Path> others = new LinkedHashMap<>();

    @Option(names = "--report", description = "where to write the page for whoever signs the change")
    @Nullable
    Path reportPath;

    @Mixin
    IndicatorsOption further = new IndicatorsOption();

    @Override
    Optional<IndicatorsOption> indicatorsOption() {
        return Optional.of(further);
    }

    @Override
    public Integer call() throws IOException {
        Rulebook baseline = RulebookFile.read(baselinePath);
        Rulebook changed = RulebookFile.read(changedPath);
        checkSameLevel(baselinePath, baseline, changedPath, changed);
        LoadedPackage loaded = load();
        Impact impact = Impact.of(baseline, changed, loaded.scoring(baseline, period(period)), stage(stage));
        if (reportPath != null) {
            List<PastImpact> pasts = new ArrayList<>(List.of(past(loaded, impact)));
            for (Map.Entry<String, Path> other : others.entrySet()) {
                LoadedPackage then = load(other.getValue());
                pasts.add(past(
                        then,
                        Impact.of(baseline, changed, then.scoring(baseline, period(other.getKey())), stage(stage))));
            }
            List<RulebookDiff.Difference> differences =
                    RulebookDiff.between(RulebookFile.parse(baselinePath), RulebookFile.parse(changedPath));
            Files.writeString(reportPath, ImpactReport.of(differences, pasts).html(), StandardCharsets.UTF_8);
        }
        text(
                isJson()
                        ? CanonicalJson.write(ImpactJson.of(impact))
                        : readable(
                                impact,
                                names(
                                        loaded,
                                        loaded.registry().asOf(loaded.calendar().lastDay(period(period))))));
        return ExitCode.DONE;
    }

    /** Refuses rulebooks of which one scores other units than the other. */
    static void checkSameLevel(Path baselinePath, Rulebook baseline, Path changedPath, Rulebook changed)
            throws IOException {
        if (!baseline.level().equals(changed.level())) {
            throw new UnfitFileException(
                    changedPath + ": cấp được chấm khác với " + baselinePath + "; hai bảng chấm điểm phải cùng một cấp",
                    changedPath + ": applies_to differs from that of " + baselinePath
                            + "; both must apply to the same level");
        }
    }

    private static PastImpact past(LoadedPackage loaded, Impact impact) {
        Snapshot map =
                loaded.registry().asOf(loaded.calendar().lastDay(impact.after().period()));
        return new PastImpact(impact, code -> map.findName(UnitCode.parse(code)).orElse(code));
    }

    private String readable(Impact impact, TableWords.Named names) {
        StringBuilder text = new StringBuilder();
        impact.edits().forEach(edit -> text.append(said(edit.kind()))
                .append("  ")
                .append(RulebookTitles.path(edit.path(), language()))
                .append('\n'));
        text.append(table(impact.units().stream().map(unit -> row(impact, unit)).toList(), names))
                .append(language().say("Số cặp đơn vị đổi thứ hạng: ", "inversions  "))
                .append(impact.inversions())
                .append('\n');
        for (Impact.ClassMoves moves : impact.classes()) {
            text.append(title(impact.after().rulebook(), moves.band()))
                    .append(moved(moves.enters(), moves.leaves(), names))
                    .append('\n');
        }
        for (Impact.AwardMoves moves : impact.awards()) {
            text.append(title(impact.after().rulebook(), moves.award()))
                    .append(moves.group()
                            .map(group -> new TableWords(language(), names, Set.of()).inGroup(group))
                            .orElse(""))
                    .append(moved(moves.enters(), moves.leaves(), names))
                    .append('\n');
        }
        return text.toString();
    }

    private Map<String, @Nullable Object> row(Impact impact, Impact.Unit unit) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("unit_code", unit.before().unit().code());
        row.put(
                "total",
                Notation.change(
                        unit.before()
                                .total()
                                .map(impact.before().rulebook().points()::write)
                                .map(this::decimal),
                        unit.after()
                                .total()
                                .map(impact.after().rulebook().points()::write)
                                .map(this::decimal)));
        row.put(
                "class",
                Notation.change(
                        unit.before().band().map(band -> title(impact.before().rulebook(), band)),
                        unit.after().band().map(band -> title(impact.after().rulebook(), band))));
        row.put(
                "rank",
                Notation.change(
                        unit.before().rank().map(Objects::toString),
                        unit.after().rank().map(Objects::toString)));
        unit.attribution()
                .ifPresent(shares -> shares.forEach(
                        share -> row.put(share.edit().path().replaceAll(".*/", ""), decimal(signed(share.points())))));
        return row;
    }

    /** Kinds of changes are said in words; English data words are words. */
    private String said(RulebookEdits.Kind kind) {
        return language() == Language.VI ? Notation.capital(Labels.of(kind, Language.VI)) : kind.name();
    }

    private String moved(List<Contestant> enters, List<Contestant> leaves, TableWords.Named names) {
        return language().say("  vào: ", "  in: ")
                + TableWords.units(enters, names, language(), Notation.NONE)
                + language().say("  ra: ", "  out: ")
                + TableWords.units(leaves, names, language(), Notation.NONE);
    }

    private String decimal(String plain) {
        return language() == Language.VI ? language().decimal(plain) : plain;
    }

    /** The title of a class or award, in Vietnamese; its code in English tables. */
    private String title(Rulebook rulebook, ItemCode code) {
        return language() == Language.VI ? RulebookTitles.of(rulebook, code, Language.VI) : code.value();
    }

    private static String signed(Fraction points) {
        return (points.signum() > 0 ? "+" : "") + points.toDecimal(2);
    }
}
