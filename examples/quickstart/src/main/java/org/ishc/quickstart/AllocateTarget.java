package org.ishc.quickstart;

import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.targets.Allocation;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;

/** Sharing a target out. */
public final class AllocateTarget {

    private AllocateTarget() {}

    /**
     * Shares a total out among the units below another, in proportion to what they reported, at least one each; nothing
     * is lost in rounding.
     */
    public static SortedMap<UnitCode, BigInteger> share(
            LoadedPackage loaded, long total, UnitCode parent, IndicatorCode weight, Period period) {
        Map<UnitCode, Fraction> weights = new TreeMap<>();
        for (UnitCode child : loaded.registry().asOf(loaded.asOf()).children(parent)) {
            weights.put(
                    child,
                    loaded.figures().figure(child, weight, period).value().orElseThrow());
        }
        return Allocation.allocate(BigInteger.valueOf(total), weights, BigInteger.ONE);
    }
}
