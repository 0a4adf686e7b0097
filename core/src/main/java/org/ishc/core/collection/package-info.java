/**
 * Rounds of reports (đợt báo cáo): what is asked of whom by when, whose a record is, which answer stands, what changed
 * since an earlier round.
 *
 * <p>Values are immutable and services are built once; all are safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.core.collection;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
