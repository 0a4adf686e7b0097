/**
 * How a figure came about: what the nodes of every explanation have in common, and what is told of them.
 *
 * <p>A room that explains something has nodes of its own, records of what it knows, sealed where they stand; their
 * sentences stand there too. Which rule or table a node belongs to is a name to this package, nothing more.
 *
 * <p>Values are immutable, services are without state or built once; all are safe for use by many threads, and a
 * builder by one.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.explain;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
