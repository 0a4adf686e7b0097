package org.ishc.io.export;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Objects;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.canonical.Sha256;

/**
 * A DHIS2 identifier: a letter and ten letters or digits, here made from what is identified, so that every export names
 * it alike.
 *
 * @param value eleven characters
 */
public record Dhis2Uid(String value) implements Comparable<Dhis2Uid> {

    /** The number of characters. */
    public static final int LENGTH = 11;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LETTERS_AND_DIGITS = LETTERS + "0123456789";

    /**
     * Refuses null; checks the spelling.
     *
     * @throws IllegalArgumentException when the value is not spelled as DHIS2 asks
     */
    public Dhis2Uid {
        Objects.requireNonNull(value, "value");
        if (value.length() != LENGTH
                || LETTERS.indexOf(value.charAt(0)) < 0
                || value.chars().anyMatch(c -> LETTERS_AND_DIGITS.indexOf(c) < 0)) {
            throw new IllegalArgumentException(
                    "Not a DHIS2 identifier: '" + value + "'; allowed are a letter and ten letters or digits");
        }
    }

    /** Returns the identifier of a version of a unit; of its code and first day. */
    public static Dhis2Uid of(UnitVersion version) {
        return of("organisationUnit", version.code() + "@" + version.validity().start());
    }

    /** Returns the identifier of the data element of an indicator that adds up. */
    public static Dhis2Uid ofDataElement(IndicatorCode indicator) {
        return of("dataElement", indicator.value());
    }

    /** Returns the identifier of the DHIS2 indicator of a ratio. */
    public static Dhis2Uid ofIndicator(IndicatorCode ratio) {
        return of("indicator", ratio.value());
    }

    /** Reads the digest of kind and name as a number, and that number's digits as characters. */
    static Dhis2Uid of(String kind, String name) {
        BigInteger rest = new BigInteger(Sha256.of((kind + ":" + name).getBytes(StandardCharsets.UTF_8)), 16);
        StringBuilder uid = new StringBuilder(LENGTH);
        while (uid.length() < LENGTH) {
            String alphabet = uid.isEmpty() ? LETTERS : LETTERS_AND_DIGITS;
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(alphabet.length()));
            uid.append(alphabet.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return new Dhis2Uid(uid.toString());
    }

    @Override
    public int compareTo(Dhis2Uid other) {
        return Comparator.<String>naturalOrder().compare(value, other.value);
    }

    /** Returns the eleven characters. */
    @Override
    public String toString() {
        return value;
    }
}
