/**
 * The alphabet of the domain: typed codes and exact numbers.
 *
 * <p>In go texts and whole numbers; out come values that are spelled right or do not exist. Nothing here knows what a
 * unit, a club or a rule is.
 *
 * <p>Values are immutable, services are without state or built once; all are safe for use by many threads, and a
 * builder by one.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.base;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
