package org.ishc.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IndicatorCatalogueTest {

    private static final Indicator.Titles TITLES = new Indicator.Titles("Chỉ tiêu", "Indicator");

    private static Indicator stock(String code) {
        return new Indicator.Stock(IndicatorCode.parse(code), TITLES, IndicatorUnit.COUNT);
    }

    private static Indicator ratio(String code, String numerator, String denominator) {
        return new Indicator.Ratio(
                IndicatorCode.parse(code), TITLES, IndicatorCode.parse(numerator), IndicatorCode.parse(denominator));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        List.of(stock("own.a"), stock("own.a")),
                        "a second indicator is own.a; allowed is each code once"),
                Arguments.of(
                        List.of(ratio("own.r", "own.r", "members.total")),
                        "a part of own.r is own.r; allowed is a flow or stock that is known"),
                Arguments.of(
                        List.of(ratio("own.r", "members.total", "own.s"), ratio("own.s", "own.r", "members.total")),
                        "a part of own.r is own.s; allowed is a flow or stock that is known"),
                Arguments.of(
                        List.of(ratio("own.r", "members.total", "own.none")),
                        "a part of own.r is own.none; allowed is a flow or stock that is known"));
    }

    private static Indicator within(String code, String indicator) {
        return new Indicator.Stock(
                IndicatorCode.parse(code),
                TITLES,
                IndicatorUnit.COUNT,
                Optional.of(new Definition.Within(IndicatorCode.parse(indicator), ItemCode.parse("mountain"))));
    }

    /** Who only reads one that goes in a circle is in none. */
    @Test
    void definitionsThatLeadBackToThemselves_areACircle() {
        Map<IndicatorCode, Indicator> indicators = new HashMap<>();
        for (Indicator indicator : List.of(
                within("own.a", "own.b"),
                within("own.b", "own.c"),
                within("own.c", "own.a"),
                within("own.self", "own.self"),
                within("own.reader", "own.a"),
                within("own.plain", "own.d"),
                stock("own.d"))) {
            indicators.put(indicator.code(), indicator);
        }
        assertEquals(
                Stream.of("own.a", "own.b", "own.c", "own.self")
                        .map(IndicatorCode::parse)
                        .collect(Collectors.toSet()),
                IndicatorCatalogue.circle(indicators));
        indicators.keySet().removeAll(List.of(IndicatorCode.parse("own.c"), IndicatorCode.parse("own.self")));
        assertEquals(Set.of(), IndicatorCatalogue.circle(indicators));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeComputed_isRefused(List<Indicator> own, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> IndicatorCatalogue.of(own))
                        .getMessage());
    }

    @Test
    void listed_beginsWithClubsAsPeopleCountThem_andEndsWithAHostsOwn() {
        IndicatorCatalogue catalogue = IndicatorCatalogue.of(List.of(stock("own.b"), stock("own.a")));
        List<String> codes = catalogue.listed().stream()
                .map(indicator -> indicator.code().value())
                .toList();
        assertEquals(
                List.of("clubs.existing", "clubs.operating", "clubs.established"),
                codes.subList(0, 3),
                "by code clubs.closed would come first");
        assertEquals(List.of("own.a", "own.b"), codes.subList(codes.size() - 2, codes.size()));
        assertEquals(Set.copyOf(catalogue.all()), Set.copyOf(catalogue.listed()));
        assertEquals(catalogue.all().size(), codes.size());
    }

    @Test
    void listOfAHost_isCopied_andGivesWhatIsBuiltInItsTitlesAlone() {
        List<Indicator> own = new ArrayList<>(List.of(stock("own.a"), ratio("members.total", "own.a", "own.a")));
        IndicatorCatalogue catalogue = IndicatorCatalogue.of(own);
        own.clear();
        assertEquals(Optional.of(stock("own.a")), catalogue.find(IndicatorCode.parse("own.a")));
        Indicator members = catalogue.indicator(IndicatorCode.parse("members.total"));
        assertEquals(ratio("members.total", "own.a", "own.a").titles(), members.titles());
        assertEquals(IndicatorCatalogue.BUILT_IN.indicator(members.code()).unit(), members.unit());
        assertInstanceOf(Indicator.Stock.class, members);
    }
}
