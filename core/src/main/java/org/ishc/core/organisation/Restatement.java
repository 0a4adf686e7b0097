package org.ishc.core.organisation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.UnitCode;

/**
 * Carries figures from the structure of one day onto that of a later one: what the figure of 2023 is on the map of
 * 2026.
 *
 * <p>Each value moves along the rows of the version that it belongs to, date by date; a value whose version did not end
 * stays. A value that is partly passed on without a known share becomes an interval under
 * {@link RestatementMethod.Bounds}: the intervals of its successors are alternatives and do not add up, so the total is
 * always the sum before restating.
 */
public final class Restatement {

    /** Of fewer figures, columns of all units would be longer than the way. */
    private static final int MANY = 32;

    private Restatement() {}

    /**
     * Restates figures.
     *
     * @param values by unit code as meant on {@code on}; not negative
     * @param on the day on which the codes are meant
     * @param to the day reached; successions of that very day are followed
     * @throws IllegalArgumentException when {@code to} is before {@code on}, or a figure is negative
     */
    public static Restated restate(
            Registry registry, Map<UnitCode, BigInteger> values, LocalDate on, LocalDate to, RestatementMethod method) {
        if (to.isBefore(on)) {
            throw new IllegalArgumentException("to is " + to + "; allowed is no day before " + on);
        }
        values.forEach((unit, value) -> {
            if (value.signum() < 0) {
                throw new IllegalArgumentException("the figure of " + unit + " is " + value + "; allowed is 0 or more");
            }
        });
        Crosswalk crosswalk = registry.lineage().crosswalk();
        Optional<BoundsInColumns> quick = method.isBounds() && values.size() >= MANY
                ? BoundsInColumns.find(crosswalk, values, on, to)
                : Optional.empty();
        Restated.Held held = quick.isPresent() ? quick.get() : new ExactRestatement(crosswalk, method, values, on, to);
        return new Restated(method, on, to, held);
    }

    /**
     * Restates figures that are handed over in columns, the quickest way for many.
     *
     * @param values of units of a map of the registry, as meant on its day; not negative
     * @param to the day reached; successions of that very day are followed
     * @throws IllegalArgumentException when {@code to} is before the day of the map
     * @see #restate(Registry, Map, LocalDate, LocalDate, RestatementMethod)
     */
    public static Restated restate(Registry registry, UnitNumbers values, LocalDate to, RestatementMethod method) {
        LocalDate on = values.map().date();
        if (method.isBounds() && values.size() >= MANY && !to.isBefore(on)) {
            Optional<BoundsInColumns> quick =
                    BoundsInColumns.find(registry.lineage().crosswalk(), values, to);
            if (quick.isPresent()) {
                return new Restated(method, on, to, quick.get());
            }
        }
        return restate(registry, values.byUnit(), on, to, method);
    }
}
