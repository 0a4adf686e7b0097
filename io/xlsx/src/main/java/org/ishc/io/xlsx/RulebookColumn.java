package org.ishc.io.xlsx;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.base.Worded;
import org.ishc.core.formula.Form;
import org.ishc.core.rulebook.CutPolicy;
import org.ishc.core.rulebook.RuleForms;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookWords;

/** The columns of a rulebook's sheets: each is a path into an element of a list, and knows what may stand there. */
enum RulebookColumn {
    CODE("code"),
    TITLE_VI("title/vi"),
    TITLE_EN("title/en"),
    SOURCE_DOCUMENT("source/document"),
    SOURCE_DATE("source/date"),
    SOURCE_CLAUSE("source/clause"),
    KIND("kind", Rulebook.SectionKind.values()),
    MAX("max", true),
    MIN("min", true),
    MISSING("missing", Rulebook.MissingPolicy.values()),
    BETTER("better", Rulebook.Better.values()),
    EXEMPT("exempt", Rulebook.ExemptPolicy.values()),
    EVIDENCE("evidence", RulebookWords.Evidence.values()),
    FROM("from", true),
    QUOTA_PERCENT("quota/percent", true),
    QUOTA_TIES("quota/ties", RulebookWords.Cut.values()),
    AT_MOST("at_most"),
    LOWER_BY("lower_by", true),
    PER("per", RulebookWords.Per.values()),
    TOP("top", true),
    PERCENT("percent", true),
    AT_LEAST("at_least"),
    TIES("ties", CutPolicy.values()),
    /** The section of a criterion. */
    SECTION("section"),
    /** The form of a criterion's rule. */
    RULE("rule", RuleForms.all().stream().map(Form::name).toList()),
    /** The list to whose element a line belongs. */
    LIST("list", List.of()),
    /** The code of the element to which a line belongs. */
    OF("of"),
    PATH("path"),
    VALUE("value", true);

    private final String path;
    private final boolean isText;
    private final List<String> words;

    RulebookColumn(String path, boolean isText, List<String> words) {
        this.path = path;
        this.isText = isText;
        this.words = List.copyOf(words);
    }

    RulebookColumn(String path) {
        this(path, true, List.of());
    }

    /** What stands in it is read by how it looks. */
    RulebookColumn(String path, boolean isOpen) {
        this(path, !isOpen, List.of());
    }

    RulebookColumn(String path, List<String> words) {
        this(path, true, words);
    }

    RulebookColumn(String path, Enum<?>... words) {
        this(
                path,
                Stream.of(words)
                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** The path, as a cell would spell it. */
    String path() {
        return path;
    }

    /** What it is called; in English by its path. */
    Worded named() {
        return language -> language == Language.EN ? path : new RulebookLabels(language).column(this);
    }

    List<TreeStep> steps() {
        return TreeStep.path(path, 1);
    }

    /** Whether everything that stands in it is a text. */
    boolean isText() {
        return isText;
    }

    /** The words of its closed set; empty where it has none. */
    List<String> words() {
        return this == LIST
                ? RulebookSheet.lists().stream().map(RulebookSheet::key).toList()
                : words;
    }
}
