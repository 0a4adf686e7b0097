/**
 * What is proved of a rulebook before anybody is scored by it: sums, gaps and overlaps of bands, maxima that cannot be
 * reached, points that go the other way, and names that nothing has. Proved from the forms, never sampled.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.rulebook.check;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
