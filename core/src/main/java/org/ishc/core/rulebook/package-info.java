/**
 * What a board writes: rulebooks, with the leaves of the language that they are written in, and the rules that turn
 * values into points.
 *
 * <p>Values are immutable and safe for use by many threads.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.rulebook;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
