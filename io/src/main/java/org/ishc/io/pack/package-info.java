/**
 * The folder and zip forms of the exchange package: a Frictionless Data Package of CSV files.
 *
 * <p>In go paths; out come rows. A damaged or hostile package becomes findings, never an exception of the run.
 */
@NullMarked
package org.ishc.io.pack;

import org.jspecify.annotations.NullMarked;
