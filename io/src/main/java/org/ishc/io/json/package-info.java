/**
 * The one-file JSON form, and the canonical JSON that every output is written in.
 *
 * <p>Object keys keep the stated order; equal input gives equal bytes.
 */
@NullMarked
package org.ishc.io.json;

import org.jspecify.annotations.NullMarked;
