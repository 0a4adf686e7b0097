package org.ishc.io.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ishc.core.base.Codes;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.VietnameseText;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads one cell: trims, normalises, and turns the text into the column's type or says why not. */
final class CellReader {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:([.\\u202f\\u00a0 ])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(?:[.,]\\d{1,18})?");
    private static final Pattern AMBIGUOUS = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");

    private final Row row;
    private final Headings words;

    /** Creates a reader of words as the specification spells them. */
    CellReader(Row row) {
        this(row, Headings.STANDARD);
    }

    /**
     * Creates a reader.
     *
     * @param row takes what is wrong
     * @param words how words of closed sets may be spelled
     */
    CellReader(Row row, Headings words) {
        this.row = row;
        this.words = words;
    }

    /** Reads a cell; null when it is empty or cannot be read. */
    @Nullable
    Object read(Column column, @Nullable String cell) {
        String raw = cell == null ? "" : cell;
        String text = clean(column, raw);
        if (text == null) {
            return null;
        }
        if (text.isEmpty()) {
            if (column.isRequired()) {
                row.findings().add(ExchangeFinding.REQUIRED, column, raw);
            }
            return null;
        }
        return switch (column.type()) {
            case CODE -> code(column, text);
            case TEXT, JSON -> text(column, text, raw);
            case DATE -> orWrong(DayText.find(text), column, text, DayText.SPELLINGS);
            case PERIOD ->
                orWrong(Period.find(text), column, text, "2023, 2023-S1, 2023-Q1, 2023-03, 2023-01/2023-09, 2021/2025");
            case WHOLE -> orWrong(whole(text), column, text, "whole number");
            case DECIMAL -> decimal(column, text);
            case NUMBER -> text;
            case WORD -> word(column, text);
            case WORDS -> words(column, text);
        };
    }

    /** The text without what surrounds it; null when a character in it may not be there, which then is said. */
    private @Nullable String clean(Column column, String raw) {
        String text = VietnameseText.normalize(raw).replace("\r\n", "\n");
        String trimmed = OuterSpace.trim(text);
        if (trimmed.length() != text.length() && !trimmed.isEmpty()) {
            row.findings().add(ExchangeFinding.WHITESPACE, column, raw);
        }
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            if (Character.isISOControl(c) && c != '\t' && c != '\n') {
                row.findings()
                        .add(
                                ExchangeFinding.CONTROL_CHARACTER,
                                column,
                                raw,
                                "character",
                                "U+" + HexFormat.of().withUpperCase().toHexDigits(c));
                return null;
            }
        }
        return trimmed;
    }

    private String text(Column column, String text, String raw) {
        if (DamagedText.isDamaged(VietnameseText.normalize(raw))) {
            row.findings().add(ExchangeFinding.DAMAGED_TEXT, column, text);
        }
        return text;
    }

    private @Nullable String code(Column column, String text) {
        if (!Codes.isCode(text)) {
            row.findings().add(ExchangeFinding.CODE, column, text);
            return null;
        }
        return text;
    }

    private @Nullable String word(Column column, String text) {
        Optional<String> word = findWord(column, text);
        if (word.isEmpty()) {
            row.findings().add(ExchangeFinding.WORD, column, text, "allowed", column.words());
        }
        return word.orElse(null);
    }

    private @Nullable List<String> words(Column column, String text) {
        List<String> all = new ArrayList<>();
        for (String part : text.split("\\|", -1)) {
            Optional<String> word = findWord(column, OuterSpace.trim(part));
            if (word.isEmpty()) {
                row.findings().add(ExchangeFinding.WORD, column, text, "allowed", column.words());
                return null;
            }
            all.add(word.get());
        }
        return all;
    }

    private Optional<String> findWord(Column column, String text) {
        return column.words().contains(text) ? Optional.of(text) : words.findWord(row.table(), column, text);
    }

    private @Nullable Object orWrong(Optional<?> value, Column column, String text, String expected) {
        if (value.isEmpty()) {
            row.findings().add(ExchangeFinding.TYPE, column, text, "expected", expected);
            return null;
        }
        return value.get();
    }

    /** Reads a whole number, also with separators in groups of three. */
    static Optional<Long> whole(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(Long.parseLong(text));
        }
        if (GROUPED.matcher(text).matches()) {
            String digits = text.replaceAll("[^\\d-]", "");
            return digits.length() <= 18 ? Optional.of(Long.parseLong(digits)) : Optional.empty();
        }
        return Optional.empty();
    }

    private @Nullable Object decimal(Column column, String text) {
        if (AMBIGUOUS.matcher(text).matches()) {
            row.findings()
                    .add(
                            ExchangeFinding.AMBIGUOUS_NUMBER,
                            column,
                            text,
                            "as_whole",
                            text.replaceAll("[.,]", ""),
                            "as_decimal",
                            text.replace(',', '.'));
            return null;
        }
        return orWrong(decimal(text), column, text, "decimal");
    }

    /** Reads a decimal with a point or a comma. */
    static Optional<Fraction> decimal(String text) {
        return DECIMAL.matcher(text).matches()
                ? Optional.of(Fraction.of(new BigDecimal(text.replace(',', '.'))))
                : Optional.empty();
    }

    /** Reads a number of a target: whole for a count, decimal for a ratio. */
    @Nullable
    Fraction number(Column column, @Nullable String text, boolean isRatio) {
        if (text == null) {
            return null;
        }
        Object number = isRatio ? decimal(column, text) : orWrong(whole(text), column, text, "whole number");
        return number instanceof Long whole ? Fraction.of(whole) : (Fraction) number;
    }
}
