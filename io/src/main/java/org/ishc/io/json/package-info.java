/**
 * The one-file JSON form, the canonical JSON that every output is written in, and the values of the domain for hosts on Jackson 3.
 *
 * <p>Object keys keep the stated order; equal input gives equal bytes.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.io.json;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
