/**
 * How a figure came about: the tree of its computation and the text of each node.
 *
 * <p>In go values and the parts that they were made from; out comes a tree that reads aloud in two languages. Which
 * rule or table a node belongs to is a name to this package, nothing more.
 *
 * <p>Values are immutable, services are without state or built once; all are safe for use by many threads, and a
 * builder by one.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.explain;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
