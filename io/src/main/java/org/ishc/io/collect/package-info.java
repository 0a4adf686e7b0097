/**
 * Rounds of reports: the workbooks that go out to be filled in, and the folder of packages that come back.
 *
 * <p>A {@link org.ishc.io.collect.Template} is made of what is asked for (a round and its sender, or tables), the
 * units, and what the sender reported before: a guide, sheets with headings, notes and rows, and lists to choose from;
 * a writer of workbooks turns it into cells. Source: specification, <i>documents</i>, The template. What comes back is
 * judged against what was asked, and what may be used becomes one package whose every record knows its sender, file and
 * row.
 *
 * <p>Values are immutable and services without state; all are safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.collect;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
