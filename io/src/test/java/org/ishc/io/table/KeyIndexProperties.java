package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.time.Period;

/** The index says of every key what a map of the keys says, whatever their parts and their order. */
class KeyIndexProperties {

    @Provide
    Arbitrary<List<List<Object>>> eventKeys() {
        CodePool codes = new CodePool();
        Arbitrary<Object> code = Arbitraries.integers().between(0, 300).map(i -> codes.get("K" + i));
        Arbitrary<Object> number = Arbitraries.longs().between(0, 40).map(i -> i);
        return Combinators.combine(code, number)
                .as((first, second) -> List.of(first, second))
                .list()
                .ofMaxSize(2_000);
    }

    @Property(tries = 200)
    void twoParts(@ForAll("eventKeys") List<List<Object>> keys) {
        assertLikeAMap(Table.CLUB_EVENTS, keys);
    }

    @Provide
    Arbitrary<List<List<Object>>> targetKeys() {
        CodePool units = new CodePool();
        CodePool indicators = new CodePool();
        Arbitrary<Object> unit = Arbitraries.integers().between(0, 20).map(i -> units.get("U" + i));
        Arbitrary<Object> indicator = Arbitraries.integers().between(0, 4).map(i -> indicators.get("i." + i));
        Arbitrary<Object> period = Arbitraries.integers().between(2000, 2005).map(Period::ofYear);
        Arbitrary<Object> revision = Arbitraries.longs().between(0, 3).map(i -> i);
        return Combinators.combine(unit, indicator, period, revision)
                .as((a, b, c, d) -> List.of(a, b, c, d))
                .list()
                .ofMaxSize(1_500);
    }

    @Property(tries = 200)
    void fourParts(@ForAll("targetKeys") List<List<Object>> keys) {
        assertLikeAMap(Table.TARGETS, keys);
    }

    @Property(tries = 200)
    void onePart(@ForAll List<@net.jqwik.api.constraints.IntRange(max = 200) Integer> numbers) {
        CodePool codes = new CodePool();
        assertLikeAMap(
                Table.CLUBS,
                numbers.stream().map(i -> List.<Object>of(codes.get("K" + i))).toList());
    }

    @Example
    void manyKeys_areKeptApart() {
        CodePool codes = new CodePool();
        KeyIndex index = new KeyIndex(Table.CLUB_REPORTS);
        int row = 0;
        for (int year = 2000; year < 2020; year++) {
            for (int club = 0; club < 5_000; club++) {
                row++;
                assertEquals(0, index.put(List.of(codes.get("K" + club), Period.ofYear(year)), row));
            }
        }
        assertEquals(1, index.put(List.of(codes.get("K0"), Period.ofYear(2000)), row + 1));
        assertEquals(row, index.put(List.of(codes.get("K4999"), Period.ofYear(2019)), row + 1));
    }

    private static void assertLikeAMap(Table table, List<List<Object>> keys) {
        KeyIndex index = new KeyIndex(table);
        Map<List<Object>, Integer> map = new HashMap<>();
        List<Integer> expected = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        for (int row = 1; row <= keys.size(); row++) {
            Integer first = map.putIfAbsent(keys.get(row - 1), row);
            expected.add(first == null ? 0 : first);
            found.add(index.put(keys.get(row - 1), row));
        }
        assertEquals(expected, found);
    }
}
