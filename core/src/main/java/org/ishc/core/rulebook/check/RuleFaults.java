package org.ishc.core.rulebook.check;

import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.rulebook.RuleSite;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.ValueRule;

/** What is wrong in rules by themselves: bands that leave gaps, overlap or give more than counts. */
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
    }
}
