/**
 * Targets of units, their origins, carrying them over a reorganisation, allocating them, and how far they are reached.
 *
 * <p>In go targets with the registry of units and the figures of both ends; out come assessments that say what they
 * rest on. What is not known is said, never taken for zero. Rulebooks and files are not known.
 *
 * <p>Values are immutable, services are without state or built once; all are safe for use by many threads, and a
 * builder by one.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.targets;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
