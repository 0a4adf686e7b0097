/**
 * Days, ranges of days and reporting periods.
 *
 * <p>In go dates and period codes; out come ranges that say exactly which days they hold. There is no clock, time zone or locale here: "today" is
 * always a parameter.
 */
@NullMarked
package org.ishc.core.time;

import org.jspecify.annotations.NullMarked;
