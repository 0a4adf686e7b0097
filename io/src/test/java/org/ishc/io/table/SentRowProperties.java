package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.base.Fraction;

/** A number that a form has typed means the same after it became a text and was read, in every column of numbers. */
class SentRowProperties {

    private static final Column VALUE = Columns.Targets.VALUE.column();

    @Property
    void typedDecimal_isReadAsItself(@ForAll("decimals") BigDecimal number) {
        String text = SentRow.text(CellType.DECIMAL, number);
        assertEquals(Optional.of(Fraction.of(number)), CellReader.decimal(text));
        Row row = new Row(Table.SUCCESSIONS);
        row.begin(1);
        new CellReader(row).read(Columns.Successions.SHARE.column(), text);
        assertFalse(row.hasFindings(), text);
    }

    @Property
    void typedNumberOfARatio_isReadAsItself(@ForAll("decimals") BigDecimal number) {
        Row row = new Row(Table.TARGETS);
        row.begin(1);
        String text = SentRow.text(CellType.NUMBER, number);
        assertEquals(Fraction.of(number), new CellReader(row).number(VALUE, text, true), text);
        assertFalse(row.hasFindings(), text);
    }

    @Property
    void typedWholeNumber_isReadAsItself(@ForAll long any) {
        long number = any % 1_000_000_000_000_000_000L;
        String text = SentRow.text(CellType.WHOLE, BigDecimal.valueOf(number));
        assertEquals(Optional.of(number), CellReader.whole(text));
        assertTrue(SentRow.isNumber(CellType.WHOLE, text));
    }

    @Property
    void textThatMayBeWrittenAsANumber_comesBackToTheLetter(@ForAll("texts") String text) {
        for (CellType type : List.of(CellType.WHOLE, CellType.DECIMAL, CellType.NUMBER)) {
            if (SentRow.isNumber(type, text)) {
                assertEquals(text, SentRow.text(type, new BigDecimal(text)));
            }
        }
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-999999"), new BigDecimal("999999"))
                .ofScale(6)
                .map(number -> number.setScale(6));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("0123456789.,-").ofMinLength(1).ofMaxLength(8);
    }
}
