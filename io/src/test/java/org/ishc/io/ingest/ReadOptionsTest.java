package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.ishc.core.club.ClubRules;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.organisation.Registry;
import org.ishc.io.profile.Profile;
import org.ishc.io.profile.ProfileReader;
import org.ishc.io.reference.ReferenceData;
import org.ishc.io.rulebook.RulebookText;
import org.junit.jupiter.api.Test;

/** How a package is read: what is not said stays as it is. */
class ReadOptionsTest {

    private static final Registry NO_UNITS = Registry.of(List.of(), List.of()).value();

    @Test
    void default_readsOnOneThread_withoutAClock() {
        assertEquals(1, ReadOptions.DEFAULT.threads());
        assertEquals(0, ReadOptions.DEFAULT.nanoseconds().getAsLong());
        assertEquals(ClubRules.DEFAULT, ReadOptions.DEFAULT.rules());
        assertEquals(ReferenceData.builtIn(), ReadOptions.DEFAULT.reference());
    }

    @Test
    void other_changesOneThing_andKeepsAllTheRest() throws ReflectiveOperationException {
        LongSupplier clock = () -> 7;
        CheckListener listener = new CheckListener() {};
        Map<String, ReadOptions> changed = Map.of(
                "threads", ReadOptions.DEFAULT.withThreads(2),
                "kept", ReadOptions.DEFAULT.withKept(3),
                "rules",
                        ReadOptions.DEFAULT.withRules(new ClubRules(
                                ClubRules.DEFAULT.lifecycle(),
                                ClubRules.DEFAULT.thresholds(),
                                ClubRules.DEFAULT.norms(),
                                5)),
                "listener", ReadOptions.DEFAULT.withListener(listener),
                "nanoseconds", ReadOptions.DEFAULT.withClock(clock),
                "reference", ReadOptions.DEFAULT.withReference(ReferenceData.of(NO_UNITS)),
                "estimatePercent", ReadOptions.DEFAULT.withEstimatePercent(4),
                "indicators",
                        ReadOptions.DEFAULT.withIndicators(
                                List.of(IndicatorCatalogue.BUILT_IN.all().get(0))));
        changed.forEach((name, options) -> Stream.of(ReadOptions.class.getRecordComponents())
                .forEach(component -> {
                    if (component.getName().equals(name)) {
                        assertNotEquals(of(component, ReadOptions.DEFAULT), of(component, options), name);
                    } else {
                        assertEquals(of(component, ReadOptions.DEFAULT), of(component, options), name);
                    }
                }));
    }

    private static Object of(RecordComponent component, ReadOptions options) {
        try {
            return component.getAccessor().invoke(options);
        } catch (IllegalAccessException | InvocationTargetException notSeen) {
            throw new IllegalStateException(notSeen);
        }
    }

    /** All that a profile asks of the reading comes with one call; how findings count is asked of the validation. */
    @Test
    void profile_bringsItsRules_itsPercentage_andItsWaivers() {
        Profile profile = ProfileReader.read(RulebookText.parse("""
                profile: p
                version: "1"
                thresholds: {club.days-apart: 9, signal.areas: 2, value.estimate-percent: 3}
                waivers:
                  - {code: club.dates-far-apart, table: club-events, key: [K1, 1], reason: r, by: b, until: 2026-12-31}
                """));
        ReadOptions options = ReadOptions.DEFAULT.withProfile(profile);
        assertEquals(9, options.rules().daysApart());
        assertEquals(2, options.rules().thresholds().areas());
        assertEquals(3, options.estimatePercent());
        assertEquals(profile.waivers(), options.waivers());
        assertEquals(ReadOptions.DEFAULT.threads(), options.threads());
    }
}
