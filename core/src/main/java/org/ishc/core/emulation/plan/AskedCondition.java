package org.ishc.core.emulation.plan;

import java.util.List;
import org.ishc.core.base.ItemCode;

/**
 * A condition that is asked once there are points: of a class, a ceiling, an exclusion, an award.
 *
 * @param code of what it decides
 * @param path where it stands
 * @param when the condition
 * @param checks what may be wrong with what it reads
 */
record AskedCondition(ItemCode code, String path, ConditionPlan when, List<Check> checks) {}
