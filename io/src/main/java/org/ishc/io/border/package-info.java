/**
 * The border to what is not ours: libraries that read bytes of others, the names that a machine gives to files, class
 * loaders of a host.
 *
 * <p>In goes whatever these hand over; out comes what the rest of the library may trust, or one plain refusal. Not
 * exported but to our own adapters.
 */
@NullMarked
package org.ishc.io.border;

import org.jspecify.annotations.NullMarked;
