/**
 * A sample package of national size, made from the real reference data and the published figures.
 *
 * <p>In goes nothing but a seed; out comes a folder that is byte for byte the same each time. Every row is invented and
 * marked as a sample; only the units and the totals by year are real.
 */
@NullMarked
package org.ishc.sample;

import org.jspecify.annotations.NullMarked;
