/**
 * The folder and zip forms of the exchange package: a Frictionless Data Package of CSV files.
 *
 * <p>In go paths; out come rows. A damaged or hostile package becomes findings, never an exception of the run. A host
 * finds them with {@link org.ishc.io.spi.PackageFormats}; not exported but to our own adapters.
 *
 * <p>Values are immutable and services without state; all are safe for use by many threads.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ishc.io.pack;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
