package org.ishc.core.emulation.plan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ishc.core.base.Fraction;

/** Reads what an assessor entered: a number, yes or no, or the code of a level. */
enum FactText {
    /** A decimal of at most 18 digits before and behind the point. */
    NUMBER("number"),
    /** Yes or no. */
    TRUTH("true, false"),
    /** The code of a level: neither of the others. */
    LEVEL("level");

    private static final Pattern ANY_DECIMAL = Pattern.compile("-?\\d+([.,]\\d+)?");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}([.,]\\d{1,18})?");

    private static final String SHORT = "number of at most 18 digits before and behind the point";

    private final String expected;

    FactText(String expected) {
        this.expected = expected;
    }

    /** What a finding says is expected in place of a text. */
    String expected(String text) {
        return this == NUMBER && ANY_DECIMAL.matcher(text).matches() ? SHORT : expected;
    }

    /** Tells whether a text is of this kind. */
    boolean reads(String text) {
        return switch (this) {
            case NUMBER -> decimal(text).isPresent();
            case TRUTH -> truth(text).isPresent();
            case LEVEL -> !ANY_DECIMAL.matcher(text).matches() && truth(text).isEmpty();
        };
    }

    static Optional<Fraction> decimal(String text) {
        return DECIMAL.matcher(text).matches()
                ? Optional.of(Fraction.of(new BigDecimal(text.replace(',', '.'))))
                : Optional.empty();
    }

    static Optional<Boolean> truth(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
