package org.ishc.io.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ishc.core.finding.Severity;

/**
 * Takes the cells of one row, typed or not, in the order of its headings, for forms that know more of a cell than its
 * text. A typed number is taken as typed: it is never read as grouped by thousands, and a fraction in a column of whole
 * numbers is {@code cell.type}. Used once, for one row.
 */
public final class SentRow {

    private static final int MAX_SCALE = 60;
    private static final Pattern HALF = Pattern.compile("[\\x{D800}-\\x{DFFF}]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern COMMA_GROUP = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(?:[.,]\\d{1,18})?");
    private static final Pattern MAYBE_GROUPED = Pattern.compile("-?\\d{1,3}\\.\\d{3}");

    private final HeadingLine headings;
    private final List<String> cells = new ArrayList<>();
    private final List<RawRow.Note> notes = new ArrayList<>();
    private final Map<Integer, String> showns = new HashMap<>();

    /** Begins a row under these headings. */
    public SentRow(HeadingLine headings) {
        this.headings = headings;
    }

    /** Returns how many cells were taken. */
    public int size() {
        return cells.size();
    }

    /** Tells whether nothing can be seen in any cell taken so far: such a row is no record. */
    public boolean isBlank() {
        return cells.stream().allMatch(OuterSpace::isBlank);
    }

    /**
     * Takes a text; empty for an empty cell. Half a character, as JSON can spell it, is {@code cell.type} and kept as
     * U+FFFD.
     */
    public void text(String text) {
        String whole = HALF.matcher(text).replaceAll("\ufffd");
        long factor = headings.factor(cells.size());
        if (factor != 1 && !OuterSpace.isBlank(text)) {
            scaled(OuterSpace.trim(text), factor);
        } else if (whole.equals(text)) {
            cells.add(text);
        } else {
            wrong(whole, whole, "Unicode");
        }
    }

    /** A text under a heading with a multiple: what it is as a number is multiplied; what is none stays as it is. */
    private void scaled(String text, long factor) {
        Optional<BigDecimal> number = CellReader.whole(text).map(BigDecimal::valueOf);
        if (number.isEmpty() && COMMA_GROUP.matcher(text).matches()) {
            String decimal = text.replace(',', '.');
            notes.add(new RawRow.Note(
                    cells.size(),
                    ExchangeFinding.AMBIGUOUS_NUMBER,
                    text,
                    Map.of("as_whole", text.replace(",", ""), "as_decimal", decimal)));
            cells.add(text);
        } else if (number.isEmpty() && !DECIMAL.matcher(text).matches()) {
            wrong(text, text, "number");
        } else {
            multiplied(number.orElseGet(() -> new BigDecimal(text.replace(',', '.'))), text, factor);
        }
    }

    private void multiplied(BigDecimal number, String sent, long factor) {
        CellType type = headings.findColumn(cells.size()).map(Column::type).orElse(CellType.TEXT);
        BigDecimal product = number.multiply(BigDecimal.valueOf(factor));
        if (type == CellType.WHOLE && isFraction(product)) {
            wrong(sent, sent, "whole number");
        } else {
            cells.add(text(type, product));
        }
    }

    /** Takes a number. */
    public void number(BigDecimal number) {
        long factor = headings.factor(cells.size());
        if (factor != 1) {
            multiplied(number, plain(number), factor);
            return;
        }
        CellType type = headings.findColumn(cells.size()).map(Column::type).orElse(CellType.TEXT);
        if (type == CellType.WHOLE && isFraction(number)) {
            wrong(plain(number), plain(number), "whole number");
        } else {
            cells.add(text(type, number));
        }
    }

    /**
     * Takes a number that is shown otherwise than it is.
     *
     * @param number what it is
     * @param shown how it is shown; what ends in a percent sign is a percentage of the number
     */
    public void number(BigDecimal number, String shown) {
        int place = cells.size();
        CellType type = headings.findColumn(place).map(Column::type).orElse(CellType.TEXT);
        if (!shown.endsWith("%") || type == CellType.DECIMAL) {
            number(number);
        } else if (type == CellType.WHOLE) {
            wrong(shown, shown, "whole number");
        } else {
            number(number.movePointRight(2));
        }
        showns.put(place, shown);
    }

    /**
     * Takes a day that is typed as one: read as such in a column of days, of periods or numbers; a spreadsheet that
     * made it of a code is named.
     *
     * @param day the day, with its time where it has one
     * @param shown how it is shown
     */
    public void day(String day, String shown) {
        int place = cells.size();
        CellType type = headings.findColumn(place).map(Column::type).orElse(CellType.DATE);
        if (type != CellType.CODE && type != CellType.TEXT) {
            cells.add(day);
            return;
        }
        notes.add(new RawRow.Note(
                place,
                ExchangeFinding.DATE_AS_TEXT,
                type == CellType.CODE ? Severity.ERROR : Severity.WARNING,
                shown,
                Map.of()));
        cells.add(shown);
    }

    /**
     * Takes a cell that the form itself could not read.
     *
     * @param text what is kept of it
     * @param shown what the finding shows
     * @param expected what should stand there
     */
    public void wrong(String text, String shown, String expected) {
        notes.add(new RawRow.Note(cells.size(), ExchangeFinding.TYPE, shown, Map.of("expected", expected)));
        cells.add(text);
    }

    /** Says that the cell just taken was computed by a formula. */
    public void computedBy(String formula) {
        int last = cells.size() - 1;
        notes.add(new RawRow.Note(last, ExchangeFinding.FORMULA, cells.get(last), Map.of("formula", formula)));
    }

    /**
     * Returns the row; cells that were not taken are empty, those beyond the headings are left out.
     *
     * @param row the record's number, from 1
     * @param line the first physical line, from 1; 0 where there are no lines
     */
    public RawRow row(int row, int line) {
        while (cells.size() < headings.size()) {
            cells.add("");
        }
        showns.keySet().removeIf(place -> place >= headings.size());
        return headings.row(
                row,
                line,
                cells,
                notes.stream().filter(note -> note.column() < headings.size()).toList(),
                showns);
    }

    /**
     * Returns the text as which a typed number is read in a column.
     *
     * @param type how the column's cells are read
     */
    public static String text(CellType type, BigDecimal number) {
        String plain = plain(number);
        return switch (type) {
            case DECIMAL -> isOfSize(number) ? CellText.decimal(new BigDecimal(plain)) : plain;
            case NUMBER -> MAYBE_GROUPED.matcher(plain).matches() ? plain + "0" : plain;
            case CODE, TEXT, JSON, DATE, PERIOD, WHOLE, WORD, WORDS -> plain;
        };
    }

    /**
     * Tells whether a text in a column of numbers is a number that, taken as typed, is read as that same text: such a
     * cell may be written as a number.
     */
    public static boolean isNumber(CellType type, String text) {
        boolean isColumnOfNumbers = type == CellType.WHOLE || type == CellType.DECIMAL || type == CellType.NUMBER;
        return isColumnOfNumbers
                && NUMBER.matcher(text).matches()
                && (type != CellType.WHOLE || text.indexOf('.') < 0)
                && text(type, new BigDecimal(text)).equals(text);
    }

    /** Plain digits without trailing zeros; as it was where that would be a text without end. */
    private static String plain(BigDecimal number) {
        if (!isOfSize(number)) {
            return number.toString();
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isOfSize(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MAX_SCALE && number.precision() <= MAX_SCALE;
    }

    private static boolean isFraction(BigDecimal number) {
        return !isOfSize(number) || number.stripTrailingZeros().scale() > 0;
    }
}
