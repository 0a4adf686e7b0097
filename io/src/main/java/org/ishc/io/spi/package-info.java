/**
 * What a form of the exchange package must offer, and what helps to write one.
 *
 * <p>A form turns a path into a manifest and rows with their physical places, and back; what the rows mean is not its
 * business. An adapter implements {@link org.ishc.io.spi.PackageFormat} and {@link org.ishc.io.spi.PackageSource}, is
 * named in {@code META-INF/services} (or by {@code provides}), and is held to
 * {@code org.ishc.io.testing.FormatContract} of the artifact with the classifier {@code tests}. Reading:
 * {@link org.ishc.io.spi.FilePackage} is a source in one file but for its rows, {@link org.ishc.io.table.HeadingLine}
 * finds the columns, {@link org.ishc.io.table.SentRow} takes typed cells, {@link org.ishc.io.spi.LimitedRows} holds the
 * limits. Writing: {@link org.ishc.io.spi.CanonicalRows} gives the rows to write, {@link org.ishc.io.spi.InPlace} a
 * place to write to. {@code examples/sqlite} is one.
 *
 * <p>Formats are without state and safe for use by many threads; a source that was opened is read by one thread at a
 * time, but for the parts of a {@link org.ishc.io.spi.SlicedSource}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.spi;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
