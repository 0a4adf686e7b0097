/**
 * What a form of the exchange package must offer.
 *
 * <p>A form turns a path into a manifest and rows with their physical places; what the rows mean is not its business.
 */
@NullMarked
package org.ishc.io.spi;

import org.jspecify.annotations.NullMarked;
