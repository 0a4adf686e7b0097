package org.ishc.service.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubHistory;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.ScoreSentences;
import org.ishc.io.report.ScoreJson;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.ishc.service.store.StoredPackage;
import org.ishc.service.user.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The ranking of a period by a shipped rulebook, and on a click where each point of a unit comes from. */
@Controller
final class RankingPage {

    /** How many units the page shows; the JSON has all. */
    private static final int MOST_ROWS = 500;

    private final Packages packages;

    RankingPage(Packages packages) {
        this.packages = packages;
    }

    /**
     * A unit as the page shows it.
     *
     * @param score its score
     * @param name its name on the last day of the period; the code when it has none
     * @param rank its rank; empty where it has none, and in a package that does not speak for everybody
     * @param bar its total as a share of the scale, in whole percent from 0 to 100
     */
    record Row(ScoreCard.UnitScore score, String name, Optional<Integer> rank, Optional<Integer> bar) {}

    /**
     * An award as the page shows it.
     *
     * @param title its code and group
     * @param units their names, the best first
     */
    record Award(String title, List<String> units) {}

    /**
     * What somebody looks at when they ask for a branch of an explanation.
     *
     * @param stored the number of the package
     * @param period the scored period
     * @param rulebook the name of the rulebook
     * @param unit the code of the unit
     */
    record Asking(long stored, String period, String rulebook, String unit) {}

    private record Ranked(LoadedPackage loaded, String rulebookName, ScoreCard card, boolean isWhole) {

        ScoreCard.UnitScore score(String unit) {
            return card.find(new Contestant(unit)).orElseThrow(() -> WrongRequestException.nothing("unit", unit));
        }

        /** Nobody is proposed for an award from one sender's package. */
        List<ScoreCard.AwardList> awards() {
            return isWhole ? card.awards() : List.of();
        }

        String name(String code) {
            return findName(code).orElse(code);
        }

        Optional<String> findName(String code) {
            Snapshot map = loaded.figures().snapshot(Window.of(card.period(), loaded.calendar()));
            return map.findName(UnitCode.parse(code)).or(() -> loaded.clubs()
                    .findHistory(ClubCode.parse(code))
                    .map(ClubHistory::club)
                    .flatMap(Club::name));
        }

        Row row(ScoreCard.UnitScore unit) {
            Optional<Integer> bar = unit.total()
                    .map(total -> total.times(Fraction.HUNDRED)
                            .dividedBy(card.rulebook().scale()))
                    .map(percent -> percent.max(Fraction.ZERO)
                            .min(Fraction.HUNDRED)
                            .floor()
                            .intValue());
            return new Row(unit, name(unit.unit().code()), isWhole ? unit.rank() : Optional.empty(), bar);
        }
    }

    @GetMapping("/ranking")
    String page(
            @RequestParam Optional<String> period,
            @RequestParam("rulebook") Optional<String> rulebookName,
            @RequestParam("package") Optional<Long> id,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<String> branch,
            Viewer viewer,
            @ModelAttribute("say") Wording say,
            Model model) {
        model.addAttribute("offered", packages.offered(viewer));
        model.addAttribute("rulebooks", ShippedRulebooks.names());
        model.addAttribute("period", PackagePages.filled(period).orElse(""));
        model.addAttribute("rulebookName", PackagePages.filled(rulebookName).orElse(""));
        Optional<StoredPackage> chosen = chosen(id, viewer);
        model.addAttribute("stored", chosen.orElse(null));
        Optional<Map<String, Object>> shown =
                chosen.flatMap(storedPackage -> compute(storedPackage, period, rulebookName, ranked -> {
                    Map<String, Object> all = shown(ranked, say);
                    PackagePages.filled(unit)
                            .ifPresent(code ->
                                    explain(all, storedPackage.id(), ranked, code, PackagePages.filled(branch), say));
                    return all;
                }));
        model.addAttribute("ranked", shown.isPresent());
        shown.ifPresent(model::addAllAttributes);
        return "ranking";
    }

    /** One branch of an explanation, for a page that is there already. */
    @GetMapping("/ranking/branch")
    String branch(
            @RequestParam String period,
            @RequestParam("rulebook") String rulebookName,
            @RequestParam("package") long id,
            @RequestParam String unit,
            @RequestParam String branch,
            Viewer viewer,
            @ModelAttribute("say") Wording say,
            Model model) {
        StoredPackage stored = packages.stored(id, viewer);
        ExplanationNode node = compute(
                        stored,
                        Optional.of(period),
                        Optional.of(rulebookName),
                        ranked -> ExplanationNode.branch(ranked.score(unit).explanation(), say, branch))
                .orElseThrow(() -> WrongRequestException.nothing("branch", branch));
        model.addAttribute("node", node);
        model.addAttribute("asking", new Asking(id, period, rulebookName, unit));
        return "branch";
    }

    private static void explain(
            Map<String, Object> shown, long stored, Ranked ranked, String unit, Optional<String> branch, Wording say) {
        ScoreCard.UnitScore score = ranked.score(unit);
        shown.put("explained", ranked.row(score));
        shown.put("asking", new Asking(stored, ranked.card().period().code(), ranked.rulebookName(), unit));
        shown.put("explanation", ExplanationNode.tree(score.explanation(), say, branch));
    }

