package org.ishc.core.emulation;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Facts;

/** What the nodes of a score tell of a limit that cut their points. */
final class LimitFacts {

    private LimitFacts() {}

    static void tell(Facts to, Optional<Fraction> beforeLimit, Optional<Fraction> limit) {
        beforeLimit.ifPresent(before -> {
            to.number("before_limit", before);
            to.number("limit", limit.orElseThrow());
        });
    }
}
