package org.ishc.core.emulation;

import java.util.List;

/**
 * What a scoring leaves: columns, of which a {@link ScoreCard} shows units.
 *
 * @param points the points of all units
 * @param columns what was read
 * @param standings where each unit stands
 * @param awards the awards
 * @param ofAwards what was found while awards were given
 */
record ScoreResult(
    PointColumns points, ScoreColumns columns, Standings standings, List<ScoreCard.AwardList> awards, Findings ofAwards) {}
