/**
 * What the HTML pages are built of: their frame, their sections, charts, maps and tables. Every part is written in both
 * languages.
 *
 * <p>Not exported but to our own adapters.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ishc.io.report.page;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
