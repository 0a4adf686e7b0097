/**
 * The life of a club: what its events make of it on any day, where it lies on the map of that day, what it reports,
 * whether it meets the norms of its scheme, whether it will last.
 *
 * <p>In go clubs, events and reports with the registry of units; out come states, signals, norms and the counts that
 * indicators are made of. What a club is follows from its events alone; nothing stores a state. Targets, scores and
 * files are not known.
 *
 * <p>Values are immutable, services are without state or built once; all are safe for use by many threads, and a
 * builder by one.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.club;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
