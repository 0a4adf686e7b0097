package org.ishc.benchmarks;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.NameResolver;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Restated;
import org.ishc.core.organisation.Restatement;
import org.ishc.core.organisation.RestatementMethod;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.Successor;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.reference.BuiltInReference;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Snapshots, lineage and restatement over the whole nation: its unit versions and successions since 2020. The snapshots
 * are of 15,000 unit versions: those of the nation, and communes made up beside real ones until there are so many.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class OrganisationBenchmark {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2026, 6, 30);

    /** How many unit versions the snapshots are taken of. */
    static final int VERSIONS = 15_000;

    private final Registry registry = BuiltInReference.registry();
    private final Snapshot before = registry.asOf(BEFORE);
    private final List<UnitCode> communes = before.members(UnitLevel.COMMUNE);
    private final List<UnitVersion> versions = versions();
    private final Registry enlarged =
            Registry.of(versions, registry.lineage().rows()).value();
    private final Map<UnitCode, BigInteger> values = values();
    private final NameResolver resolver = NameResolver.of(before);
    private int next;

    /** Makes the inputs. */
    public OrganisationBenchmark() {}

    private List<UnitVersion> versions() {
        List<UnitVersion> made = new ArrayList<>(registry.versions());
        for (int i = 0; made.size() < VERSIONS; i++) {
            UnitVersion real = before.unit(communes.get(i));
            made.add(new UnitVersion(
                    UnitCode.parse("V" + i),
                    real.validity(),
                    real.level(),
                    real.kind(),
                    real.name(),
                    real.parent(),
                    real.document(),
                    Origin.NONE));
        }
        return made;
    }

    private Map<UnitCode, BigInteger> values() {
        Map<UnitCode, BigInteger> made = new HashMap<>();
        for (int i = 0; i < communes.size(); i++) {
            made.put(communes.get(i), BigInteger.valueOf(i * 31L % 400));
        }
        return made;
    }

    /** A snapshot of another day each time, its index built before. */
    @Benchmark
    public Snapshot asOf_otherDay() {
        return enlarged.asOf(BEFORE.minusDays(next++ & 1023));
    }

    /** Reading and checking a registry anew and the first snapshot of a day. */
    @Benchmark
    public Snapshot registryAndFirstSnapshot() {
        return Registry.of(versions, registry.lineage().rows()).value().asOf(BEFORE);
    }

    /** The floor of a snapshot: one pass over the versions. */
    @Benchmark
    public int asOf_floor_onePass() {
        int valid = 0;
        for (UnitVersion version : versions) {
            if (version.validity().contains(BEFORE)) {
                valid++;
            }
        }
        return valid;
    }

    /** Where one commune of the old map went. */
    @Benchmark
    public List<Successor> successors() {
        return registry.lineage().successors(communes.get(next++ % communes.size()), BEFORE, AFTER);
    }

    /** Which units one commune of the new map was made from. */
    @Benchmark
    public List<Successor> predecessors() {
        List<UnitCode> after = registry.asOf(AFTER).members(UnitLevel.COMMUNE);
        return registry.lineage().predecessors(after.get(next++ % after.size()), AFTER, BEFORE);
    }

    /** One figure of each of the 10,035 communes onto the map of 2026, by bounds. */
    @Benchmark
    public Restated restate_communes_bounds() {
        return Restatement.restate(registry, values, BEFORE, AFTER, new RestatementMethod.Bounds());
    }

    /** The same in equal parts. */
    @Benchmark
    public Restated restate_communes_equal() {
        return Restatement.restate(registry, values, BEFORE, AFTER, new RestatementMethod.Equal());
    }

    /** A written name among all 10,795 units. */
    @Benchmark
    public NameResolver.Resolution resolveName() {
        return resolver.resolve("xã Tân Phú, huyện Đồng Phú, tỉnh Bình Phước");
    }
}
