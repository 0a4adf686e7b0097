/**
 * The administrative reference data that is built in.
 *
 * <p>Replaceable data with source and date, not truth.
 */
@NullMarked
package org.ishc.io.reference;

import org.jspecify.annotations.NullMarked;
