/**
 * What a form of the exchange package must offer.
 *
 * <p>A form turns a path into a manifest and rows with their physical places; what the rows mean is not its business.
 *
 * <p>Formats are without state and safe for use by many threads; a source that was opened is read by one thread at a time.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.spi;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
