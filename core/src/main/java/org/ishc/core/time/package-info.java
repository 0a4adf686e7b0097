/**
 * Days, ranges of days and reporting periods.
 *
 * <p>In go dates and period codes; out come ranges that say exactly which days they hold. There is no clock, time zone or locale here: "today" is
 * always a parameter.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.time;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
