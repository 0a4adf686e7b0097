package org.ishc.io.report.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.base.UnitCode;

/**
 * Where the provinces stand on a map of tiles, all of one size: plausible, north to south, and ours. One grid for the
 * 34 provinces since July 2025, one for the 63 before.
 *
 * @param tiles the place of each province, from west to east and from north to south
 * @param islands what lies off the coast and belongs to one of the provinces
 */
record TileGrid(Map<UnitCode, Place> tiles, List<Island> islands) {

    private static final String NOTHING = "..";
    private static final String ISLAND = "island ";
    private static final List<TileGrid> ALL = List.of(read("tiles-34.txt"), read("tiles-63.txt"));

    /**
     * A place.
     *
     * @param column from 0, the westernmost
     * @param row from 0, the northernmost
     */
    record Place(int column, int row) {}

    /**
     * An island that has a tile beside its province's.
     *
     * @param unit its province
     * @param place where it stands
     * @param name its name
     */
    record Island(UnitCode unit, Place place, String name) {}

    TileGrid {
        Set<Place> taken = new HashSet<>(tiles.values());
        islands.forEach(island -> taken.add(island.place()));
        if (taken.size() != tiles.size() + islands.size()) {
            throw new IllegalArgumentException("two tiles stand in one place");
        }
        for (Island island : islands) {
            if (!tiles.containsKey(island.unit())) {
                throw new IllegalArgumentException("an island of no province");
            }
        }
        tiles = Collections.unmodifiableMap(new LinkedHashMap<>(tiles));
        islands = List.copyOf(islands);
    }

    /** Finds the grid on which all of these units have a tile, the one with fewer others first; empty for none. */
    static Optional<TileGrid> find(Collection<UnitCode> provinces) {
        return provinces.isEmpty()
                ? Optional.empty()
                : ALL.stream()
                        .filter(grid -> grid.tiles().keySet().containsAll(provinces))
                        .findFirst();
    }

    int columns() {
        return 1
                + Stream.concat(tiles.values().stream(), islands.stream().map(Island::place))
                        .mapToInt(Place::column)
                        .max()
                        .orElse(0);
    }

    int rows() {
        return 1 + tiles.values().stream().mapToInt(Place::row).max().orElse(0);
    }

    private static TileGrid read(String name) {
        Map<UnitCode, Place> tiles = new LinkedHashMap<>();
        List<Island> islands = new ArrayList<>();
        int row = 0;
        for (String line : PageFrame.resource(name).lines().toList()) {
            if (line.startsWith(ISLAND)) {
                String[] parts = line.split(" ", 5);
                islands.add(new Island(
                        UnitCode.parse(parts[1]),
                        new Place(Integer.parseInt(parts[2]), Integer.parseInt(parts[3])),
                        parts[4]));
            } else if (!line.startsWith("#")) {
                String[] cells = line.split(" ", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (!cells[column].equals(NOTHING)) {
                        tiles.put(UnitCode.parse(cells[column]), new Place(column, row));
                    }
                }
                row++;
            }
        }
        return new TileGrid(tiles, islands);
    }
}
