/**
 * Figures and units for other systems: DHIS2, and whatever reads SDMX.
 *
 * <p>In goes a package that was read and checked, with what is {@linkplain org.ishc.io.export.ExportRequest asked for};
 * out comes what the other system takes in, streamed, the same bytes for the same input, and what it cannot hold or
 * would understand otherwise as findings. Nothing here opens a connection.
 *
 * <p><b>SDMX</b>: SDMX-CSV 2.0 (the data message aligned with SDMX 3.0): one row an observation, RFC 4180. Every figure
 * asked for has its row: a missing one with an empty value and a status that says so. Sources: SDMX-CSV 2.0 field
 * guide; SDMX technical notes, time formats; the cross-domain code lists {@code CL_OBS_STATUS} and {@code CL_FREQ}.
 *
 * <p><b>DHIS2</b>: organisation units, data elements and indicators for {@code /api/metadata}, figures for
 * {@code /api/dataValueSets}. These choices can be trusted:
 *
 * <ul>
 *   <li>DHIS2 gives a unit one name and one parent for ever, and a code one unit. Every <em>version</em> of a unit is
 *       therefore an organisation unit of its own, with an identifier made from its code and its first day and the code
 *       {@code 00008@2025-07-01}. A code that came to name another unit gives two units, and an identifier stays what
 *       it is through every later reform.
 *   <li>Under which version of a unit its units below stand, DHIS2 can say only once: the last one. Figures are
 *       therefore exported for the level at which they are read, on the map of the period's last day, and not left to
 *       DHIS2 to add up across a reform.
 *   <li>A missing figure is left out and never 0, and data elements are told that zero is significant, since DHIS2
 *       drops zeros otherwise.
 *   <li>DHIS2 adds figures up the hierarchy and computes ratios itself: units of one level are exported, and of a ratio
 *       its two parts with an indicator that divides them.
 * </ul>
 *
 * <p>Sources: DHIS2 developer guide, <i>Data</i> and <i>Overview</i> (date and period format); DHIS2 user guide,
 * <i>Locked forms</i> (a form is locked when the closing date lies before the period).
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.export;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
