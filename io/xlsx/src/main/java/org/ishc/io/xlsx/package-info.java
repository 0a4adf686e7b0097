/**
 * Excel workbooks: packages of one sheet a table, and rule tests that an official can edit.
 *
 * <p>In goes a workbook from anywhere; out come the records and findings that any other form of the package gives.
 *
 * <p>Values are immutable and services without state; all are safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.xlsx;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
