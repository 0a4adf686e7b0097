/** Packages read by many machines, on Apache Spark. */
@NullMarked
package org.ishc.spark;

import org.jspecify.annotations.NullMarked;
