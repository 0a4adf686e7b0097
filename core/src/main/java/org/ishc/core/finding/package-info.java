/**
 * What was seen in the data that somebody should know.
 *
 * <p>In go codes, places and values; out come findings that sort, count and render in two languages elsewhere. Texts,
 * files and profiles are not known here.
 *
 * <p>Values are immutable, services are without state or built once; all are safe for use by many threads, and a
 * builder by one.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.finding;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
