package org.ishc.core.collection;

import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.numbers.fraction.BigFraction;
import org.ishc.core.organisation.Registry;
import org.ishc.core.testing.SamplesFigure;

/**
 * A province stands out when its share of women lies more than five median deviations from the median of all: counted
 * with another library's fractions.
 */
class OutliersProperties {

    private static final int PROVINCES = 9;

    private static final Registry NATION = Registry.of(
                    units(Stream.concat(
                                    Stream.of("VN 2020-01-01 - CENTRAL -"),
                                    IntStream.rangeClosed(1, PROVINCES)
                                            .mapToObj(i -> "P" + i + " 2020-01-01 - PROVINCE VN"))
                            .toList()),
                    List.of())
            .value();

    private static final Round ROUND = RoundReader.read(
            node(map(
                    "round",
                    "r",
                    "period",
                    "2025",
                    "due",
                    "2026-01-15",
                    "senders",
                    map("level", "PROVINCE"),
                    "asks",
                    map("indicators", List.of("members.women-rate")))),
            NATION,
            List.of());

    private static BigFraction median(List<BigFraction> values) {
        List<BigFraction> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(2);
    }

    @Property(tries = 150)
    void anOutlier_isFurtherFromTheMedianThanFiveDeviations(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        List<String> senders = new ArrayList<>();
        List<BigFraction> rates = new ArrayList<>();
        for (int province = 1; province <= PROVINCES; province++) {
            if (random.nextInt(6) > 0) {
                int members = 40 + random.nextInt(40);
                int women = random.nextInt(4) == 0 ? random.nextInt(members) : members * 2 / 3 + random.nextInt(4);
                lines.add("P" + province + " members.total 2025 " + members);
                lines.add("P" + province + " members.women 2025 " + women);
                senders.add("P" + province);
                rates.add(BigFraction.of(women, members).multiply(100));
            }
        }
        TreeSet<String> expected = new TreeSet<>();
        if (rates.size() >= 5) {
            BigFraction median = median(rates);
            List<BigFraction> distances =
                    rates.stream().map(rate -> rate.subtract(median).abs()).toList();
            BigFraction bound = median(distances).multiply(5);
            for (int i = 0; i < rates.size(); i++) {
                if (bound.signum() > 0 && distances.get(i).compareTo(bound) > 0) {
                    expected.add(senders.get(i));
                }
            }
        }
        TreeSet<String> found = new TreeSet<>();
        Outliers.find(ROUND, SamplesFigure.figures(NATION, lines.toArray(String[]::new)))
                .forEach(change -> found.add(change.sender().value()));
        assertEquals(expected, found, () -> rates.toString());
    }
}
