package org.ishc.io.xlsx;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.base.Worded;

/** The sheets of a rulebook, each with its columns, in their order. */
enum RulebookSheet {
    /** What is said once: a line for each path. */
    RULEBOOK(RulebookColumn.PATH, RulebookColumn.VALUE),
    SECTIONS(
            RulebookColumn.CODE,
            RulebookColumn.KIND,
            RulebookColumn.TITLE_VI,
            RulebookColumn.TITLE_EN,
            RulebookColumn.MAX),
    CRITERIA(
            RulebookColumn.SECTION,
            RulebookColumn.CODE,
            RulebookColumn.TITLE_VI,
            RulebookColumn.TITLE_EN,
            RulebookColumn.MAX,
            RulebookColumn.MIN,
            RulebookColumn.RULE,
            RulebookColumn.MISSING,
            RulebookColumn.BETTER,
            RulebookColumn.EXEMPT,
            RulebookColumn.EVIDENCE,
            RulebookColumn.SOURCE_DOCUMENT,
            RulebookColumn.SOURCE_DATE,
            RulebookColumn.SOURCE_CLAUSE),
    /** Whatever the columns of a list do not hold: rules and conditions, a line for each path. */
    PARAMETERS(RulebookColumn.LIST, RulebookColumn.OF, RulebookColumn.PATH, RulebookColumn.VALUE),
    CLASSES(
            RulebookColumn.CODE,
            RulebookColumn.TITLE_VI,
            RulebookColumn.TITLE_EN,
            RulebookColumn.FROM,
            RulebookColumn.QUOTA_PERCENT,
            RulebookColumn.QUOTA_TIES),
    CEILINGS(
            RulebookColumn.CODE,
            RulebookColumn.TITLE_VI,
            RulebookColumn.TITLE_EN,
            RulebookColumn.AT_MOST,
            RulebookColumn.LOWER_BY),
    EXCLUSIONS(RulebookColumn.CODE, RulebookColumn.TITLE_VI, RulebookColumn.TITLE_EN),
    AWARDS(
            RulebookColumn.CODE,
            RulebookColumn.TITLE_VI,
            RulebookColumn.TITLE_EN,
            RulebookColumn.PER,
            RulebookColumn.TOP,
            RulebookColumn.PERCENT,
            RulebookColumn.AT_LEAST,
            RulebookColumn.TIES),
    /** Rule tests; read by themselves. */
    TESTS();

    private final List<RulebookColumn> columns;

    RulebookSheet(RulebookColumn... columns) {
        this.columns = List.of(columns);
    }

    List<RulebookColumn> columns() {
        return columns;
    }

    /** What it is called; in English by its key. */
    Worded named() {
        return language -> language == Language.EN ? key() : "“" + new RulebookLabels(language).sheet(this) + "”";
    }

    /** The name of a list's key in a rulebook. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has a line for each element of a list. */
    boolean isList() {
        return columns.contains(RulebookColumn.CODE);
    }

    static List<RulebookSheet> lists() {
        return Stream.of(values()).filter(RulebookSheet::isList).toList();
    }

    /** Finds the list of a key of the rulebook itself. */
    static Optional<RulebookSheet> findList(String key) {
        return lists().stream()
                .filter(list -> list != CRITERIA && list.key().equals(key))
                .findFirst();
    }
}
