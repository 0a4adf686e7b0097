package org.ishc.io.xlsx;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.document.TextNode;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.formula.Form;
import org.ishc.core.rulebook.RuleForms;
import org.ishc.core.rulebook.ScoreForms;
import org.ishc.io.collect.TemplateList;

/** The lists from which the cells of a rulebook's sheets are chosen; those of rules come from the table of forms. */
final class RulebookChoices {

    private final RulebookLines lines;
    private final Language language;
    private final RulebookLabels labels;

    RulebookChoices(RulebookLines lines, Language language) {
        this.lines = lines;
        this.language = language;
        this.labels = new RulebookLabels(language);
    }

    /** Finds the list of a column. */
    Optional<TemplateList> find(RulebookColumn column) {
        return switch (column) {
            case SECTION -> names(RulebookSheet.SECTIONS);
            case AT_MOST, AT_LEAST -> names(RulebookSheet.CLASSES);
            case RULE ->
                Optional.of(new TemplateList(
                        labels.column(column),
                        RuleForms.all().stream()
                                .map(form -> new TemplateList.Choice(
                                        labels.word(column, form.name()),
                                        form.meaning().in(language)))
                                .toList()));
            default -> list(labels.column(column), column.words().stream().map(word -> labels.word(column, word)));
        };
    }

    /** Finds the list of a line of the first sheet. */
    Optional<TemplateList> find(HeadLine line) {
        return list(labels.line(line.path()), line.words().stream().map(word -> labels.word(line, word)));
    }

    private Optional<TemplateList> names(RulebookSheet sheet) {
        return list(
                labels.sheet(sheet),
                lines.elements(sheet).stream().map(RulebookLines.Element::name).distinct());
    }

    private static Optional<TemplateList> list(String title, Stream<String> words) {
        List<TemplateList.Choice> all =
                words.map(word -> new TemplateList.Choice(word, "")).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new TemplateList(title, all));
    }

    /** Finds the list of what stands at a path in an element: indicators, or the words of a form's key. */
    Optional<TemplateList> find(RulebookLines.Element element, TreeLeaf leaf) {
        List<TreeStep> path = leaf.path();
        String key = path.get(path.size() - 1).name();
        if (!(leaf.node() instanceof TextNode.Text)) {
            return Optional.empty();
        }
        if (forms().anyMatch(form -> form.name().equals(key) && form.written().startsWith("{" + key + ": i"))) {
            return Optional.of(indicators());
        }
        boolean isTop = path.size() == 2 && element.cells().get(RulebookColumn.RULE) != null;
        String above = isTop && element.cells().get(RulebookColumn.RULE) instanceof TextNode.Text rule
                ? rule.value()
                : path.size() < 2 ? "" : path.get(path.size() - 2).name();
        return forms().filter(form -> form.name().equals(above))
                .flatMap(form -> form.keys().stream())
                .filter(given -> given.name().equals(key) && given.value().matches("[a-z]+( \\| [a-z]+)+"))
                .findFirst()
                .flatMap(each -> list(key, Stream.of(each.value().split(" \\| "))));
    }

    private static Stream<Form<?, ?>> forms() {
        return Stream.of(RuleForms.all(), ScoreForms.TABLE.values(), ScoreForms.TABLE.conditions())
                .flatMap(List::stream);
    }

    private TemplateList indicators() {
        return new TemplateList(
                labels.line("indicators"),
                IndicatorCatalogue.BUILT_IN.all().stream()
                        .map(indicator -> new TemplateList.Choice(
                                indicator.code().value(),
                                language.say(
                                        indicator.titles().vi(),
                                        indicator.titles().en())))
                        .toList());
    }
}
