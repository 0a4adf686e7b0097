/**
 * Indicators, figures rolled up over time and over units with their coverage, targets and how far they are reached.
 *
 * <p>In go reported values, club records and targets with the registry of units; out come figures that say what they
 * rest on. Flows, stocks and ratios are different types, so that a wrong sum cannot be written; missing is never zero.
 * Rulebooks and files are not known.
 *
 * <p>Values are immutable, services are without state or built once; all are safe for use by many threads, and a
 * builder by one.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.target;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
