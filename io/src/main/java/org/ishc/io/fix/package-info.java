/**
 * What a machine could mend in a package, proposed and never done by itself.
 *
 * <p>In go the findings of a run and the rows that they speak of; out come proposals that say what would stand where,
 * why, and how sure that is. Somebody accepts some of them; only then is a package read with these texts in place,
 * everything else as it was sent.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.fix;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
