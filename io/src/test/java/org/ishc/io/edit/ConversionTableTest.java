package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Translation;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.reference.BuiltInReference;
import org.junit.jupiter.api.Test;

/**
 * The facts of the statistics office's conversion table of 2025 (old code, new code, how much passes), held against
 * what a code is carried to. The table has four known slips: three rows under another commune's code, and a commune of
 * which it leaves out where its land went.
 */
class ConversionTableTest {

    /** The codes that one of the slips touches: the wrong and the right one of each row, and Hòa Thắng. */
    private static final List<String> SLIPS = List.of("00553", "00556", "01615", "01651", "02482", "02485", "23053");

    /** Of Phúc Đồng the resolution says land only, the table a part. */
    private static final String LESS_PRECISE = "00151";

    @Test
    void everyRow_isWhatItsCodeIsCarriedTo_butForTheKnownSlips() throws IOException {
        TreeMap<String, TreeMap<String, String>> table = table();
        Translation translation =
                Translation.of(BuiltInReference.registry(), LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1));
        Set<String> differing = new TreeSet<>();
        table.forEach((code, portions) -> {
            if (!expected(portions).equals(shown(translation.translate(UnitCode.parse(code))))) {
                differing.add(code);
            }
        });
        BuiltInReference.registry().asOf(LocalDate.of(2025, 6, 30)).members(UnitLevel.COMMUNE).stream()
                .map(UnitCode::value)
                .filter(code -> !table.containsKey(code))
                .forEach(differing::add);
        Set<String> known = new TreeSet<>(SLIPS);
        known.add(LESS_PRECISE);
        assertEquals(known, differing);
        assertEquals(10_570, table.values().stream().mapToInt(Map::size).sum());
    }

    private static String expected(Map<String, String> portions) {
        List<String> carrying = portions.keySet().stream()
                .filter(code -> !portions.get(code).equals("area"))
                .toList();
        boolean isSplit = portions.containsValue("partial");
        return (isSplit ? "SPLIT" : carrying.size() < portions.size() ? "AREA" : "EXACT") + " " + carrying;
    }

    private static String shown(Translation.Translated carried) {
        return carried.status() + " "
                + carried.units().stream()
                        .map(UnitVersion::code)
                        .map(UnitCode::value)
                        .toList();
    }

    private static TreeMap<String, TreeMap<String, String>> table() throws IOException {
        TreeMap<String, TreeMap<String, String>> table = new TreeMap<>();
        try (InputStream in = new GZIPInputStream(Objects.requireNonNull(
                ConversionTableTest.class.getResourceAsStream("/conversion-table-2025.csv.gz")))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .collect(Collectors.toCollection(ArrayList::new))) {
                List<String> cells = List.of(line.split(","));
                table.computeIfAbsent(cells.get(0), code -> new TreeMap<>()).put(cells.get(1), cells.get(2));
            }
        }
        return table;
    }
}
