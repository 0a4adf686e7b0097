package org.ishc.io.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.figure.IndicatorUnit;
import org.ishc.core.targets.Comparison;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.json.JsonText;
import org.ishc.io.table.CellText;
import org.ishc.io.table.CellType;
import org.ishc.io.table.Column;
import org.ishc.io.table.Columns;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Row;

/**
 * What the cells of a row say, an empty one that stands for something spelled out: two rows that say the same have the
 * same cells, whoever left out what goes without saying.
 */
final class SpelledOut {

    private final Row row;
    private final PeriodCalendar calendar;

    private SpelledOut(Row row, PeriodCalendar calendar) {
        this.row = row;
        this.calendar = calendar;
    }

    /**
     * Returns the cells of a row.
     *
     * @param raw the row as it was sent
     * @param row the same row, read
     * @param calendar which days a period has
     * @return by column; empty for what is missing
     */
    static List<String> cells(RawRow raw, Row row, PeriodCalendar calendar) {
        SpelledOut spelled = new SpelledOut(row, calendar);
        List<String> cells = new ArrayList<>();
        List<String> canonical = CellText.of(raw, row);
        for (int i = 0; i < canonical.size(); i++) {
            Column column = row.table().columns().get(i);
            cells.add(
                    canonical.get(i).isEmpty()
                            ? spelled.whatStandsFor(column)
                            : spelled.cell(column, canonical.get(i)));
        }
        return cells;
    }

    private String whatStandsFor(Column column) {
        return column.standsFor().orElseGet(() -> switch (row.table()) {
            case VALUES -> column.equals(Columns.Values.RECORDED_ON.column()) ? lastDay() : "";
            case TARGETS -> column.equals(Columns.Targets.COMPARATOR.column()) ? Comparison.AT_LEAST.name() : "";
            case INDICATORS -> column.equals(Columns.Indicators.UNIT.column()) ? unit() : "";
            default -> "";
        });
    }

    private String lastDay() {
        Period period = row.find(Columns.Values.PERIOD);
        return period == null ? "" : calendar.lastDay(period).toString();
    }

    private String unit() {
        return ("RATIO".equals(row.find(Columns.Indicators.KIND)) ? IndicatorUnit.PERCENT : IndicatorUnit.COUNT).name();
    }

    private String cell(Column column, String text) {
        if (column.type() == CellType.JSON) {
            return JsonText.isJson(text) ? CanonicalJson.write(CanonicalJson.read(text)) : text;
        }
        return column.type() == CellType.NUMBER
                ? number(column, false)
                        .or(() -> number(column, true))
                        .map(Fraction::toString)
                        .orElse(text)
                : text;
    }

    /** Reads a number on a copy, so that what is wrong in it is not noted. */
    private Optional<Fraction> number(Column column, boolean isRatio) {
        return Optional.ofNullable(row.copy().number(column, isRatio));
    }
}
