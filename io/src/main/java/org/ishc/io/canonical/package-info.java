/**
 * Texts in their one form: files that lie beside a package, read as UTF-8; and how everything is written that is
 * compared or digested: JSON with one order of keys, SHA-256, and the version of the library that wrote it. Equal input
 * gives equal bytes.
 *
 * <p>Nothing here has a state; all is safe for use by many threads.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.io.canonical;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
