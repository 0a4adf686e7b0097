package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * The organisation on one day: the forest of the unit versions valid then. In a sound registry it is one tree under the
 * centre.
 *
 * <p>A unit whose parent is not valid that day is a further root; a ring of units is cut above its lowest code. Every
 * list is in code order, siblings of a pre-order too. Immutable, indexed once, safe for use by many threads; queries
 * walk arrays. Loops that must not allocate walk positions: {@link #position}, {@link #parentPosition} and
 * {@link #subtreeEnd}.
 */
public final class Snapshot {

    /** In place of the position of a parent where there is none. */
    static final int NO_PARENT = -1;

    private static final UnitLevel[] LEVELS = UnitLevel.values();

    private final LocalDate date;

    /** The same, counted. */
    private final long day;

    /** In pre-order: the subtree of position i is the positions from i to ends[i], exclusive. */
    private final UnitVersion[] units;

    private final int[] parents;
    private final int[] ends;
    private final Map<UnitCode, Integer> positions;
    private final List<UnitCode> codes;

    /**
     * All units grouped by parent: the children of position i are those from firstChild[i + 1] to firstChild[i + 2],
     * the roots those from 0.
     */
    private final List<UnitCode> siblings;

    private final int[] firstChild;
    private final Map<UnitLevel, List<UnitCode>> members;

    /** The place of the level of the unit at each position. */
    private final byte[] levels;

    /** The versions of the registry; null until it is told. */
    private final @Nullable Crosswalk crosswalk;

    /** The numbers of the units among the versions of their registry, by position; empty until it is told. */
    private final int[] numbers;

    /** The positions of units by these numbers; less than 0 for those of other days. */
    private final int[] byNumber;

    Snapshot(LocalDate date, UnitVersion[] units, int[] parents, int[] ends) {
        this.date = date;
        this.day = date.toEpochDay();
        this.units = units;
        this.parents = parents;
        this.ends = ends;
        this.crosswalk = null;
        this.numbers = new int[0];
        this.byNumber = new int[0];
        this.levels = new byte[units.length];
        this.positions = new HashMap<>(units.length * 2);
        List<UnitCode> preOrder = new ArrayList<>(units.length);
        this.members = new EnumMap<>(UnitLevel.class);
        for (int i = 0; i < units.length; i++) {
            positions.put(units[i].code(), i);
            preOrder.add(units[i].code());
            levels[i] = (byte) units[i].level().ordinal();
        }
        this.codes = Collections.unmodifiableList(preOrder);
        for (UnitLevel level : LEVELS) {
            members.put(level, members(units, level));
        }
        this.firstChild = new int[units.length + 2];
        this.siblings = bySiblings();
    }

    private static List<UnitCode> members(UnitVersion[] units, UnitLevel level) {
        return Arrays.stream(units)
                .filter(unit -> unit.level() == level)
                .map(UnitVersion::code)
                .sorted()
                .toList();
    }

    /** The same organisation on another day on which nothing is different. */
    private Snapshot(LocalDate date, Snapshot same, @Nullable Crosswalk crosswalk, int[] numbers, int[] byNumber) {
        this.crosswalk = crosswalk;
        this.numbers = numbers;
        this.byNumber = byNumber;
        this.date = date;
        this.day = date.toEpochDay();
        this.units = same.units;
        this.parents = same.parents;
        this.ends = same.ends;
        this.positions = same.positions;
        this.codes = same.codes;
        this.siblings = same.siblings;
        this.firstChild = same.firstChild;
        this.members = same.members;
        this.levels = same.levels;
    }

    private List<UnitCode> bySiblings() {
        for (int parent : parents) {
            firstChild[parent + 2]++;
        }
        for (int i = 1; i < firstChild.length; i++) {
            firstChild[i] += firstChild[i - 1];
        }
        int[] next = firstChild.clone();
        UnitCode[] grouped = new UnitCode[units.length];
        for (int i = 0; i < units.length; i++) {
            grouped[next[parents[i] + 1]++] = units[i].code();
        }
        return List.of(grouped);
    }

    /** Returns this organisation under another day, on which every unit is the same. */
    Snapshot on(LocalDate day) {
        return day.equals(date) ? this : new Snapshot(day, this, crosswalk, numbers, byNumber);
    }

    /** Returns this organisation with the numbers of its units among the versions of their registry. */
    Snapshot numbered(Crosswalk crosswalk) {
        int[] byPosition = Arrays.stream(units).mapToInt(crosswalk::number).toArray();
        int[] positioned = new int[crosswalk.size()];
        Arrays.fill(positioned, -1);
        for (int i = 0; i < byPosition.length; i++) {
            positioned[byPosition[i]] = i;
        }
        return new Snapshot(date, this, crosswalk, byPosition, positioned);
    }

    /**
     * Returns the place in {@link #preOrder()} of the unit that stands for another on this day; −1 when there is none.
     */
    public int findPosition(UnitPath path) {
        int version = path.version(day, crosswalk);
        if (version >= 0) {
            return byNumber[version];
        }
        Optional<UnitCode> unit = path.at(date);
        return unit.isPresent() ? findPosition(unit.get()) : -1;
    }

    /** Returns the number of the unit at a position among the versions of its registry. */
    int number(int position) {
        return numbers[position];
    }

    /** Builds the forest of the versions valid on a day; at most one a code, in any order. */
    static Snapshot of(LocalDate date, List<UnitVersion> valid) {
        return new SnapshotBuilder(date, valid).build();
    }

    /** Returns the day. */
    public LocalDate date() {
        return date;
    }

    /** Returns the number of units. */
    public int size() {
        return units.length;
    }

    /** Tells whether a code names a unit on this day. */
    public boolean contains(UnitCode code) {
        return positions.containsKey(code);
    }

    /** Finds what a code names on this day. */
    public Optional<UnitVersion> findUnit(UnitCode code) {
        Integer position = positions.get(code);
        return position == null ? Optional.empty() : Optional.of(units[position]);
    }

    /** Finds the name of a unit; empty when the code names nothing on this day, or the unit has no name. */
    public Optional<String> findName(UnitCode code) {
        return findUnit(code).flatMap(UnitVersion::name);
    }

    /** Tells whether a unit is another or lies below it; false when either code names nothing on this day. */
    public boolean isWithin(UnitCode code, UnitCode unit) {
        int position = findPosition(code);
        int above = findPosition(unit);
        return above >= 0 && position >= above && position < ends[above];
    }

    /**
     * Returns what a code names on this day.
     *
     * @throws UnknownUnitException when it names nothing
     */
    public UnitVersion unit(UnitCode code) {
        return units[position(code)];
    }

    /** Returns the units without a parent on this day, by code; one in a sound registry. */
    public List<UnitCode> roots() {
        return childrenOf(NO_PARENT);
    }

    /**
     * Returns the unit above; empty for a root.
     *
     * @throws UnknownUnitException when the code names nothing
     */
    public Optional<UnitCode> parent(UnitCode code) {
        int parent = parents[position(code)];
        return parent == NO_PARENT ? Optional.empty() : Optional.of(codes.get(parent));
    }

    /**
     * Returns the units directly below, by code; a view, nothing is copied.
     *
     * @throws UnknownUnitException when the code names nothing
     */
    public List<UnitCode> children(UnitCode code) {
        return childrenOf(position(code));
    }

    private List<UnitCode> childrenOf(int parent) {
        return siblings.subList(firstChild[parent + 1], firstChild[parent + 2]);
    }

    /**
     * Returns the units above, the nearest first.
     *
     * @throws UnknownUnitException when the code names nothing
     */
    public List<UnitCode> ancestors(UnitCode code) {
        List<UnitCode> ancestors = new ArrayList<>();
        for (int i = parents[position(code)]; i != NO_PARENT; i = parents[i]) {
            ancestors.add(codes.get(i));
        }
        return ancestors;
    }

    /**
     * Returns the units below in pre-order, siblings by code, without the unit itself; a view, nothing is copied.
     *
     * @throws UnknownUnitException when the code names nothing
     */
    public List<UnitCode> descendants(UnitCode code) {
        int position = position(code);
        return codes.subList(position + 1, ends[position]);
    }

    /**
     * Returns the unit itself and the units below in pre-order; a view, nothing is copied.
     *
     * @throws UnknownUnitException when the code names nothing
     */
    public List<UnitCode> subtree(UnitCode code) {
        int position = position(code);
        return codes.subList(position, ends[position]);
    }

    /** Returns all units in pre-order, roots and siblings by code. */
    public List<UnitCode> preOrder() {
        return codes;
    }

    /** Returns the units of a level, by code. */
    public List<UnitCode> members(UnitLevel level) {
        return members.getOrDefault(level, List.of());
    }

    /**
     * Finds the unit of a level that holds a unit; the unit itself when it stands on that level.
     *
     * @throws UnknownUnitException when the code names nothing
     */
    public Optional<UnitCode> ancestorAt(UnitCode code, UnitLevel level) {
        for (int i = position(code); i != NO_PARENT; i = parents[i]) {
            if (units[i].level() == level) {
                return Optional.of(codes.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns a unit's place in {@link #preOrder()}, from 0: a dense index for arrays over the whole tree.
     *
     * @throws UnknownUnitException when the code names nothing
     */
    public int position(UnitCode code) {
        Integer position = positions.get(code);
        if (position == null) {
            throw new UnknownUnitException(code, date);
        }
        return position;
    }

    /** Returns a unit's place in {@link #preOrder()}; −1 when the code names nothing. */
    public int findPosition(UnitCode code) {
        Integer position = positions.get(code);
        return position == null ? -1 : position;
    }

    /** Returns the level of the unit at a position. */
    public UnitLevel levelAt(int position) {
        return LEVELS[levels[position]];
    }

    /** Returns the unit at a position. */
    public UnitVersion unitAt(int position) {
        return units[position];
    }

    /**
     * Returns the position of the parent of the unit at a position; −1 for a root. Always lower than the position
     * itself.
     */
    public int parentPosition(int position) {
        return parents[position];
    }

    /** Returns the first position behind the subtree of the unit at a position. */
    public int subtreeEnd(int position) {
        return ends[position];
    }
}
