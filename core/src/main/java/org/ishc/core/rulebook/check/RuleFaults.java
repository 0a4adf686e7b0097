package org.ishc.core.rulebook.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.rulebook.ConditionRule;
import org.ishc.core.rulebook.RuleSite;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.ValueRule;

/**
 * What is wrong in rules by themselves: bands that leave gaps, overlap or give more than counts; items of a list with
 * one code.
 */
final class RuleFaults {

    private final ValueRanges ranges;
    private final RulebookReferences.Listener listener;

    RuleFaults(ValueRanges ranges, RulebookReferences.Listener listener) {
        this.ranges = ranges;
        this.listener = listener;
    }

    void check(Rulebook.Criterion criterion) {
        RuleSite.of(criterion).forEach(this::rule);
    }

    private void rule(RuleSite site) {
        List<ValueRule.Band> bands = site.rule().bands();
        String path = site.path() + "/bands/bands";
        for (int i = 0; i < bands.size(); i++) {
            Fraction points = bands.get(i).points();
            if (points.compareTo(site.max()) > 0) {
                listener.found(RulebookFinding.BAND_EXCEEDS_MAX, path + "/" + i, "points", points, "max", site.max());
            }
        }
        if (!bands.isEmpty()) {
            new BandCover(bands, ranges.of(site.rule().input().orElseThrow()))
                    .check((code, from, to) -> listener.found(code, path, "from", from, "to", to));
        }
        Set<ItemCode> taken = new HashSet<>();
        site.rule().items().stream()
                .map(ConditionRule.Item::code)
                .filter(code -> !taken.add(code))
                .forEach(code -> listener.found(
                        RulebookFinding.DUPLICATE_CODE, site.path() + "/checklist/items/" + code, "code", code));
    }
}
