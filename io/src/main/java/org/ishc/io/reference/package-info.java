/**
 * The administrative reference data that is built in.
 *
 * <p>Replaceable data with source and date, not truth.
 *
 * <p>Values are immutable and services without state; all are safe for use by many threads.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.io.reference;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
