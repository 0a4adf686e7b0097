/**
 * What every check of a run goes through: a wall of its own, the log of findings, the waivers that hold.
 *
 * <p>Not exported.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ishc.io.ingest.check;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
