/**
 * The alphabet of the domain: typed codes and exact numbers.
 *
 * <p>In go texts and whole numbers; out come values that are spelled right or do not exist. Nothing here knows what a unit, a club or a rule is.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.base;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
