/**
 * Norm packs as YAML: those that are shipped and those of a host.
 *
 * <p>Dated data with sources, not code; a change of a norm is a file.
 *
 * <p>Values are immutable and services without state; all are safe for use by many threads.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.io.norm;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
