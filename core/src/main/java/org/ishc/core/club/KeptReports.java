package org.ishc.core.club;

import java.nio.IntBuffer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.time.Period;

/** Those of some packed reports that are not refused, or were known on a day. Immutable. */
final class KeptReports {

    private static final Comparator<Period> LATEST_FIRST =
            Comparator.comparing(Period::lastMonth).reversed().thenComparing(Period::months);

    private final PackedReports all;
    private final BitSet left;

    private KeptReports(PackedReports all, BitSet left) {
        this.all = all;
        this.left = left;
    }

    static KeptReports of(List<ClubReport> reports) {
        return new KeptReports(PackedReports.of(reports), new BitSet());
    }

    /** Returns those that are to stay; each is asked once, in their order. */
    KeptReports where(Predicate<ClubReport> stays) {
        return without(gone(0, all.size(), place -> stays.test(all.get(place))));
    }

    /** Returns the places of those from a place on, to another, that are not to stay; each is asked once, in order. */
    BitSet gone(int from, int to, IntPredicate stays) {
        BitSet gone = new BitSet();
        for (int i = left.nextClearBit(from); i < to; i = left.nextClearBit(i + 1)) {
            if (!stays.test(i)) {
                gone.set(i);
            }
        }
        return gone;
    }

    /** Returns those that are not at some places. */
    KeptReports without(BitSet gone) {
        BitSet both = (BitSet) left.clone();
        both.or(gone);
        return new KeptReports(all, both);
    }

    /** Returns all reports, those that are not kept among them. */
    PackedReports all() {
        return all;
    }

    /**
     * Returns these and those that are kept of more.
     *
     * @param more none of a club and period that has one here
     */
    KeptReports with(KeptReports more) {
        BitSet gone = (BitSet) left.clone();
        more.left.stream().forEach(place -> gone.set(all.size() + place));
        return new KeptReports(all.with(more.all), gone);
    }

    /** The reports of one club, the latest of any period first: by last month descending, the shorter first. */
    static final class OfClub extends AbstractList<ClubReport> implements RandomAccess {

        /** Of a club that reported nothing. */
        static final OfClub NONE = new OfClub(PackedReports.of(List.of()), IntBuffer.allocate(0), 0, 0);

        private final PackedReports all;
        private final IntBuffer places;
        private final int from;
        private final int size;

        OfClub(PackedReports all, IntBuffer places, int from, int size) {
            this.all = all;
            this.places = places;
            this.from = from;
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public ClubReport get(int index) {
            return all.get(places.get(from + index));
        }

        /**
         * Returns these and more of the same club.
         *
         * @param keptReports all reports, those of this club here at the same places
         * @param more the places of those that are new
         */
        OfClub with(KeptReports keptReports, int[] more) {
            PackedReports packed = keptReports.all;
            int[] both = IntStream.concat(
                            IntStream.range(0, size).map(index -> places.get(from + index)), Arrays.stream(more))
                    .boxed()
                    .sorted(Comparator.comparing(
                                    (Integer place) -> packed.periods().get(packed.period(place)), LATEST_FIRST)
                            .thenComparing(Comparator.naturalOrder()))
                    .mapToInt(Integer::intValue)
                    .toArray();
            return new OfClub(packed, IntBuffer.wrap(both), 0, both.length);
        }

        /** Returns those that are to stay. */
        OfClub where(Predicate<ClubReport> stays) {
            int[] kept = IntStream.range(0, size)
                    .filter(index -> stays.test(get(index)))
                    .map(index -> places.get(from + index))
                    .toArray();
            return kept.length == size ? this : new OfClub(all, IntBuffer.wrap(kept), 0, kept.length);
        }

        /** Returns where more about these reports is to lie. */
        PackedReports.Room room() {
            return all.room();
        }

        /** Returns a figure of a report, without making it; {@link PackedReports#NOT_GIVEN} when it was not given. */
        long count(int index, ReportColumn column) {
            return all.count(places.get(from + index), column);
        }

        /** Returns the period of a report, without making it. */
        Period period(int index) {
            return all.periods().get(all.period(places.get(from + index)));
        }
    }

    /** Returns the places of the reports of each club that are kept, from a place on. */
    Map<ClubCode, int[]> from(int place) {
        Map<ClubCode, int[]> byClub = new TreeMap<>();
        for (int i = left.nextClearBit(place); i < all.size(); i = left.nextClearBit(i + 1)) {
            byClub.merge(all.clubs().get(all.club(i)), new int[] {i}, (some, more) -> IntStream.concat(
                            Arrays.stream(some), Arrays.stream(more))
                    .toArray());
        }
        return byClub;
    }

    /** Returns how many there are, those that are not kept among them. */
    int size() {
        return all.size();
    }

    /** Returns the reports of each club that has any. */
    Map<ClubCode, OfClub> byClub() {
        int[] starts = starts();
        IntBuffer places = sorted(starts);
        Map<ClubCode, OfClub> byClub = new HashMap<>(2 * starts.length);
        for (int club = 0; club + 1 < starts.length; club++) {
            int size = starts[club + 1] - starts[club];
            if (size > 0) {
                byClub.put(all.clubs().get(club), new OfClub(all, places, starts[club], size));
            }
        }
        return byClub;
    }

    /** For each club the place of its first report, all of one club lying side by side. */
    private int[] starts() {
        int[] starts = new int[all.clubs().size() + 1];
        for (int i = left.nextClearBit(0); i < all.size(); i = left.nextClearBit(i + 1)) {
            starts[all.club(i) + 1]++;
        }
        for (int club = 1; club < starts.length; club++) {
            starts[club] += starts[club - 1];
        }
        return starts;
    }

    private IntBuffer sorted(int[] starts) {
        int count = starts[starts.length - 1];
        IntBuffer places =
                all.room().take(Math.multiplyExact(count, Integer.BYTES)).asIntBuffer();
        int[] next = starts.clone();
        for (int i = left.nextClearBit(0); i < all.size(); i = left.nextClearBit(i + 1)) {
            int club = all.club(i);
            places.put(next[club], i);
            next[club]++;
        }
        int[] ranks = ranks();
        long[] keys = new long[0];
        for (int club = 0; club + 1 < starts.length; club++) {
            keys = sort(places, starts[club], starts[club + 1] - starts[club], ranks, keys);
        }
        return places;
    }

    /** For each period by its number, how many come before it. */
    private int[] ranks() {
        List<Period> periods = all.periods();
        int[] ranks = new int[periods.size()];
        int[] order = IntStream.range(0, periods.size())
                .boxed()
                .sorted(Comparator.comparing(periods::get, LATEST_FIRST))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i;
        }
        return ranks;
    }

    private long[] sort(IntBuffer places, int from, int size, int[] ranks, long[] room) {
        long[] keys = room.length < size ? new long[size * 2] : room;
        for (int i = 0; i < size; i++) {
            int place = places.get(from + i);
            keys[i] = (long) ranks[all.period(place)] << Integer.SIZE | place;
        }
        Arrays.sort(keys, 0, size);
        for (int i = 0; i < size; i++) {
            places.put(from + i, (int) keys[i]);
        }
        return keys;
    }
}
