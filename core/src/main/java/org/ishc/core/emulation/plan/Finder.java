package org.ishc.core.emulation.plan;

import java.util.List;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.formula.Value;

/** Takes what is found about one unit at one place of the rulebook. */
interface Finder {

    /** Takes a finding about the unit. */
    void find(EmulationFinding code, Object... arguments);

    /** Takes that units of the unit's group lack a value that it is held against. */
    void groupIncomplete(String group, Value value, List<String> units);
}
