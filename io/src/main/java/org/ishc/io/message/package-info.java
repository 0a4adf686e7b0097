/**
 * What findings say, in Vietnamese and English.
 *
 * <p>Texts are made late, from the finding's code and arguments; nothing else in the library contains a sentence for
 * people.
 *
 * <p>Values are immutable and services without state; all are safe for use by many threads.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.io.message;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