    private static Map<String, Object> shown(Ranked ranked, Wording say) {
        ScoreCard card = ranked.card();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("card", card);
        shown.put("period", card.period().code());
        shown.put("rulebookName", ranked.rulebookName());
        shown.put("isWhole", ranked.isWhole());
        shown.put(
                "rows", card.units().stream().limit(MOST_ROWS).map(ranked::row).toList());
        shown.put(
                "awards",
                ranked.awards().stream()
                        .map(award -> new Award(
                                say.title(award.award(), card.rulebook().findAwardTitle(award.award()))
                                        + (award.group().isPresent() ? " · " + say.group(award.group()) : ""),
                                award.units().stream()
                                        .map(contestant -> ranked.name(contestant.code()))
                                        .toList()))
                        .toList());
        shown.put(
                "remarks",
                card.findings().stream()
                        .map(scoreFinding -> remark(ranked, scoreFinding, say))
                        .distinct()
                        .toList());
        return shown;
    }

    private static String remark(Ranked ranked, ScoreCard.ScoreFinding finding, Wording say) {
        return finding.unit().map(unit -> ranked.name(unit.code()) + ": ").orElse("")
                + new ScoreSentences(
                                say.language(),
                                ranked.card().rulebook(),
                                ranked.loaded().catalogue(),
                                ranked::findName)
                        .text(finding);
    }

    @GetMapping("/ranking.json")
    ResponseEntity<String> json(
            @RequestParam Optional<String> period,
            @RequestParam("rulebook") Optional<String> rulebookName,
            @RequestParam("package") Optional<Long> id,
            @RequestParam Optional<String> unit,
            Viewer viewer,
            @ModelAttribute("say") Wording say) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        Optional<StoredPackage> chosen = chosen(id, viewer);
        tree.put("package", chosen.map(PackagePages::row).orElse(null));
        if (chosen.isPresent()) {
            compute(chosen.get(), period, rulebookName, ranked -> scores(ranked, PackagePages.filled(unit), say))
                    .ifPresentOrElse(tree::putAll, () -> tree.put("failed", true));
        }
        return PackagePages.json(CanonicalJson.write(tree));
    }

    private static Map<String, Object> scores(Ranked ranked, Optional<String> unit, Wording say) {
        Map<String, Object> scores = new LinkedHashMap<>(ScoreJson.of(ranked.card(), false, say.language()));
        if (!ranked.isWhole()) {
            scores.put("one_sender", true);
            scores.put("awards", List.of());
            scores.put(
                    "units",
                    ((List<?>) scores.getOrDefault("units", List.of()))
                            .stream().map(RankingPage::unranked).toList());
        }
        unit.ifPresent(text -> scores.put(
                "explanation", ScoreJson.explanation(ranked.score(text).explanation(), say.language())));
        return scores;
    }

    private static Object unranked(Object unit) {
        Map<Object, @Nullable Object> without = new LinkedHashMap<>((Map<?, ?>) unit);
        without.put("rank", null);
        return without;
    }

    /**
     * Returns the package asked for, else the one received last of those that stand for a sender; empty when there is
     * none.
     */
    private Optional<StoredPackage> chosen(Optional<Long> id, Viewer viewer) {
        return id.isPresent()
                ? id.map(asked -> packages.stored(asked, viewer))
                : packages.current(viewer).stream().reduce((one, other) -> other.id() > one.id() ? other : one);
    }

    private <T> Optional<T> compute(
            StoredPackage stored, Optional<String> periodText, Optional<String> name, Function<Ranked, T> computed) {
        Optional<Period> asked = PackagePages.filled(periodText).map(Asked::period);
        return packages.compute(stored, loaded -> {
            Period period = asked.orElseGet(() -> usual(loaded));
            String rulebookName = rulebookName(name, period, loaded);
            Rulebook rulebook = rulebook(rulebookName);
            OneSender sender =
                    OneSender.of(stored, loaded, loaded.figures().snapshot(Window.of(period, loaded.calendar())));
            ScoreCard card = Scorer.score(rulebook, loaded.scoring(rulebook, period), Stage.FINAL);
            return computed.apply(new Ranked(loaded, rulebookName, card, sender.isWhole()));
        });
    }

    /** The last period for which something was assessed; the package's own, where nothing was. */
    private static Period usual(LoadedPackage loaded) {
        return loaded.assessments().stream()
                .map(assessment -> assessment.period())
                .max(Period::compareTo)
                .or(() -> loaded.manifest().period())
                .orElseGet(() -> Period.ofYear(loaded.asOf().getYear()));
    }

    private static String rulebookName(Optional<String> asked, Period period, LoadedPackage loaded) {
        LocalDate last = loaded.calendar().lastDay(period);
        return PackagePages.filled(asked).orElseGet(() -> ShippedRulebooks.names().stream()
                .filter(name -> ShippedRulebooks.read(name)
                        .validity()
                        .filter(days -> days.contains(last))
                        .isPresent())
                .findFirst()
                .orElse("default-2023"));
    }

    private static Rulebook rulebook(String name) {
        if (!ShippedRulebooks.names().contains(name)) {
            throw WrongRequestException.value("rulebook", name);
        }
        return ShippedRulebooks.read(name);
    }
}
