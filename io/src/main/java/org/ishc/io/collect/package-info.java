/**
 * Rounds of reports: a folder of packages is judged against what was asked, and what may be used becomes one package
 * whose every record knows its sender, file and row.
 *
 * <p>Values are immutable and services without state; all are safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.collect;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
