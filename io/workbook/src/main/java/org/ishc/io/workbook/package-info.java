/**
 * Reports as Excel workbooks: what was found, written back into the sender's own workbook, or by itself; the review of a period with charts.
 *
 * <p>In go results of {@code org.ishc.io}; out come workbooks. What the sender wrote is never altered: values, formulas and formats stay.
 */
@NullMarked
package org.ishc.io.workbook;

import org.jspecify.annotations.NullMarked;
