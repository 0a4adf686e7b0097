/**
 * Days, ranges of days and reporting periods.
 *
 * <p>In go dates and period codes; out come ranges that say exactly which days they hold. There is no clock, time zone
 * or locale here: "today" is always a parameter.
 *
 * <p>Values are immutable, services are without state or built once; all are safe for use by many threads, and a
 * builder by one.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.time;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
