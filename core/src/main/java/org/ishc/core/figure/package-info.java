/**
 * Indicators, their catalogue and definitions, and figures rolled up over time and over units with their coverage.
 *
 * <p>In go reported values and club records with the registry of units; out come figures that say what they rest on.
 * Flows, stocks and ratios are different types, so that a wrong sum cannot be written; missing is never zero. Targets
 * and rulebooks are not known.
 *
 * <p>Values are immutable, services are without state or built once; all are safe for use by many threads, and a
 * builder by one.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.figure;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
