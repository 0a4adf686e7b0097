package org.ishc.core.emulation.plan;

import java.util.List;
import java.util.Optional;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.Rulebook.ExemptPolicy;

/**
 * A criterion of a rulebook with its operations.
 *
 * @param criterion the criterion
 * @param isCore whether its points make the base
 * @param whenExempt what becomes of it when it is exempt; outside the core it gives nothing
 * @param applies whether it applies; empty when it always does
 * @param requires what it requires; empty for nothing
 * @param rule its rule
 * @param checks what may be wrong with what it reads
 * @param firstStep the first operation that it needs and none before it did
 * @param endStep the operation behind its last
 */
record CriterionPlan(
        Rulebook.Criterion criterion,
        boolean isCore,
        ExemptPolicy whenExempt,
        Optional<ConditionPlan> applies,
        Optional<ConditionPlan> requires,
        RulePlan rule,
        List<Check> checks,
        int firstStep,
        int endStep) {}
