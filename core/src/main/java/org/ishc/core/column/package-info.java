/**
 * Exact numbers, and what is true of them, by position: the position of a unit, a club, a report among those that are
 * looked at together.
 *
 * <p>In go numbers by position; out come others, computed loop by loop in 64-bit arithmetic. What cannot overflow is
 * proved once a column, by its bounds; a cell that does not fit goes the exact way alone, as a
 * {@link org.ishc.core.base.Fraction}, so that a result never depends on which way it went. What the numbers mean is
 * not known here.
 *
 * <p>For the other packages of the core only. Columns that are filled are not changed any more and safe for use by many
 * threads; working columns belong to one.
 */
@NullMarked
package org.ishc.core.column;

import org.jspecify.annotations.NullMarked;
