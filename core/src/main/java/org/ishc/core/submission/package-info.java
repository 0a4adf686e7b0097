/**
 * Who answered which round of reports, and when: records from which figures of reports due, in time and late are
 * counted.
 *
 * <p>Values are immutable and safe for use by many threads.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.submission;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
