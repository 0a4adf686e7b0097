/**
 * CSV as localities send it.
 *
 * <p>In go bytes in any of the accepted encodings; out come rows with line numbers, or findings.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ishc.io.csv;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
