package org.ishc.io.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.spi.PackageFormats;
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

    @ParameterizedTest
    @MethodSource("names")
    void targets_areOfIndicatorsThatAreThere_andSayWhereTheyStand(String name) {
        IndicatorCatalogue all = IndicatorCatalogue.of(ShippedIndicators.read(name));
        List<Target> targets = ShippedIndicators.targets(name, UnitCode.parse("31"));
        assertFalse(targets.isEmpty());
        for (Target target : targets) {
            all.indicator(target.indicator());
            assertEquals("31", target.unit().value());
            assertFalse(target.document().orElseThrow().isBlank());
            assertEquals(TargetOrigin.APPROVED, target.targetOrigin());
        }
    }

    @Test
    void theWorkedExample_setsTheTargetsThatAreShipped() throws IOException {
        LoadedPackage loaded = PackageReader.read(Path.of("../examples/worked/scheme-1648"));
        List<Target> shipped = ShippedIndicators.targets("scheme-1648", UnitCode.parse("31"));
        assertEquals(2, loaded.counts().codes().getOrDefault("ref.unknown-indicator", 0L));
        LoadedPackage whole = PackageReader.read(
                PackageFormats.installed().open(Path.of("../examples/worked/scheme-1648")),
                ReadOptions.DEFAULT.withIndicators(ShippedIndicators.read("scheme-1648")));
        assertEquals(
                shipped.stream()
                        .limit(2)
                        .map(target -> target.key() + " " + target.value())
                        .toList(),
                whole.targetRows().stream()
                        .map(target -> target.key() + " " + target.value())
                        .toList());
    }

    @Test
    void anotherName_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> ShippedIndicators.read("scheme-1533"));
    }
}
