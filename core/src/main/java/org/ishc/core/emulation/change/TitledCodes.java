package org.ishc.core.emulation.change;

import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Codes;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.figure.Indicator;
import org.ishc.core.rulebook.Rulebook;

/** What a rulebook calls the classes, awards, sections and criteria that it names by their codes. */
final class TitledCodes {

    private final Optional<Rulebook> rulebook;
    private final Language language;

    TitledCodes(Optional<Rulebook> rulebook, Language language) {
        this.rulebook = rulebook;
        this.language = language;
    }

    /**
     * Finds the title of what a text names, with the code in brackets.
     *
     * @param key under which the text stands: whether it is the code of a class, an award or a criterion
     */
    Optional<String> find(String key, String text) {
        return rulebook.filter(given -> Codes.isCode(text))
                .flatMap(given -> titles(given, key, ItemCode.parse(text)))
                .map(titles -> "“" + titles.in(language) + "” (" + text + ")");
    }

    private static Optional<Indicator.Titles> titles(Rulebook rulebook, String key, ItemCode code) {
        return switch (key) {
            case "at_most", "at_least", "classes" -> rulebook.findClassTitle(code);
            case "unless", "awards" -> rulebook.findAwardTitle(code);
            case "ties", "points", "share" -> parts(rulebook, code);
            default -> Optional.empty();
        };
    }

    private static Optional<Indicator.Titles> parts(Rulebook rulebook, ItemCode code) {
        return rulebook.sections().stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section)
                                .filter(given -> given.code().equals(code))
                                .map(Rulebook.Section::title),
                        section.criteria().stream()
                                .filter(criterion -> criterion.code().equals(code))
                                .map(Rulebook.Criterion::title)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
