package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.UnitCode;

/** Lays the versions of a day out in pre-order. */
final class SnapshotBuilder {
    private final LocalDate date;
    private final UnitVersion[] byCode;
    private final int[] parent;
    private final int[][] children;

    SnapshotBuilder(LocalDate date, List<UnitVersion> valid) {
        this.date = date;
        this.byCode = valid.toArray(UnitVersion[]::new);
        Arrays.sort(byCode, Comparator.comparing(UnitVersion::code));
        Map<UnitCode, Integer> index = new HashMap<>(byCode.length * 2);
        for (int i = 0; i < byCode.length; i++) {
            index.put(byCode[i].code(), i);
        }
        this.parent = new int[byCode.length];
        for (int i = 0; i < byCode.length; i++) {
            parent[i] = byCode[i]
                    .parent()
                    .map(code -> index.getOrDefault(code, Snapshot.NO_PARENT))
                    .orElse(Snapshot.NO_PARENT);
        }
        cutRings();
        this.children = childLists();
    }

    /**
     * Walks up from each unit in code order; a walk that meets itself has found a ring, which is cut above its lowest
     * code.
     */
    private void cutRings() {
        int[] walk = new int[byCode.length];
        for (int i = 0; i < byCode.length; i++) {
            int at = i;
            while (at != Snapshot.NO_PARENT && walk[at] == 0) {
                walk[at] = i + 1;
                at = parent[at];
            }
            if (at != Snapshot.NO_PARENT && walk[at] == i + 1) {
                parent[lowestOfRing(at)] = Snapshot.NO_PARENT;
            }
        }
    }

    private int lowestOfRing(int start) {
        int lowest = start;
        for (int at = parent[start]; at != start; at = parent[at]) {
            lowest = Math.min(lowest, at);
        }
        return lowest;
    }

    private int[][] childLists() {
        int[] counts = new int[byCode.length];
        for (int above : parent) {
            if (above != Snapshot.NO_PARENT) {
                counts[above]++;
            }
        }
        int[][] lists = new int[byCode.length][];
        for (int i = 0; i < lists.length; i++) {
            lists[i] = new int[counts[i]];
        }
        for (int i = byCode.length - 1; i >= 0; i--) {
            if (parent[i] != Snapshot.NO_PARENT) {
                lists[parent[i]][--counts[parent[i]]] = i;
            }
        }
        return lists;
    }

    /** Builds the snapshot. */
    Snapshot build() {
        int size = byCode.length;
        PreOrder order = new PreOrder(size);
        int[] stack = new int[size];
        int[] next = new int[size];
        for (int root = 0; root < size; root++) {
            if (parent[root] != Snapshot.NO_PARENT) {
                continue;
            }
            int depth = 0;
            stack[0] = root;
            order.begin(root, Snapshot.NO_PARENT);
            while (depth >= 0) {
                int at = stack[depth];
                if (next[at] < children[at].length) {
                    int child = children[at][next[at]++];
                    order.begin(child, order.placed[at]);
                    stack[++depth] = child;
                } else {
                    order.end(at);
                    depth--;
                }
            }
        }
        return new Snapshot(date, order.units, order.parents, order.ends);
    }

    /** The units as they are come to, each before those below it. */
    private final class PreOrder {
        private final UnitVersion[] units;
        private final int[] parents;
        private final int[] ends;

        /** Where each unit is placed, by code. */
        private final int[] placed;

        private int count;

        private PreOrder(int size) {
            this.units = new UnitVersion[size];
            this.parents = new int[size];
            this.ends = new int[size];
            this.placed = new int[size];
        }

        private void begin(int unit, int above) {
            placed[unit] = count;
            units[count] = byCode[unit];
            parents[count++] = above;
        }

        private void end(int unit) {
            ends[placed[unit]] = count;
        }
    }
}
