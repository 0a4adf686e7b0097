/** One concept a file, in a few lines of host code; each is run by a test. */
@NullMarked
package org.ishc.quickstart;

import org.jspecify.annotations.NullMarked;
