package org.ishc.core.emulation.change;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
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

    /** What has a title, with the keys of a rulebook that name it by its code. */
    private enum Titled {
        CLASS(Rulebook::findClassTitle, "at_most", "at_least", "classes"),
        AWARD(Rulebook::findAwardTitle, "unless", "awards"),
        PART(Titled::part, "ties", "points", "share");

        private final BiFunction<Rulebook, ItemCode, Optional<Indicator.Titles>> titles;
        private final Set<String> keys;

        Titled(BiFunction<Rulebook, ItemCode, Optional<Indicator.Titles>> titles, String... keys) {
            this.titles = titles;
            this.keys = Set.of(keys);
        }

        static Optional<Titled> find(String key) {
            return Stream.of(values()).filter(one -> one.keys.contains(key)).findFirst();
        }

        private static Optional<Indicator.Titles> part(Rulebook rulebook, ItemCode code) {
            return rulebook.findSectionTitle(code).or(() -> rulebook.findCriterionTitle(code));
        }

        Optional<Indicator.Titles> find(Rulebook rulebook, ItemCode code) {
            return titles.apply(rulebook, code);
        }
    }

    /**
     * Finds the title of what a text names, with the code in brackets.
     *
     * @param key under which the text stands: whether it is the code of a class, an award or a part
     */
    Optional<String> find(String key, String text) {
        return rulebook.filter(given -> Codes.isCode(text))
                .flatMap(given -> Titled.find(key).flatMap(titled -> titled.find(given, ItemCode.parse(text))))
                .map(titles -> "“" + titles.in(language) + "” (" + text + ")");
    }
}
