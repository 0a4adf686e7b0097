package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shipped names nothing that is not there, and everything in it is titled in both languages. */
class ShippedIndicatorsTest {

    static Stream<String> names() {
        return ShippedIndicators.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void catalogue_standsByItself_andIsTitled(String name) {
        List<Indicator> own = ShippedIndicators.read(name);
        IndicatorCatalogue all = IndicatorCatalogue.of(own);
        assertEquals(
                own.size() + IndicatorCatalogue.BUILT_IN.all().size(), all.all().size());
        for (Indicator indicator : own) {
            assertFalse(
                    indicator.titles().vi().equals(indicator.code().value())
                            || indicator.titles().en().equals(indicator.titles().vi()),
                    () -> indicator.code() + " has no title");
            IndicatorCatalogue.findDefinition(indicator)
                    .ifPresent(definition -> definition.reads().forEach(all::indicator));
        }
    }

    @Test
    void anotherName_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> ShippedIndicators.read("scheme-1533"));
    }
}
