/**
 * A rulebook compiled, and what runs it: columns of what the data hand over, points, totals, standings, and the
 * recorder that explains them.
 *
 * <p>In go a rulebook and scoring data; out come columns that a {@link org.ishc.core.emulation.ScoreCard} shows. The
 * same plan makes the points of all units, the findings when they are asked for, and the explanation of one unit; what
 * explains reads what the run left and computes nothing.
 *
 * <p>For the other packages of the core only. A plan is immutable; a run belongs to one thread; what a scoring left is
 * not changed any more.
 */
@NullMarked
package org.ishc.core.emulation.plan;

import org.jspecify.annotations.NullMarked;
