/**
 * What is written for people and machines about one run.
 *
 * <p>The result of a validation in every {@link org.ishc.io.report.ReportForm}, each written from the
 * {@link org.ishc.io.ingest.Validation} alone: JSON is canonical, HTML pages are one file without outside assets, equal
 * results give equal bytes.
 *
 * <p>Values are immutable and services without state; all are safe for use by many threads.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.io.report;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
