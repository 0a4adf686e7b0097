package org.ishc.io.message;

import java.util.Optional;
import java.util.function.Function;
import org.ishc.core.base.Codes;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Finding;
import org.ishc.core.rulebook.Ceiling;
import org.ishc.core.rulebook.Exclusion;
import org.ishc.core.rulebook.Rulebook;

/**
 * The sentences of a score's findings for readers, who know units, criteria, classes and indicators by their titles:
 * {@code Data of criterion Clubs founded (A1) are missing}. What has no title is said by its code.
 */
public final class ScoreSentences {

    private static final String AWARDS = "awards/";

    private final Messages messages;
    private final Language language;
    private final Rulebook rulebook;
    private final IndicatorCatalogue catalogue;
    private final Function<String, Optional<String>> names;

    /**
     * Says findings in a language.
     *
     * @param rulebook which was scored by
     * @param catalogue the indicators of the package
     * @param names finds the name of a unit or club that is scored; empty where it has none
     */
    public ScoreSentences(
            Language language,
            Rulebook rulebook,
            IndicatorCatalogue catalogue,
            Function<String, Optional<String>> names) {
        this.messages = Messages.in(language);
        this.language = language;
        this.rulebook = rulebook;
        this.catalogue = catalogue;
        this.names = names;
    }

    /** Returns the sentence of a finding. */
    public String text(ScoreCard.ScoreFinding found) {
        String award = found.finding().code() == EmulationFinding.AWARD_TIE
                ? award(found.path().substring(AWARDS.length()))
                : "";
        return award + messages.text(found.finding(), this::find);
    }

    /** Returns the sentence as {@link Messages#listed} has it. */
    public String listed(ScoreCard.ScoreFinding found) {
        return messages.listed(found.finding().code(), text(found));
    }

    /** Which award nobody is proposed for, which the sentence itself does not say. */
    private String award(String code) {
        return rulebook.findAwardTitle(ItemCode.parse(code))
                        .map(title -> title.in(language) + " (" + code + ")")
                        .orElse(code)
                + ": ";
    }

    private Optional<String> find(Finding finding, String place, String code) {
        if (!Codes.isCode(code)) {
            return Optional.empty();
        }
        return switch (place) {
            case "units", "sender" -> names.apply(code);
            case "indicator" ->
                catalogue.find(IndicatorCode.parse(code)).map(Indicator::titles).map(this::say);
            case "criterion" ->
                rulebook.findCriterionTitle(ItemCode.parse(code)).map(this::say);
            case "code" -> judged(finding, ItemCode.parse(code)).map(this::say);
            default -> Optional.empty();
        };
    }

    private String say(Indicator.Titles titles) {
        return titles.in(language);
    }

    /** The titles of the class, ceiling or exclusion of which nobody knows whether it holds. */
    private Optional<Indicator.Titles> judged(Finding finding, ItemCode code) {
        if (finding.code() == EmulationFinding.CEILING_UNKNOWN) {
            return rulebook.ceilings().stream()
                    .filter(ceiling -> ceiling.code().equals(code))
                    .findFirst()
                    .flatMap(Ceiling::title);
        }
        return finding.code() == EmulationFinding.EXCLUSION_UNKNOWN
                ? rulebook.exclusions().stream()
                        .filter(exclusion -> exclusion.code().equals(code))
                        .findFirst()
                        .flatMap(Exclusion::title)
                : rulebook.findClassTitle(code);
    }
}
