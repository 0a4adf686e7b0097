/**
 * The command line: a thin shell over the library. Each command reads a package, asks the library, and prints a table
 * or canonical JSON; whatever it does, a host does in a few lines.
 */
@NullMarked
package org.ishc.cli;

import org.jspecify.annotations.NullMarked;
