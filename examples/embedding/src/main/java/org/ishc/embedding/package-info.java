/** The smallest host: a named module that needs the core alone. */
@NullMarked
package org.ishc.embedding;

import org.jspecify.annotations.NullMarked;
