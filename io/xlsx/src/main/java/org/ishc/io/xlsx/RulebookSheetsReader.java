package org.ishc.io.xlsx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.io.table.DayText;
import org.ishc.io.table.Headings;
import org.ishc.io.table.OuterSpace;

/** Puts the text of a rulebook together from its sheets; whether it is a rulebook, its own reader says. */
final class RulebookSheetsReader {

    private final Map<RulebookSheet, RulebookTable> tables = new EnumMap<>(RulebookSheet.class);
    private final Map<RulebookSheet, Map<String, GrowingTree>> elements = new EnumMap<>(RulebookSheet.class);
    private final GrowingTree rulebook;

    /** The forms of rules that have a column, by criterion: paths leave them out. */
    private final Map<GrowingTree, TreeStep> forms = new HashMap<>();

    /** The sections' criteria, in the order of their lines. */
    private final Map<String, List<GrowingTree>> criteria = new LinkedHashMap<>();

    RulebookSheetsReader(Map<String, List<SheetReader.Line>> workbook, CellPlaces places) {
        String first = workbook.keySet().stream().findFirst().orElse("");
        rulebook = new GrowingTree(places.add(first, 1, 0));
        for (Map.Entry<String, List<SheetReader.Line>> sheet : workbook.entrySet()) {
            Optional<RulebookSheet> known = RulebookLabels.findSheet(sheet.getKey());
            int start = places.add(sheet.getKey(), 1, 0);
            if (known.isPresent()) {
                if (known.get() != RulebookSheet.TESTS
                        && tables.put(
                                        known.get(),
                                        RulebookTable.read(known.get(), sheet.getKey(), sheet.getValue(), places))
                                != null) {
                    throw new UnreadableTextException("", start, 1, SheetPhrase.SHEET_TWICE.with());
                }
            } else if (Headings.findOwnSheet(sheet.getKey()).isEmpty()
                    && !sheet.getValue().isEmpty()) {
                throw new UnreadableTextException(
                        "",
                        start,
                        1,
                        SheetPhrase.NO_SHEET.with("found", sheet.getKey(), "allowed", RulebookTable.sheets()));
            }
        }
    }

    TextNode read() {
        table(RulebookSheet.RULEBOOK).ifPresent(table -> table.lines().forEach(this::head));
        RulebookSheet.lists().forEach(this::list);
        table(RulebookSheet.PARAMETERS).ifPresent(table -> table.lines().forEach(this::parameter));
        criteria.forEach((section, growingTrees) ->
                put(element(RulebookSheet.SECTIONS, section), RulebookSheet.CRITERIA, growingTrees));
        elements(RulebookSheet.SECTIONS).values().stream()
                .filter(section -> !section.has(RulebookSheet.CRITERIA.key()))
                .forEach(section -> section.put(
                        List.of(TreeStep.key(RulebookSheet.CRITERIA.key())),
                        section.place(),
                        new TextNode.Sequence(List.of(), section.place(), 1)));
        for (RulebookSheet list : RulebookSheet.lists()) {
            if (list != RulebookSheet.CRITERIA && !elements(list).isEmpty()) {
                put(rulebook, list, List.copyOf(elements(list).values()));
            }
        }
        return rulebook.node();
    }

    private Optional<RulebookTable> table(RulebookSheet sheet) {
        return Optional.ofNullable(tables.get(sheet));
    }

    private Map<String, GrowingTree> elements(RulebookSheet list) {
        return elements.computeIfAbsent(list, rulebookSheet -> new LinkedHashMap<>());
    }

    private GrowingTree element(RulebookSheet list, String name) {
        return Objects.requireNonNull(elements(list).get(name), name);
    }

    private static void put(GrowingTree into, RulebookSheet list, List<GrowingTree> growingTrees) {
        TextNode.Sequence all = new TextNode.Sequence(
                growingTrees.stream().map(GrowingTree::node).toList(),
                growingTrees.get(0).place(),
                1);
        into.put(List.of(TreeStep.key(list.key())), growingTrees.get(0).place(), all);
    }

