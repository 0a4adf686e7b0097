/**
 * Files that go out again as they came in, but for single cells.
 *
 * <p>What a machine could mend in a package, proposed and never done by itself: in go the findings of a run and the
 * rows that they speak of; out come proposals that say what would stand where, why, and how sure that is. Somebody
 * accepts some of them; only then is a package read with these texts in place, everything else as it was sent.
 *
 * <p>And columns of unit codes or written names in any file, carried from the map of one day to that of another; what
 * translates is made for one file and one thread.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.edit;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
