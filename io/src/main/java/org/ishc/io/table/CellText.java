package org.ishc.io.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The canonical spelling of cells: days as {@code yyyy-MM-dd}, periods by their code, numbers with a point and without
 * groups, texts in NFC and trimmed. A cell that cannot be read keeps the text that was sent, so that nothing is lost.
 */
public final class CellText {

    private static final Pattern AMBIGUOUS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern COMMA = Pattern.compile("-?\\d{1,18},\\d{1,18}");
    private static final Pattern MAYBE_GROUPED = Pattern.compile("-?\\d{1,3},\\d{3}");

    private CellText() {}

    /**
     * Returns the cells of a row.
     *
     * @param raw the row as it was sent
     * @param read the same row, read
     * @return by column; empty for empty cells
     */
    public static List<String> of(RawRow raw, Row read) {
        List<String> texts = new ArrayList<>(raw.size());
        for (int i = 0; i < raw.size(); i++) {
            texts.add(of(read.table().columns().get(i).type(), read.cell(i), raw.text(i)));
        }
        return texts;
    }

    private static String of(CellType type, @Nullable Object cell, @Nullable String sent) {
        if (cell == null) {
            return sent == null || OuterSpace.isBlank(sent) ? "" : sent;
        }
        if (cell instanceof Fraction fraction) {
            return decimal(new BigDecimal(fraction.bigNumerator()).divide(new BigDecimal(fraction.bigDenominator())));
        }
        if (type == CellType.NUMBER
                && COMMA.matcher(cell.toString()).matches()
                && !MAYBE_GROUPED.matcher(cell.toString()).matches()) {
            return cell.toString().replace(',', '.');
        }
        return cell instanceof List<?> words
                ? String.join("|", words.stream().map(String::valueOf).toList())
                : cell.toString();
    }

    /** Returns a decimal so that it cannot be taken for thousands: {@code 1.2340}, not {@code 1.234}. */
    public static String decimal(BigDecimal number) {
        String plain = number.toPlainString();
        return AMBIGUOUS.matcher(plain).matches() ? plain + "0" : plain;
    }
}
