/**
 * Takes packages in: unpacks within limits, validates through the library, stores. What is no package is refused here
 * and never stored; what is one is stored with whatever verdict it earned.
 */
@NullMarked
package org.ishc.service.receive;

import org.jspecify.annotations.NullMarked;
