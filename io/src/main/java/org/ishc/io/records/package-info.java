/**
 * The rows of the tables as Java records with Jakarta Validation constraints.
 *
 * <p>Each record is checked alone here; what it means among the others is the domain's question.
 *
 * <p>Values are immutable and services without state; all are safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.records;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
