/**
 * Values of the domain as plain trees of texts, whole numbers, lists and maps, and back.
 *
 * <p>One table for every binding: the JSON of a value is the same whichever library of a host writes it, and the shape is a promise. What a tree becomes on
 * paper is not known here.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.core.plain;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
