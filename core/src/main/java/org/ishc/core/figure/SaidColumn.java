package org.ishc.core.figure;

import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.column.Amounts;
import org.ishc.core.organisation.Snapshot;

/** What the units of a map say themselves of one indicator in one window, by position in the map's pre-order. */
final class SaidColumn {

    /** In place of a kind where a unit says nothing. */
    static final byte NOTHING = 0;

    /** A kind is twice the place of its basis and one, and one more where it is partial. */
    private static final int FIRST = 1;

    private static final Basis[] BASES = Basis.values();

    /** By status, of what is whole. */
    private static final byte[] KINDS = new byte[ValueStatus.values().length];

    static {
        for (ValueStatus status : ValueStatus.values()) {
            KINDS[status.ordinal()] = kind(Basis.of(status), false);
        }
    }

    private final Snapshot map;
    private final Amounts values;
    private final byte[] kinds;

    private SaidColumn(Snapshot map) {
        this.map = map;
        this.values = new Amounts(map.size());
        this.kinds = new byte[map.size()];
    }

    /** Of units that say nothing. */
    static SaidColumn ofNothing(Snapshot map) {
        return new SaidColumn(map);
    }

    /**
     * Lays out values that need no more than to be placed: of the very window.
     *
     * @param positions where each of the numbered units stands on the map
     */
    static SaidColumn ofValues(ValueSeries values, int[] positions, Snapshot map) {
        SaidColumn said = new SaidColumn(map);
        values.place(positions, KINDS, said.values, said.kinds);
        return said;
    }

    /** Lays out what units say. */
    static SaidColumn of(Map<UnitCode, Optional<OverTime.Own>> own, Snapshot map) {
        SaidColumn said = new SaidColumn(map);
        own.forEach((unit, optional) -> {
            int position = map.findPosition(unit);
            if (position >= 0 && optional.isPresent()) {
                said.values.set(position, optional.get().value());
                said.kinds[position] =
                        kind(optional.get().basis(), optional.get().isPartial());
            }
        });
        return said;
    }

    private static byte kind(Basis basis, boolean isPartial) {
        return (byte) (2 * basis.ordinal() + FIRST + (isPartial ? 1 : 0));
    }

    /** Returns the map. */
    Snapshot map() {
        return map;
    }

    /** Tells whether a unit says anything. */
    boolean isSaid(int position) {
        return kinds[position] != NOTHING;
    }

    /** Tells whether some of the period, or of the sources, is not in what a unit says. */
    boolean isPartial(int position) {
        return (kinds[position] - FIRST & 1) != 0;
    }

    /** Returns the place of the basis of what a unit says. */
    int basis(int position) {
        return kinds[position] - FIRST >> 1;
    }

    /** Returns a basis by its place. */
    static Basis basisAt(int place) {
        return BASES[place];
    }

    /** Returns the values, 0 where nothing is said. */
    Amounts values() {
        return values;
    }

    /** Tells whether a unit says the same in another column of the same map. */
    boolean isSame(int position, SaidColumn other) {
        return kinds[position] == other.kinds[position] && values.isSame(position, other.values);
    }
}
