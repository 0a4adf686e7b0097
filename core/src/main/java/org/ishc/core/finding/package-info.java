/**
 * What was seen in the data that somebody should know.
 *
 * <p>In go codes, places and values; out come findings that sort, count and render in two languages elsewhere. Texts, files and profiles are not known
 * here.
 */
@NullMarked
package org.ishc.core.finding;

import org.jspecify.annotations.NullMarked;
