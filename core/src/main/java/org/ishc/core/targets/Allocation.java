package org.ishc.core.targets;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Apportionment;

/** Sharing a target out among units (giao chỉ tiêu): each gets the minimum, the rest goes by largest remainder. */
public final class Allocation {

    private Allocation() {}

    /**
     * Shares a total out.
     *
     * @param total not negative
     * @param weights one for each unit, not negative; all zero means equal weights
     * @param minimum what each unit gets at least, not negative
     * @return one value for each unit, by code; they add up to the total
     * @throws IllegalArgumentException when the total is below units · minimum, something is negative, or there is no
     *     unit
     */
    public static SortedMap<UnitCode, BigInteger> allocate(
            BigInteger total, Map<UnitCode, Fraction> weights, BigInteger minimum) {
        BigInteger rest = total.subtract(minimum.multiply(BigInteger.valueOf(weights.size())));
        if (rest.signum() < 0 || minimum.signum() < 0) {
            throw new IllegalArgumentException("total is " + total + "; allowed is " + weights.size()
                    + " units times the minimum " + minimum + ", or more");
        }
        SortedMap<UnitCode, Fraction> byCode = new TreeMap<>(weights);
        List<BigInteger> parts = Apportionment.apportion(rest, new ArrayList<>(byCode.values()));
        SortedMap<UnitCode, BigInteger> allocated = new TreeMap<>();
        int i = 0;
        for (UnitCode unit : byCode.keySet()) {
            allocated.put(unit, parts.get(i++).add(minimum));
        }
        return allocated;
    }
}
