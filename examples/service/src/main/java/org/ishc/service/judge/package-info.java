/**
 * Judging a package that somebody sent: in a process of its own, with a bounded memory and a time limit, so that no
 * package, however made, takes down the service or keeps it busy for ever.
 */
@NullMarked
package org.ishc.service.judge;

import org.jspecify.annotations.NullMarked;
