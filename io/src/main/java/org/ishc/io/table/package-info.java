/**
 * The tables of the exchange package: their columns, headings and how a cell is read.
 *
 * <p>In go raw texts; out come typed cells or findings that name the value, what is allowed and what to do. Files and
 * the domain's rules are not known.
 *
 * <p>Tables, columns and cells that were read are immutable; a row that is being read, like the findings it collects,
 * is for one thread.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.table;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
