package org.ishc.core.organisation;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.column.Amounts;

/**
 * Whole numbers of some of the units of a map, by position in its pre-order: what many figures are handed over in.
 * Filled by one thread, read only afterwards.
 */
public final class UnitNumbers {

    private final Snapshot map;
    private final BitSet given = new BitSet();
    private final Amounts numbers;

    /** Makes numbers of no unit yet. */
    public UnitNumbers(Snapshot map) {
        this.map = map;
        this.numbers = new Amounts(map.size());
    }

    /** Returns the map. */
    public Snapshot map() {
        return map;
    }

    /**
     * Gives the number of the unit at a position.
     *
     * @param number 0 or more
     * @throws IllegalArgumentException when it is negative
     */
    public void set(int position, long number) {
        if (number < 0) {
            throw negative(number);
        }
        given.set(position);
        numbers.set(position, number);
    }

    /**
     * Gives the number of the unit at a position, of any size.
     *
     * @param number 0 or more
     * @throws IllegalArgumentException when it is negative
     */
    public void set(int position, BigInteger number) {
        if (number.signum() < 0) {
            throw negative(number);
        }
        given.set(position);
        numbers.set(position, Fraction.of(number, BigInteger.ONE));
    }

    private static IllegalArgumentException negative(Number number) {
        return new IllegalArgumentException("number is " + number + "; allowed is 0 or more");
    }

    /** Gives the unit at a position one of some sums, rounded down. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public void copy(int position, Amounts from, int at) {
        if (from.isLong(at)) {
            given.set(position);
            numbers.copy(position, from, at);
        } else {
            set(position, from.get(at).floor());
        }
    }

    /** Returns how many units have a number. */
    public int size() {
        return given.cardinality();
    }

    /** Returns the first position, from one on, of a unit that has a number; −1 behind the last. */
    public int next(int position) {
        return given.nextSetBit(position);
    }

    /** Returns the number of the unit at a position that has one. */
    public BigInteger get(int position) {
        return numbers.get(position).floor();
    }

    Amounts numbers() {
        return numbers;
    }

    /** Returns the numbers by unit code; unmodifiable. */
    public SortedMap<UnitCode, BigInteger> byUnit() {
        SortedMap<UnitCode, BigInteger> byUnit = new TreeMap<>();
        for (int i = next(0); i >= 0; i = next(i + 1)) {
            byUnit.put(map.preOrder().get(i), get(i));
        }
        return Collections.unmodifiableSortedMap(byUnit);
    }
}
