/**
 * What exports to other systems share: what is asked for, what is said about it.
 *
 * <p>In go periods, units and indicators; out come requests and findings. Formats are the matter of the packages of the
 * targets, which do not know each other.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.export;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
