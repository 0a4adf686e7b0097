/**
 * What a change does: the differences of two rulebooks, their edits, who moves and by which edit, how many more would
 * have meant a better class, and the cases that a board writes for its own rules.
 *
 * <p>Values are immutable, services are without state or built once; all are safe for use by many threads.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.emulation.change;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
