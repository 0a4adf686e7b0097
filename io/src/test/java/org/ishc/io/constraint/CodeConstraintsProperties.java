package org.ishc.io.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.base.Codes;
import org.ishc.core.base.Fraction;

/** The constraints allow what the records of the domain allow: what a host's form lets pass can be sent. */
class CodeConstraintsProperties {

    @Property
    void codeThatPasses_isOneOfTheDomain_andNoOther(@ForAll("codes") String text) {
        assertEquals(Codes.isCode(text), new UnitCode.Check().isValid(text, null));
        assertEquals(Codes.isCode(text), new ClubCode.Check().isValid(text, null));
        assertEquals(Codes.isCode(text), new IndicatorCode.Check().isValid(text, null));
        if (new UnitCode.Check().isValid(text, null)) {
            assertEquals(text, org.ishc.core.base.UnitCode.parse(text).value());
        } else {
            assertThrows(IllegalArgumentException.class, () -> org.ishc.core.base.UnitCode.parse(text));
        }
    }

    @Property
    void shareThatPasses_isAboveNothingAndAtMostAll(@ForAll("decimals") BigDecimal number) {
        boolean isShare = number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
        assertEquals(isShare, new Share.OfNumber().isValid(number, null));
        assertEquals(isShare, new Share.OfFraction().isValid(Fraction.of(number), null));
    }

    @Property
    void numberThatIsNotNegative_andPercentage_areAskedAlikeInEveryType(@ForAll("decimals") BigDecimal number) {
        assertEquals(number.signum() >= 0, new NotNegative.OfNumber().isValid(number, null));
        assertEquals(number.signum() >= 0, new NotNegative.OfFraction().isValid(Fraction.of(number), null));
        boolean isPercent = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(100)) <= 0;
        assertEquals(isPercent, new Percent.OfNumber().isValid(number, null));
        assertEquals(isPercent, new Percent.OfFraction().isValid(Fraction.of(number), null));
        if (number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(999)) <= 0) {
            assertEquals(isPercent, new Percent.OfText().isValid(number.toPlainString(), null));
            assertEquals(
                    isPercent,
                    new Percent.OfText().isValid(number.toPlainString().replace('.', ','), null));
        }
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings().withChars("aZ0._~- /ă").ofMaxLength(66);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-2), BigDecimal.valueOf(2))
                        .ofScale(4),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-200), BigDecimal.valueOf(200))
                        .ofScale(2),
                Arbitraries.of("0", "0.0000", "1", "1.0000", "100", "100.00", "-0.0001")
                        .map(BigDecimal::new));
    }
}
