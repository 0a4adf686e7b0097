/**
 * Reports as Excel workbooks: what was found, written back into the sender's own workbook, or by itself; the review of
 * a period with charts.
 *
 * <p>In go results of {@code org.ishc.io}; out come workbooks. What the sender wrote is never altered: values, formulas
 * and formats stay.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.workbook;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
