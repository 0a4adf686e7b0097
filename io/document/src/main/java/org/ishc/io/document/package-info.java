/**
 * Documents that are printed and signed: score sheets, rankings, reviews, reminders, proposals to change the rules.
 *
 * <p>What goes in is a package that was read, a rulebook, a round. What comes out is one model of a document,
 * {@link org.ishc.io.document.Printed}, which two writers turn into a Word file and a page that prints on A4, so that
 * both say the same. Nothing is computed here, no clock is read, and the same input gives the same bytes.
 *
 * <p>Values are immutable and services without state; all are safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.document;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
