/**
 * What exports to other systems share: what is asked for, what is said about it.
 *
 * <p>In go periods, units and indicators; out come requests and findings. Formats are the matter of the packages of the targets, which do not know each other.
 */
@NullMarked
package org.ishc.io.export;

import org.jspecify.annotations.NullMarked;
