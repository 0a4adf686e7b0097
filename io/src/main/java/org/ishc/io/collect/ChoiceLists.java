package org.ishc.io.collect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.Period;
import org.ishc.io.message.Messages;
import org.ishc.io.table.CellType;
import org.ishc.io.table.Column;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;

/** The lists from which cells of a template are chosen; each is made once. */
final class ChoiceLists {

    private static final Set<String> UNITS = Set.of("unit_code", "parent_code", "authority_code");

    private final TemplateRequest request;
    private final Messages messages;
    /** By key; empty where there is nothing to choose. */
    private final Map<String, Optional<TemplateList>> made = new LinkedHashMap<>();

    ChoiceLists(TemplateRequest request) {
        this.request = request;
        this.messages = Messages.in(request.language());
    }

    /** Returns the lists that were asked for and hold something, in the order in which they were. */
    List<TemplateList> used() {
        return made.values().stream().flatMap(Optional::stream).toList();
    }

    /** Finds the list of a column. */
    Optional<TemplateList> find(Table table, Column column) {
        return key(table, column).flatMap(key -> made.computeIfAbsent(key, text -> make(table, column)));
    }

    private static Optional<String> key(Table table, Column column) {
        if (column.type() == CellType.WORD) {
            return Optional.of(table.tableName() + "." + column.name());
        }
        if (table != Table.ORG_UNITS && UNITS.contains(column.name())) {
            return Optional.of("units");
        }
        if (column.name().equals("club_code") && table != Table.CLUBS) {
            return Optional.of("clubs");
        }
        return column.name().equals("indicator") ? Optional.of("indicators") : Optional.empty();
    }

    private Optional<TemplateList> make(Table table, Column column) {
        if (column.type() == CellType.WORD) {
            return list(
                    Headings.heading(table, column, request.language()),
                    column.words().stream()
                            .map(word ->
                                    new TemplateList.Choice(Headings.word(table, column, word, request.language()), ""))
                            .toList());
        }
        return switch (column.name()) {
            case "club_code" -> list(messages.text("template.list.clubs"), clubs());
            case "indicator" -> list(messages.text("template.list.indicators"), indicators());
            default -> list(messages.text("template.list.units"), units());
        };
    }

    private static Optional<TemplateList> list(String title, List<TemplateList.Choice> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(new TemplateList(title, choices));
    }

    private List<TemplateList.Choice> units() {
        LocalDate on = request.asked().map(asked -> asked.round().asOf()).orElse(LocalDate.of(Period.MAX_YEAR, 12, 31));
        Snapshot map = request.registry().asOf(on);
        List<UnitCode> codes = request.asked()
                .map(TemplateRequest.Asked::sender)
                .filter(map::contains)
                .map(map::subtree)
                .orElse(map.preOrder());
        return codes.stream()
                .map(map::unit)
                .map(unit ->
                        new TemplateList.Choice(unit.code().value(), unit.name().orElse("")))
                .toList();
    }

    private List<TemplateList.Choice> clubs() {
        return TemplateRows.clubs(request).stream()
                .map(club -> new TemplateList.Choice(club.code().value(), name(club)))
                .toList();
    }

    static String name(Club club) {
        return club.name().orElse("");
    }

    private List<TemplateList.Choice> indicators() {
        List<IndicatorCode> asked =
                request.asked().map(given -> given.round().indicators()).orElse(List.of());
        List<TemplateList.Choice> choices = new ArrayList<>();
        IndicatorCatalogue known = request.previous()
                .map(previous -> previous.loaded().figures().catalogue())
                .orElse(IndicatorCatalogue.BUILT_IN);
        for (IndicatorCode code : asked.isEmpty() ? codes(known) : asked) {
            choices.add(new TemplateList.Choice(
                    code.value(),
                    known.find(code)
                            .map(indicator -> title(indicator, request.language()))
                            .orElse("")));
        }
        return choices;
    }

    private static List<IndicatorCode> codes(IndicatorCatalogue known) {
        return known.all().stream().map(Indicator::code).toList();
    }

    private static String title(Indicator indicator, Language language) {
        return language == Language.VI
                ? indicator.titles().vi()
                : indicator.titles().en();
    }
}
