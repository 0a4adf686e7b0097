/**
 * How a package is read: rows in pieces, on one thread or several, bound to the domain, and the checks among them. What
 * a host needs of it stands in {@link org.ishc.io.ingest}.
 *
 * <p>Not exported.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ishc.io.ingest.reading;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
