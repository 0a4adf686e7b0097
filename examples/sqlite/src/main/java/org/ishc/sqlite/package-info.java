/**
 * A package in an SQLite database, as an example of an adapter that somebody else writes: it knows the interfaces of
 * {@code org.ishc.io.spi} and {@code org.ishc.io.table}, and passes the published contract.
 *
 * <p>In goes a database with a table for each table of the package; out come rows as texts and numbers. What they mean
 * is not known here.
 */
@NullMarked
package org.ishc.sqlite;

import org.jspecify.annotations.NullMarked;
