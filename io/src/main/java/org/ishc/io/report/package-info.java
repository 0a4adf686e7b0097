/**
 * What is written for people and machines about one run.
 *
 * <p>JSON is canonical; the HTML page is one file without outside assets.
 *
 * <p>Values are immutable and services without state; all are safe for use by many threads.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.io.report;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
