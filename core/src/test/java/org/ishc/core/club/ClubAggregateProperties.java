package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.base.Fraction;

/** Counts add up exactly, whether they fit or not, and equal counts are equal however they were shared out. */
class ClubAggregateProperties {

    private static List<ClubAggregate> random(Random random) {
        List<ClubAggregate> made = new ArrayList<>();
        for (int club = random.nextInt(12); club >= 0; club--) {
            ClubAggregate.Builder counts = new ClubAggregate.Builder(random.nextBoolean());
            for (ClubIndicator indicator : ClubIndicator.values()) {
                if (random.nextInt(3) > 0) {
                    counts.add(
                            indicator,
                            random.nextInt(3) == 0 ? Long.MAX_VALUE - random.nextInt(3) : random.nextInt(1_000));
                }
            }
            made.add(counts.build());
        }
        return made;
    }

    private static ClubAggregate sum(List<ClubAggregate> parts) {
        return parts.stream().reduce(ClubAggregate.NONE, ClubAggregate::plus);
    }

    @Property(tries = 500)
    void sums_areExact_whateverFits(@ForAll long seed) {
        List<ClubAggregate> parts = random(new Random(seed));
        List<ClubAggregate.Count> counts = sum(parts).counts();
        for (ClubIndicator indicator : ClubIndicator.values()) {
            int place = indicator.ordinal();
            Fraction expected =
                    parts.stream().map(part -> part.counts().get(place).sum()).reduce(Fraction.ZERO, Fraction::plus);
            assertEquals(expected, counts.get(place).sum());
        }
    }

    @Property(tries = 500)
    void anySharing_addsUpToTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        List<ClubAggregate> parts = random(random);
        ClubAggregate whole = sum(parts);
        Collections.shuffle(parts, random);
        int cut = random.nextInt(parts.size());
        ClubAggregate shared = sum(parts.subList(cut, parts.size())).plus(sum(parts.subList(0, cut)));
        assertEquals(whole, shared);
        assertEquals(whole.hashCode(), shared.hashCode());
        assertEquals(whole, ClubAggregate.of(whole.clubs(), whole.running(), whole.counts()));
    }
}
