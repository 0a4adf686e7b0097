package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.io.reference.BuiltInReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tiles of the provinces, held against the units that the library knows. */
class TileGridTest {

    private static TileGrid on(String day) {
        return TileGrid.find(provinces(day)).orElseThrow();
    }

    private static List<UnitCode> provinces(String day) {
        Snapshot map = BuiltInReference.registry().asOf(LocalDate.parse(day));
        return map.members(UnitLevel.PROVINCE);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30,63", "2025-07-01,34"})
    void everyProvinceOfTheDay_hasOneTile_andNobodyElse(String day, int count) {
        TileGrid grid = on(day);
        assertEquals(Set.copyOf(provinces(day)), grid.tiles().keySet());
        assertEquals(count, grid.tiles().size());
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30", "2025-07-01"})
    void northIsAbove_andTheIslandsLieInTheSea(String day) {
        TileGrid grid = on(day);
        List<String> downTheCoast = List.of("04", "01", "38", "40", "42", "44", "46", "48", "51", "56", "79", "96");
        for (int i = 1; i < downTheCoast.size(); i++) {
            assertTrue(row(grid, downTheCoast.get(i - 1)) < row(grid, downTheCoast.get(i)), downTheCoast.get(i));
        }
        assertTrue(column(grid, "11") < column(grid, "01") && column(grid, "01") < column(grid, "31"));
        assertTrue(column(grid, "91") < column(grid, "79") && column(grid, "66") <= column(grid, "56"));
        assertEquals(
                List.of("48 Hoàng Sa", "56 Trường Sa", "91 Phú Quốc"),
                grid.islands().stream()
                        .map(island -> island.unit() + " " + island.name())
                        .toList());
        for (TileGrid.Island island : grid.islands().subList(0, 2)) {
            int east = grid.tiles().values().stream()
                    .filter(place -> Math.abs(place.row() - island.place().row()) <= 1)
                    .mapToInt(TileGrid.Place::column)
                    .max()
                    .orElse(0);
            assertTrue(island.place().column() > east, island.name());
        }
    }

    @Test
    void unitsThatAreNoProvinces_haveNoMap() {
        assertEquals(Optional.empty(), TileGrid.find(List.of(UnitCode.parse("A1"))));
        assertEquals(Optional.empty(), TileGrid.find(List.of()));
    }

    @Test
    void twoTilesInOnePlace_areRefused() {
        TileGrid.Place place = new TileGrid.Place(0, 0);
        Map<UnitCode, TileGrid.Place> tiles = Map.of(UnitCode.parse("01"), place, UnitCode.parse("04"), place);
        assertThrows(IllegalArgumentException.class, () -> new TileGrid(tiles, List.of()));
    }

    private static int row(TileGrid grid, String code) {
        return grid.tiles().get(UnitCode.parse(code)).row();
    }

    private static int column(TileGrid grid, String code) {
        return grid.tiles().get(UnitCode.parse(code)).column();
    }
}
