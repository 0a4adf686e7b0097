/**
 * Values of the domain as plain trees of texts, whole numbers, lists and maps, and back.
 *
 * <p>One table for every binding: the JSON of a value is the same whichever library of a host writes it, and the shape
 * is a promise. What a tree becomes on paper is not known here.
 *
 * <p>Values are immutable, services are without state or built once; all are safe for use by many threads, and a
 * builder by one.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.core.interchange;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
