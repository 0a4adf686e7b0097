/**
 * Run records: what was scored, by which rules, on which data, with which result, so that anybody can compute it again
 * and compare.
 *
 * <p>In go a package, a rulebook and a period; out comes one JSON text without a clock time, and out of a record what
 * differs from it now.
 *
 * <p>Values are immutable and services without state; all are safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.proof;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
