/**
 * Rulebooks as YAML and JSON.
 *
 * <p>Only the parts of YAML that a rulebook needs are read; the rest is refused with line and column.
 *
 * <p>Values are immutable and services without state; all are safe for use by many threads.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.io.rulebook;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
