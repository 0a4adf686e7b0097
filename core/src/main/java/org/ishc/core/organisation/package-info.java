/**
 * The organisation over time: units as dated versions, the tree of any day, reorganisations, and figures carried across
 * them.
 *
 * <p>In go unit versions and successions, from a package or from reference data; out come snapshots that are forests
 * whatever came in, the paths by which units passed into others, and restated figures that say how exact they are. A
 * code without a date names nothing here, and no method takes one. Clubs, targets and files are not known.
 *
 * <p>Values are immutable, services are without state or built once; all are safe for use by many threads, and a
 * builder by one.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.organisation;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
