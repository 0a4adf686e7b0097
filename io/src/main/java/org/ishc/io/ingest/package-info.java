/**
 * From a path to the domain: reads a package, checks it, and says what is valid.
 *
 * <p>Every check runs behind a wall of its own and leaves a line in the ledger, so that a verdict cannot be better than
 * the checks that stand behind it.
 *
 * <p>Many threads may read packages at once, also the same one. A package that was read is immutable and safe for use
 * by many threads; a listener is called in the thread that reads.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.io.ingest;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
