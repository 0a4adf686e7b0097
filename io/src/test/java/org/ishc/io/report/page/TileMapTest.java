package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.base.Worded;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.io.message.Notation;
import org.ishc.io.reference.BuiltInReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on a tile, and what is said of it. */
class TileMapTest {

    private static final UnitCode HANOI = UnitCode.parse("01");

    private static String map(String name, Worded sign) {
        return map(code -> name, sign);
    }

    private static String map(UnaryOperator<String> names, Worded sign) {
        TileMap.Tile tile = new TileMap.Tile("BEHIND", sign, sign, "key", "row");
        Html html = new Html();
        new TileMap(TileGrid.find(List.of(HANOI)).orElseThrow(), Map.of(HANOI, tile), names).write(html, "title");
        return html.toString();
    }

    private static List<String> texts(String map) {
        return Pattern.compile("<text[^>]*>([^<]*)</text>")
                .matcher(map)
                .results()
                .map(text -> text.group(1))
                .toList();
    }

    /** Whatever a host calls its units: what does not fit is cut on the tile and stands in full in its title. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thành phố mang tên Anh hùng Lực lượng vũ trang nhân dân của một tỉnh miền núi, biên giới, hải đảo có nhiều khó khăn",
                "Tỉnhkhôngcókhoảngtrắngnàotrongtêncủamìnhvàdàihơnmọiôtrênbảnđồcủathưviệnnàydùaiđóđặtnhưvậyđinữa"
            })
    void longName_isCutOnTheTile_andInFullInItsTitle(String name) {
        String map = map(name, language -> "✗");
        assertTrue(texts(map).stream().allMatch(text -> text.length() <= 10), texts(map)::toString);
        assertTrue(map.contains(name + ": ✗</title>"), map);
    }

    /** A map of the whole country says what provinces are called, also those of which a package knows nothing. */
    @Test
    void provinceThatTheDataDoNotKnow_isNamedAllTheSame() {
        String map = map(code -> code, language -> "✗");
        assertTrue(texts(map).containsAll(List.of("Hà Nội", "Cao Bằng")), texts(map)::toString);
        assertTrue(texts(map).stream().noneMatch(text -> text.matches("\\d+")), texts(map)::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-30", "2025-07-01"})
    void noProvince_isCut(String day) {
        Snapshot map = BuiltInReference.registry().asOf(LocalDate.parse(day));
        for (UnitCode province : map.members(UnitLevel.PROVINCE)) {
            String name = map.findName(province).orElseThrow();
            assertTrue(texts(map(name, language -> "")).stream().noneMatch(text -> text.contains("…")), name);
        }
    }

    @Test
    void number_isWrittenAsTheLanguageDoes() {
        String map = map("Hà Nội", language -> Notation.in(language).number(1235));
        assertTrue(map.contains("data-vi=\"Hà Nội: 1.235\" data-en=\"Hà Nội: 1,235\">Hà Nội: 1.235</title>"), map);
        for (Language language : Language.values()) {
            String number = Notation.in(language).number(1235);
            assertEquals(
                    1,
                    Pattern.compile("<text lang=\"" + language.code() + "\"[^>]*>" + Pattern.quote(number) + "<")
                            .matcher(map)
                            .results()
                            .count());
        }
    }
}
