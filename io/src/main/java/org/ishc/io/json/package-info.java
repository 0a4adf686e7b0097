/**
 * The JSON form, the form of JSON lines, the schema of the former, and the values of the domain for hosts on Jackson 3.
 *
 * <p>Object keys keep the stated order; equal input gives equal bytes. Files are read twice as a stream, and no file is
 * held.
 *
 * <p>Everything here is without state and safe for use by many threads; the module is put into a mapper before that is
 * used.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.io.json;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
