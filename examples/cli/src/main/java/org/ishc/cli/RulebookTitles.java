package org.ishc.cli;

import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.change.RulebookDiffText;
import org.ishc.core.rulebook.Rulebook;

/** What a rulebook calls its classes, awards and criteria. */
final class RulebookTitles {

    private RulebookTitles() {}

    /** Returns where something stands in a rulebook: in Vietnamese in words, in English its path. */
    static String path(String path, Language language) {
        return language == Language.VI ? RulebookDiffText.path(path, language) : path;
    }

    /** Returns the title of a class, an award or a criterion; its code where it has none. */
    static String of(Rulebook rulebook, ItemCode code, Language language) {
        return rulebook.findClassTitle(code)
                .or(() -> rulebook.findAwardTitle(code))
                .or(() -> rulebook.findCriterionTitle(code))
                .map(title -> title.in(language))
                .orElse(code.value());
    }
}