    private void head(RulebookTable.Line line) {
        RulebookTable.Cell path = line.required(RulebookColumn.PATH);
        Optional<RulebookTable.Cell> value = line.find(RulebookColumn.VALUE);
        if (value.isEmpty()) {
            return;
        }
        String known = RulebookLabels.path(path.text());
        Optional<HeadLine> headLine = HeadLine.find(known);
        String text = headLine.map(
                        meant -> RulebookLabels.meant(meant, value.get().text()))
                .orElse(value.get().text());
        if (RulebookSheet.findList(known).isPresent()
                && table(RulebookSheet.findList(known).get())
                        .filter(table -> !table.lines().isEmpty())
                        .isPresent()) {
            return;
        }
        rulebook.put(
                TreeStep.path(known, path.place()),
                path.place(),
                SheetScalar.read(
                        day(known, text),
                        value.get().place(),
                        headLine.filter(HeadLine::isText).isPresent()));
    }

    /** A day is spelled as in any workbook. */
    private static String day(String path, String text) {
        return HeadLine.isDay(path)
                ? DayText.find(OuterSpace.trim(text)).map(Object::toString).orElse(text)
                : text;
    }

    private void list(RulebookSheet list) {
        RulebookLines.Naming naming = new RulebookLines.Naming();
        for (RulebookTable.Line line : table(list).map(RulebookTable::lines).orElse(List.of())) {
            GrowingTree element = new GrowingTree(line.place());
            String code =
                    line.find(RulebookColumn.CODE).map(RulebookTable.Cell::text).orElse("");
            elements(list).put(naming.next(OuterSpace.trim(code)), element);
            line.cells().forEach((column, cell) -> cell(element, column, cell));
            if (list == RulebookSheet.CRITERIA) {
                RulebookTable.Cell section = line.required(RulebookColumn.SECTION);
                String name = named(RulebookSheet.SECTIONS, section);
                criteria.computeIfAbsent(name, text -> new ArrayList<>()).add(element);
            }
        }
    }

    private void cell(GrowingTree element, RulebookColumn column, RulebookTable.Cell cell) {
        String text = RulebookLabels.meant(column, cell.text());
        if (column == RulebookColumn.RULE) {
            TreeStep form = TreeStep.key(OuterSpace.trim(text));
            element.part(List.of(TreeStep.key(column.path()), form), cell.place());
            forms.put(element, form);
        } else if (column != RulebookColumn.SECTION) {
            element.put(
                    column.steps(),
                    cell.place(),
                    SheetScalar.read(day(column.path(), text), cell.place(), column.isText()));
        }
    }

    /** The name of an element as a cell says it. */
    private String named(RulebookSheet list, RulebookTable.Cell cell) {
        String name = OuterSpace.trim(cell.text());
        if (!elements(list).containsKey(name)) {
            throw new UnreadableTextException(
                    "",
                    cell.place(),
                    1,
                    SheetPhrase.NONE_OF.with(
                            "found",
                            name,
                            "list",
                            list.named(),
                            "allowed",
                            List.copyOf(new TreeSet<>(elements(list).keySet()))));
        }
        return name;
    }

    private void parameter(RulebookTable.Line line) {
        RulebookTable.Cell list = line.required(RulebookColumn.LIST);
        String key = RulebookLabels.meant(RulebookColumn.LIST, list.text());
        RulebookSheet sheet = RulebookSheet.lists().stream()
                .filter(rulebookSheet -> rulebookSheet.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new UnreadableTextException(
                        "",
                        list.place(),
                        1,
                        SheetPhrase.NO_LIST.with("found", list.text(), "allowed", RulebookLabels.lists())));
        GrowingTree element = element(sheet, named(sheet, line.required(RulebookColumn.OF)));
        RulebookTable.Cell path = line.required(RulebookColumn.PATH);
        RulebookTable.Cell value = line.required(RulebookColumn.VALUE);
        List<TreeStep> steps = TreeStep.path(OuterSpace.trim(path.text()), path.place());
        element.put(belowForm(element, steps), path.place(), SheetScalar.read(value.text(), value.place(), false));
    }

    private List<TreeStep> belowForm(GrowingTree element, List<TreeStep> steps) {
        TreeStep form = forms.get(element);
        if (form == null || !steps.get(0).equals(TreeStep.key(RulebookColumn.RULE.path()))) {
            return steps;
        }
        List<TreeStep> longer = new ArrayList<>(steps);
        longer.add(1, form);
        return longer;
    }
}
