/**
 * Export as SDMX-CSV 2.0 (the data message aligned with SDMX 3.0): one row an observation, RFC 4180.
 *
 * <p>In goes a package that was read and checked; out comes a table, streamed, the same bytes for the same input. Every
 * figure asked for has its row: a missing one with an empty value and a status that says so. Sources: SDMX-CSV 2.0
 * field guide; SDMX technical notes, time formats; the cross-domain code lists {@code CL_OBS_STATUS} and
 * {@code CL_FREQ}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.sdmx;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
