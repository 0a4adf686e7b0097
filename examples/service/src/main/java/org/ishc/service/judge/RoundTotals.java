package org.ishc.service.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.SenderState;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.Snapshot;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.message.Notation;

/**
 * The table of totals of a round: every sender and the units above all, against the indicators asked for; where none is
 * asked for, all of which there is any figure. A missing figure stays empty.
 */
final class RoundTotals {

    private RoundTotals() {}

    /**
     * Returns the table: {@code indicators} with code and titles, {@code rows} with unit, name, values and how people
     * write them.
     */
    static Map<String, Object> of(CollectedRound collected) {
        Figures figures = collected.merged().figures();
        Window window = collected.round().window();
        Snapshot map = figures.snapshot(window);
        List<UnitCode> units = Stream.concat(
                        collected.senders().stream().map(SenderState::sender).filter(map::contains),
                        map.roots().stream())
                .distinct()
                .toList();
        List<Indicator> indicators = indicators(collected, figures, units, window);
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("indicators", indicators.stream().map(RoundTotals::titles).toList());
        List<Object> rows = new ArrayList<>();
        for (UnitCode unit : units) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("unit_code", unit.value());
            row.put("name", map.findName(unit).orElse(unit.value()));
            row.put(
                    "values",
                    indicators.stream()
                            .map(indicator -> text(figures.figure(unit, indicator.code(), window)))
                            .toList());
            for (Language language : Language.values()) {
                Notation notation = Notation.in(language);
                row.put(
                        "shown_" + language.code(),
                        indicators.stream()
                                .map(given -> notation.value(figures.figure(unit, given.code(), window)))
                                .toList());
            }
            rows.add(row);
        }
        table.put("rows", rows);
        return table;
    }

    private static List<Indicator> indicators(
            CollectedRound collected, Figures figures, List<UnitCode> units, Window window) {
        List<IndicatorCode> asked = collected.round().indicators();
        return asked.isEmpty()
                ? figures.catalogue().all().stream()
                        .filter(indicator -> units.stream()
                                .anyMatch(unit -> !figures.figure(unit, indicator.code(), window)
                                        .isMissing()))
                        .toList()
                : asked.stream()
                        .distinct()
                        .flatMap(code -> figures.catalogue().find(code).stream())
                        .toList();
    }

    private static Map<String, Object> titles(Indicator indicator) {
        Map<String, Object> titles = new LinkedHashMap<>();
        titles.put("code", indicator.code().value());
        titles.put("vi", indicator.titles().vi());
        titles.put("en", indicator.titles().en());
        return titles;
    }

    private static String text(Figure figure) {
        Optional<String> text = figure.value()
                .map(value -> figure.indicator() instanceof Indicator.Ratio
                        ? value.toDecimal(2)
                        : value.floor().toString());
        return text.orElse("");
    }
}
