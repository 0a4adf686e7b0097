package org.ishc.core.testing;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.LevelScheme;
import org.ishc.core.organisation.Portion;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.time.DateRange;

/**
 * Generated nations that went through generated reforms: merges, splits, codes that pass to another unit, units that go
 * on.
 */
public final class ArbitrariesOrganisation {

    /** The days on which a reform may fall: a leap day, the turn of a year, the real one. */
    private static final List<LocalDate> REFORMS =
            List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 7, 1));

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final UnitCode ROOT = UnitCode.parse("VN");
    private static final UnitCode PROVINCE = UnitCode.parse("P");

    /** Communes under provinces on every day. */
    private static final LevelScheme SCHEME = LevelScheme.of(List.of(
            new LevelScheme.Pair(UnitLevel.PROVINCE, UnitLevel.CENTRAL, DateRange.from(START)),
            new LevelScheme.Pair(UnitLevel.COMMUNE, UnitLevel.PROVINCE, DateRange.from(START))));

    private ArbitrariesOrganisation() {}

    /**
     * A nation with what was reported before its first reform.
     *
     * @param registry sound: nothing is found in it
     * @param values by code on {@code on}; zeros among them
     * @param on the day before the first reform
     * @param between a day between two reforms, or after the only one
     * @param to a day after the last
     */
    public record Nation(
            Registry registry, SortedMap<UnitCode, BigInteger> values, LocalDate on, LocalDate between, LocalDate to) {}

    /** How units pass on. */
    public enum Shares {
        /** Only whole units pass. */
        FULL_ROWS,
        /** Parts pass, and nobody knows how large. */
        UNKNOWN,
        /** Parts pass, each with its share. */
        KNOWN
    }

    /** Returns nations of one province with up to ten communes and up to three reforms. */
    public static Arbitrary<Nation> nations(Shares shares) {
        return Arbitraries.longs().map(seed -> new Maker(new Random(seed), shares).make());
    }

    private static final class Maker {
        private final Random random;
        private final Shares shares;
        private final List<UnitVersion> versions = new ArrayList<>();
        private final List<Succession> successions = new ArrayList<>();
        private final SortedMap<UnitCode, LocalDate> begun = new TreeMap<>();

        private Maker(Random random, Shares shares) {
            this.random = random;
            this.shares = shares;
        }

        private Nation make() {
            versions.add(version(ROOT, DateRange.from(START), UnitLevel.CENTRAL, Optional.empty()));
            versions.add(version(PROVINCE, DateRange.from(START), UnitLevel.PROVINCE, Optional.of(ROOT)));
            int communes = random.nextInt(6);
            for (int i = 0; i < communes; i++) {
                begun.put(UnitCode.parse("C" + i), START);
            }
            SortedMap<UnitCode, BigInteger> values = new TreeMap<>();
            begun.keySet()
                    .forEach(code ->
                            values.put(code, BigInteger.valueOf(random.nextInt(4) == 0 ? 0 : random.nextInt(1_000))));
            int reforms = 1 + random.nextInt(REFORMS.size());
            for (LocalDate day : REFORMS.subList(0, reforms)) {
                reform(day);
            }
            begun.forEach((code, start) -> versions.add(commune(code, DateRange.from(start))));
            Checked<Registry> checked = Registry.of(versions, successions, SCHEME);
            if (!checked.findings().isEmpty()) {
                throw new IllegalStateException("The generator made an unsound nation: " + checked.findings());
            }
            return new Nation(
                    checked.value(),
                    values,
                    REFORMS.get(0).minusDays(1),
                    REFORMS.get(0),
                    REFORMS.get(reforms - 1).plusDays(1));
        }

        private UnitVersion commune(UnitCode code, DateRange validity) {
            return version(code, validity, UnitLevel.COMMUNE, Optional.of(PROVINCE));
        }

        private UnitVersion version(UnitCode code, DateRange validity, UnitLevel level, Optional<UnitCode> parent) {
            return new UnitVersion(
                    code,
                    validity,
                    level,
                    Optional.empty(),
                    Optional.of(code + "/" + validity.start()),
                    parent,
                    Optional.empty(),
                    Origin.of("org-units", versions.size() + 1));
        }

        private void reform(LocalDate day) {
            List<UnitCode> ending = begun.keySet().stream()
                    .filter(code -> random.nextInt(3) > 0)
                    .toList();
            SortedSet<UnitCode> receiving = new TreeSet<>();
            for (UnitCode code : ending) {
                int successors = shares == Shares.FULL_ROWS ? 1 : 1 + random.nextInt(3);
                SortedSet<UnitCode> to = new TreeSet<>();
                while (to.size() < successors) {
                    to.add(UnitCode.parse("C" + random.nextInt(10)));
                }
                pass(code, day, List.copyOf(to));
                receiving.addAll(to);
            }
            ending.forEach(code -> versions.add(commune(code, DateRange.of(begun.remove(code), day))));
            receiving.forEach(code -> begun.putIfAbsent(code, day));
        }

        private void pass(UnitCode code, LocalDate day, List<UnitCode> to) {
            int whole = 0;
            int[] weights = new int[to.size()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = 1 + random.nextInt(9);
                whole += weights[i];
            }
            for (int i = 0; i < weights.length; i++) {
                Optional<Fraction> share = shares == Shares.KNOWN && weights.length > 1
                        ? Optional.of(Fraction.of(weights[i], whole))
                        : Optional.empty();
                successions.add(new Succession(
                        day,
                        code,
                        to.get(i),
                        weights.length == 1 ? Portion.FULL : Portion.PARTIAL,
                        share,
                        Optional.empty(),
                        Optional.empty(),
                        Origin.of("successions", successions.size() + 1)));
            }
        }
    }
}
