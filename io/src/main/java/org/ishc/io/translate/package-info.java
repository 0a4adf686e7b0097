/**
 * Columns of unit codes or written names in any file, carried from the map of one day to that of another.
 *
 * <p>What translates is made for one file and one thread.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.translate;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
