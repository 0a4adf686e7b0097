/**
 * What is built in and dated: the administrative units, the norm packs, the catalogues of derived indicators.
 *
 * <p>Replaceable data with source and date, not truth and not code: a change of a norm is a file, and a host may bring
 * its own.
 *
 * <p>Values are immutable and services without state; all are safe for use by many threads.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.io.reference;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
