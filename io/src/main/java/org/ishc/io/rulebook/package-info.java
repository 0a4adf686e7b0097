/**
 * Rulebooks as YAML and JSON.
 *
 * <p>Only the parts of YAML that a rulebook needs are read; the rest is refused with line and column.
 */
@NullMarked
package org.ishc.io.rulebook;

import org.jspecify.annotations.NullMarked;
