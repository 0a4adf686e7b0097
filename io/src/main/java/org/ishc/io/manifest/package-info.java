/**
 * What a package says of itself, and which tables it has: its manifest and the schema of each table, as a Frictionless
 * Data Package has them.
 *
 * <p>In goes the text of a manifest; out come values with findings on what is wrong in it, and back. Where the bytes
 * lie is the matter of the form.
 *
 * <p>Values are immutable and services without state; all are safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.manifest;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
