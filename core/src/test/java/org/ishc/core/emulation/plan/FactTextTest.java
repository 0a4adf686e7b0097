package org.ishc.core.emulation.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an assessor entered is a number, a yes or no, or a level: one of the three, and never two. */
class FactTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8 | NUMBER",
                "-8 | NUMBER",
                "8.25 | NUMBER",
                "8,25 | NUMBER",
                "0 | NUMBER",
                "123456789012345678 | NUMBER",
                "1.123456789012345678 | NUMBER",
                "true | TRUTH",
                "false | TRUTH",
                "TRUE | LEVEL",
                "GOOD | LEVEL",
                "8. | LEVEL",
                "8.2.5 | LEVEL",
                "+8 | LEVEL",
                "1234567890123456789 | NONE",
                "1.1234567890123456789 | NONE"
            })
    void aText_isOfOneKind(String text, String kind) {
        for (FactText each : FactText.values()) {
            assertEquals(each.name().equals(kind), each.reads(text), each.name());
        }
    }

    @Test
    void aDecimal_hasAPointOrAComma() {
        assertEquals(Optional.of(Fraction.of(33, 4)), FactText.decimal("8.25"));
        assertEquals(Optional.of(Fraction.of(-33, 4)), FactText.decimal("-8,25"));
        assertEquals(Optional.empty(), FactText.decimal("8.25x"));
        assertEquals(Optional.empty(), FactText.decimal("1234567890123456789"), "too long to count with");
    }

    @Test
    void aTruth_isOneOfTwoWords() {
        assertEquals(Optional.of(true), FactText.truth("true"));
        assertEquals(Optional.of(false), FactText.truth("false"));
        assertEquals(Optional.empty(), FactText.truth("yes"));
    }

    @Test
    void whatIsExpected_isSaid_ofANumberThatIsTooLongItsLength() {
        assertEquals("number", FactText.NUMBER.expected("GOOD"));
        assertEquals(
                "number of at most 18 digits before and behind the point",
                FactText.NUMBER.expected("1234567890123456789"));
        assertEquals("true, false", FactText.TRUTH.expected("1234567890123456789"));
        assertEquals("level", FactText.LEVEL.expected("8"));
    }
}
