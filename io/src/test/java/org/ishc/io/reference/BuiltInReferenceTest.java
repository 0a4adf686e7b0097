package org.ishc.io.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.junit.jupiter.api.Test;

class BuiltInReferenceTest {

  @Test
  void registry_hasTheNationBeforeAndAfterTheReform() {
    Registry registry = BuiltInReference.registry();
    assertEquals(14_150, registry.versions().size());
    assertEquals(10_652, registry.lineage().rows().size());
    Snapshot before = registry.asOf(LocalDate.of(2025, 6, 30));
    assertEquals(63, before.members(UnitLevel.PROVINCE).size());
    assertEquals(696, before.members(UnitLevel.DISTRICT).size());
    assertEquals(10_035, before.members(UnitLevel.COMMUNE).size());
    assertEquals(1 + 63 + 696 + 10_035, before.size());
    Snapshot after = registry.asOf(LocalDate.of(2025, 7, 1));
    assertEquals(34, after.members(UnitLevel.PROVINCE).size());
    assertEquals(3_321, after.members(UnitLevel.COMMUNE).size());
    assertEquals(1 + 34 + 3_321, after.size());
  }
}
