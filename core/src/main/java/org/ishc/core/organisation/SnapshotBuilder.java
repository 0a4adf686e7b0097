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
        UnitVersion[] units = new UnitVersion[size];
        int[] parents = new int[size];
        int[] ends = new int[size];
        int[] stack = new int[size];
        int[] next = new int[size];
        int[] placed = new int[size];
        int count = 0;
        for (int root = 0; root < size; root++) {
            if (parent[root] != Snapshot.NO_PARENT) {
                continue;
            }
            int depth = 0;
            stack[0] = root;
            placed[root] = count;
            units[count] = byCode[root];
            parents[count++] = Snapshot.NO_PARENT;
            while (depth >= 0) {
                int at = stack[depth];
                if (next[at] < children[at].length) {
                    int child = children[at][next[at]++];
                    placed[child] = count;
                    units[count] = byCode[child];
                    parents[count++] = placed[at];
                    stack[++depth] = child;
                } else {
                    ends[placed[at]] = count;
                    depth--;
                }
            }
        }
        return new Snapshot(date, units, parents, ends);
    }
}
