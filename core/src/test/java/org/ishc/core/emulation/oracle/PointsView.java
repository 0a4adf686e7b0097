package org.ishc.core.emulation.oracle;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.rulebook.ScoreCondition;

/** The points of one unit, as classes, ceilings, exclusions and awards read them. */
interface PointsView {

    /** Returns the points of another unit, as one of its group reads them. */
    PointsView of(Contestant other);

    /** Finds the points of a criterion, a section or the total; empty when exempt or unknown. */
    Optional<Fraction> points(ItemCode code);

    /** Finds 100 · points / max. */
    Optional<Fraction> share(ItemCode code);

    /** Tells whether every one that is not exempt has at least a share. */
    boolean everyShare(ScoreCondition.EveryShare every);
}
