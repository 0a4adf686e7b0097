/**
 * The language in which rulebooks and derived indicators are written: values, which are exact or missing, and
 * conditions, which are true, false or unknown. The forms that hold others are the same everywhere; what is read of a
 * scored unit, a club or a unit of the map is a leaf, and each use of the language has its own.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.formula;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
