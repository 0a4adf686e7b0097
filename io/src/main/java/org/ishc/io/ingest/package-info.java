/**
 * From a path to the domain: reads a package, checks it, and says what is valid.
 *
 * <p>Every check runs behind a wall of its own and leaves a line in the ledger, so that a verdict cannot be better than the checks that stand behind it.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.io.ingest;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
