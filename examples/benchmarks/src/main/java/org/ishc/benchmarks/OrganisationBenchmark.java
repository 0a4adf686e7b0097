package org.ishc.benchmarks;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ishc.core.base.UnitCode;
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

/** Snapshots, lineage and restatement over the whole nation: 14,150 unit versions, 10,652 successions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OrganisationBenchmark {

  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2026, 6, 30);
  private static final int QUARTERS = 20;

  private final Registry registry = BuiltInReference.registry();
  private final List<UnitVersion> versions = registry.versions();
  private final Snapshot before = registry.asOf(BEFORE);
  private final List<UnitCode> communes = before.members(UnitLevel.COMMUNE);
  private final List<Map<UnitCode, BigInteger>> quarters = quarters();
  private final NameResolver resolver = NameResolver.of(before);
  private int next;

  /** Makes the inputs. */
  public OrganisationBenchmark() {}

  private List<Map<UnitCode, BigInteger>> quarters() {
    List<Map<UnitCode, BigInteger>> made = new ArrayList<>();
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      Map<UnitCode, BigInteger> values = new HashMap<>();
      for (int i = 0; i < communes.size(); i++) {
        values.put(communes.get(i), BigInteger.valueOf((i * 31L + quarter) % 400));
      }
      made.add(values);
    }
    return made;
  }

  /** A snapshot of another day each time, its index built before. */
  @Benchmark
  public Snapshot asOf_otherDay() {
    return registry.asOf(BEFORE.minusDays(next++ & 1023));
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
    return Restatement.restate(registry, quarters.get(0), BEFORE, AFTER, new RestatementMethod.Bounds());
  }

  /** The same in equal parts. */
  @Benchmark
  public Restated restate_communes_equal() {
    return Restatement.restate(registry, quarters.get(0), BEFORE, AFTER, new RestatementMethod.Equal());
  }

  /** Twenty quarters of all communes, each onto the map of 2026: the national restatement. */
  @Benchmark
  public long restate_nation_twentyQuarters() {
    long figures = 0;
    for (Map<UnitCode, BigInteger> quarter : quarters) {
      figures += Restatement.restate(registry, quarter, BEFORE, AFTER, new RestatementMethod.Bounds()).figures().size();
    }
    return figures;
  }

  /** A written name among all 10,795 units. */
  @Benchmark
  public NameResolver.Resolution resolveName() {
    return resolver.resolve("xã Tân Phú, huyện Đồng Phú, tỉnh Bình Phước");
  }
}
