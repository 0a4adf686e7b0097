/**
 * Emulation scoring (thi đua): rulebooks that are data, scores whose explanation is their only computation, ranks and
 * eligibility for awards.
 *
 * <p>In go a rulebook and what it reads: figures, targets, assessed facts, groups. Out comes a score card in which
 * every point leads back to the rule and the figure that it came from. A score gives eligibility; a council gives the
 * title.
 *
 * <p>Values are immutable, services are without state or built once; all are safe for use by many threads, and a
 * builder by one.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.emulation;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
